import { OVERVIEW, rightForm, TARGETS } from '../../support/right-form';
import type { RuleCases } from '../../support/rule-cases';

const summary = (B8: string) => rightForm({ [OVERVIEW]: { B8 } });
const refused = (name: string, text: string, after: string, says: string[] = []) => ({
  name,
  form: summary(text),
  findings: [
    { at: `${OVERVIEW}!B8`, says, fix: { kind: 'safe' as const, edits: { [`${OVERVIEW}!B8`]: after } } },
  ],
});

export const cases: RuleCases = {
  valid: [
    { name: 'full-width marks', form: rightForm() },
    {
      name: 'punctuation within markup, which text/markup reports',
      form: summary('提供助餐&nbsp;，<span style="color:red">培训</span>。'),
    },
    { name: 'an entity, known or not', form: summary('©标&copy;记&amp;lt;名') },
    { name: 'a thousands separator', form: summary('共补贴1,200人，每人1，000元。') },
    { name: 'a time of day and a ratio', form: summary('每天9:30开放，配比为1:3。') },
    { name: 'marks within English', form: summary('采用A,B两类；系统名Smart: City。') },
    { name: 'a full-width digit on both sides', form: summary('共１,２００人。') },
    {
      name: 'a formula giving text',
      form: rightForm({ [TARGETS]: { G6: { formula: '="更新"&"设备"', value: '更新设备' } } }),
    },
  ],
  invalid: [
    refused('a comma between Chinese characters', '提供助餐,方便老人。', '提供助餐，方便老人。', [
      '1 处',
      '餐,',
    ]),
    refused('a comma after a digit', '改造20户,验收合格。', '改造20户，验收合格。'),
    refused('a comma before a digit', '改造,20户。', '改造，20户。'),
    refused('beside a Chinese mark', '《条例》;附件', '《条例》；附件'),
    refused('colon and semicolon', '目标:助餐;培训', '目标：助餐；培训', ['2 处']),
    refused('beside a character outside the basic plane', '𠮷,abc', '𠮷，abc'),
    {
      name: 'one finding for each cell',
      form: rightForm({ [OVERVIEW]: { B8: '甲,乙,丙', B20: '丁:戊' } }),
      findings: [{ at: `${OVERVIEW}!B8`, says: ['2 处'] }, { at: `${OVERVIEW}!B20` }],
    },
    {
      name: 'in an indicator’s note',
      form: rightForm({ [TARGETS]: { G6: '更新设备,验收' } }),
      findings: [
        { at: `${TARGETS}!G6`, fix: { kind: 'safe', edits: { [`${TARGETS}!G6`]: '更新设备，验收' } } },
      ],
    },
    {
      name: 'a formula giving text: reported, not corrected',
      form: rightForm({ [TARGETS]: { G6: { formula: '="更新,"&"设备"', value: '更新,设备' } } }),
      findings: [{ at: `${TARGETS}!G6`, fix: null }],
    },
  ],
};
