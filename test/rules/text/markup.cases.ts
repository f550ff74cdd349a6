import { OVERVIEW, rightForm, SAFEGUARDS } from '../../support/right-form';
import type { RuleCases } from '../../support/rule-cases';

const at = `${OVERVIEW}!B8`;
const summary = (B8: string) => rightForm({ [OVERVIEW]: { B8 } });
const refused = (name: string, text: string, after: string) => ({
  name,
  form: summary(text),
  findings: [{ at, fix: { kind: 'safe' as const, edits: { [at]: after } } }],
});

export const cases: RuleCases = {
  valid: [
    { name: 'plain text', form: rightForm() },
    { name: 'comparisons', form: summary('合格率<90%的整改，a<b且b>c。') },
    { name: 'an ampersand', form: summary('A&B项目') },
    { name: 'a letter in angle brackets', form: summary('达到<I>类水质') },
    { name: 'angle quotation', form: summary('按<条例>执行') },
  ],
  invalid: [
    refused('paragraphs', '<p>提供助餐。</p>', '提供助餐。'),
    refused('attributes', '提供<span style="color:red">助餐</span>', '提供助餐'),
    refused('line breaks', '助餐<br/>培训', '助餐\n培训'),
    refused('entities', '助餐&nbsp;&amp;培训&#65;&#x4e2d;', '助餐 &培训A中'),
    refused('upper case', '<P>助餐</P>', '助餐'),
    {
      name: 'around a label with its text',
      form: rightForm({ [OVERVIEW]: { B10: '<p>必要性：助餐点设备老化，家中缺少扶手。</p>' } }),
      findings: [
        {
          at: `${OVERVIEW}!B10`,
          fix: { kind: 'safe', edits: { [`${OVERVIEW}!B10`]: '必要性：助餐点设备老化，家中缺少扶手。' } },
        },
      ],
    },
    {
      name: 'a superscript: removing it would change the number',
      form: summary('支出5×10<sup>4</sup>元'),
      findings: [{ at, says: ['2 处', '对照原文改成文字'], fix: null }],
    },
    {
      name: 'a lone surrogate, which is not a character',
      form: summary('助餐&#55357;点'),
      findings: [{ at, says: ['1 处', '对照原文改成文字'], fix: null }],
    },
    refused('paragraphs with a number at their border', '<p>第一段100</p><p>200元</p>', '第一段100\n200元'),
    refused('a pair of letters', '达到<i>优秀</i>水平', '达到优秀水平'),
    refused('a letter in angle brackets', 'A&lt;B&gt;C', 'A<B>C'),
    refused('less than', '合格率&lt;90%', '合格率<90%'),
    {
      name: 'entities that would become a tag',
      form: summary('A&lt;b&gt;C&lt;/b&gt;'),
      findings: [{ at, says: ['4 处', '对照原文改成文字'], fix: null }],
    },
    {
      name: 'an entity that would become another entity',
      form: summary('甲&amp;nbsp;乙'),
      findings: [{ at, says: ['1 处'], fix: null }],
    },
    {
      name: 'a tag without its counterpart',
      form: summary('助餐<span>培训'),
      findings: [{ at, says: ['1 处'], fix: null }],
    },
    refused('boxes', '<input type="checkbox"/> 助餐 <input checked type=checkbox>培训', '☐ 助餐 ☑培训'),
    {
      name: 'a field of words',
      form: summary('安装<input type="text" value="12套">设备'),
      findings: [{ at, says: ['1 处', '对照原文改成文字'], fix: null }],
    },
    refused('paragraphs after a label', '第一：<p>助餐</p><p>培训</p>', '第一：助餐\n培训'),
    refused('a field', '<input type="text" value="1"/>助餐', '助餐'),
    {
      name: 'boxes of 项目类别',
      form: rightForm({
        [OVERVIEW]: {
          B5: '<input type="checkbox">一次性项目<br/><input type="checkbox" checked="checked" />经常性项目',
        },
      }),
      findings: [
        {
          at: `${OVERVIEW}!B5`,
          says: ['3 处', '勾选框'],
          fix: { kind: 'safe', edits: { [`${OVERVIEW}!B5`]: '☐一次性项目\n☑经常性项目' } },
        },
      ],
    },
    {
      name: 'stages',
      form: rightForm({ [SAFEGUARDS]: { E7: '实施阶段 <input type="checkbox" checked>' } }),
      findings: [
        {
          at: `${SAFEGUARDS}!E7`,
          fix: { kind: 'safe', edits: { [`${SAFEGUARDS}!E7`]: '实施阶段 ☑' } },
        },
      ],
    },
  ],
};
