import { OVERVIEW, rightForm } from '../../support/right-form';
import type { RuleCases } from '../../support/rule-cases';

const at = `${OVERVIEW}!B8`;
const summary = (B8: string) => rightForm({ [OVERVIEW]: { B8 } });
const refused = (name: string, text: string, after: string) => ({
  name,
  form: summary(text),
  findings: [{ at, says: ['单书名号'], fix: { kind: 'safe' as const, edits: { [at]: after } } }],
});

export const cases: RuleCases = {
  valid: [
    { name: 'single marks inside', form: summary('《关于印发〈三年行动计划〉的通知》') },
    { name: 'one title after another', form: summary('《条例》《办法》') },
    {
      name: 'a third level with double marks',
      form: summary('《关于转发〈关于执行《条例》的通知〉的通知》'),
    },
    { name: 'double marks inside brackets', form: summary('《通知》（见《条例》）') },
    { name: 'a missing mark: the levels are unclear', form: summary('《关于印发《三年行动计划》的通知') },
  ],
  invalid: [
    refused(
      'double marks inside',
      '《关于印发《三年行动计划》的通知》',
      '《关于印发〈三年行动计划〉的通知》',
    ),
    refused('twice', '《甲《乙》和《丙》》', '《甲〈乙〉和〈丙〉》'),
  ],
};
