import { OVERVIEW, rightForm, TARGETS } from '../../support/right-form';
import type { RuleCases } from '../../support/rule-cases';

const at = `${OVERVIEW}!B8`;
const summary = (B8: string) => rightForm({ [OVERVIEW]: { B8 } });
const corrected = (name: string, text: string, after: string, says: string) => ({
  name,
  form: summary(text),
  findings: [{ at, says: [says], fix: { kind: 'safe' as const, edits: { [at]: after } } }],
});
const unclosed = (name: string, text: string, ...says: string[]) => ({
  name,
  form: summary(text),
  findings: [{ at, says, fix: null }],
});

export const cases: RuleCases = {
  valid: [
    { name: 'pairs', form: rightForm() },
    { name: 'nested pairs', form: summary('按《关于印发〈计划（2018-2020）〉的通知》（“三年行动”）执行。') },
    { name: 'half-width brackets paired with full-width brackets', form: summary('助餐(含配送）和(其他)。') },
    ...['》95%', '〉=95%', '《5%', '《＝5%'].map((target) => ({
      name: `${target}: typed for > or ≤`,
      form: rightForm({ [TARGETS]: { D9: '设备故障率', F9: target } }),
    })),
    { name: 'list marks', form: summary('1）助餐；2）培训；a)改造；三）其他') },
    { name: 'list marks at the beginning of lines', form: summary('内容：\n1)助餐\n2)培训') },
  ],
  invalid: [
    corrected(
      'a missing closing bracket at the end',
      '依据《条例》（某府办发〔2025〕8号',
      '依据《条例》（某府办发〔2025〕8号）',
      '“（某府办发〔2025〕8号”缺右括号',
    ),
    corrected(
      'a missing title mark at the end',
      '依据《某市养老服务条例',
      '依据《某市养老服务条例》',
      '缺右书名号',
    ),
    corrected('a missing quotation mark at the end', '建设“美丽家园', '建设“美丽家园”', '缺右引号'),
    corrected('blanks at the end stay', '建设“美丽家园  ', '建设“美丽家园”  ', '缺右引号'),
    unclosed('a clause goes on', '助餐（含配送，方便老人。', '“（含配送，方便老人。”缺右括号'),
    unclosed(
      'a title that may have ended earlier',
      '依据《办法和实施细则开展工作',
      '“《办法和实施细则开展工作”缺右书名号',
    ),
    unclosed('a title of two nouns', '依据《某市管理办法和实施细则', '缺右书名号'),
    unclosed('a long remark', '助餐（由街道办事处负责组织开展的各项服务', '缺右括号'),
    unclosed('nothing in the bracket', '助餐（', '“（”缺右括号'),
    unclosed('a closing mark too many', '助餐含配送）方便老人', '“助餐含配送）”缺左括号'),
    unclosed('two at once', '《甲》》和（乙', '“《甲》》”缺左书名号', '“（乙”缺右括号'),
    unclosed('crossed', '（助餐《条例）', '“《条例）”缺右书名号'),
    unclosed('closing quotation marks on both sides', '”美丽家园”', '缺左引号'),
  ],
};
