import { otherProject } from '../../support/other-project';
import { OVERVIEW, rightForm, TARGETS } from '../../support/right-form';
import type { SetRuleCases } from '../../support/set-rule-cases';

const NECESSITY = '辖区老年人口占比逐年上升，现有助餐点设备老化，老年人家中缺少扶手等设施。';
const LONG =
  '街道下辖十二个居民区，常住老年人约两万人，其中独居老人一千余人。近年来助餐需求增长较快，高峰时段排队超过半小时，周边居民多次通过热线反映，人大代表也提出过建议。';
const LIST = '居家适老化改造；助餐点设备采购；消防器材配备；河道保洁服务；公园座椅更换';
const OPENING = '根据有关规定，结合工作实际，为进一步加强管理、提高服务水平，';
const other = (cells: Record<string, string>) => otherProject({ [OVERVIEW]: cells });

export const cases: SetRuleCases = {
  valid: [
    { name: 'different texts', forms: { 'a.xlsx': rightForm(), 'b.xlsx': otherProject() } },
    {
      name: 'the same documents cited',
      forms: {
        'a.xlsx': rightForm({
          [OVERVIEW]: {
            B8: '根据《某市人民政府办公厅关于印发〈某市养老服务条例实施细则〉若干具体问题处理意见的通知》（某府办发〔2025〕8号）提供助餐服务。',
          },
        }),
        'b.xlsx': other({
          B8: '按照《某市人民政府办公厅关于印发〈某市养老服务条例实施细则〉若干具体问题处理意见的通知》（某府办发〔2025〕8号）维护路灯。',
        }),
      },
    },
    {
      name: 'a phrase at the beginning',
      forms: {
        'a.xlsx': rightForm({ [OVERVIEW]: { B8: `${OPENING}为老年人提供助餐、助浴和居家照护服务。` } }),
        'b.xlsx': other({ B8: `${OPENING}对主次干道的路灯进行巡检、维修和节能改造。` }),
      },
    },
    {
      name: 'the same things listed',
      forms: {
        'a.xlsx': rightForm({ [TARGETS]: { D4: `内容：${LIST}。` } }),
        'b.xlsx': otherProject({ [TARGETS]: { D4: `内容：灯具更换；${LIST}。` } }),
      },
    },
    {
      name: 'a description of the unit in all of its projects',
      forms: { 'a.xlsx': rightForm({ [OVERVIEW]: { B19: LONG } }), 'b.xlsx': other({ B19: LONG }) },
    },
    {
      name: 'two versions of one project',
      forms: { 'a.xlsx': rightForm(), 'b.xlsx': rightForm({ [OVERVIEW]: { E23: '填报日期：2025-12-01' } }) },
    },
    {
      name: 'a short paragraph that many projects have: a phrase of the place',
      forms: Object.fromEntries(
        ['甲', '乙', '丙', '丁', '戊', '己'].map((name) => [
          `${name}.xlsx`,
          otherProject({ [OVERVIEW]: { B4: `${name}项目`, B10: `必要性：${NECESSITY}`, ...ownWords(name) } }),
        ]),
      ),
    },
  ],
  invalid: [
    {
      name: 'a whole paragraph',
      forms: { 'a.xlsx': rightForm(), 'b.xlsx': other({ B10: `必要性：${NECESSITY}` }) },
      findings: [
        {
          at: `b.xlsx ${OVERVIEW}!B10`,
          other: `a.xlsx ${OVERVIEW}!B10`,
          says: [
            '“必要性”有 33 个字与“社区为老服务提升项目”的“必要性”相同（“辖区老年人口占比逐年上升，现有助餐点设备…”）',
          ],
        },
      ],
    },
    {
      name: 'a long passage inside other words, in another field, with other marks',
      forms: {
        'a.xlsx': rightForm({ [OVERVIEW]: { B8: `本项目提供助餐服务。${LONG}因此需要扩建。` } }),
        'b.xlsx': other({ B11: `可行性：路灯维护工作量大。${LONG.replaceAll('，', ',')}养护队伍稳定。` }),
      },
      findings: [
        { at: `b.xlsx ${OVERVIEW}!B11`, other: `a.xlsx ${OVERVIEW}!B8`, says: ['“项目概况”', '“街道下辖'] },
      ],
    },
    {
      name: 'the description of another unit',
      forms: {
        'a.xlsx': rightForm({ [OVERVIEW]: { B19: LONG } }),
        'b.xlsx': other({ B19: LONG, A3: '填报单位（盖章）：某市某区教育局' }),
      },
      findings: [{ at: `b.xlsx ${OVERVIEW}!B19`, other: `a.xlsx ${OVERVIEW}!B19` }],
    },
    {
      name: 'a long passage of many projects, with different words around it',
      forms: Object.fromEntries(
        ['甲', '乙', '丙', '丁', '戊', '己', '庚'].map((name) => [
          `${name}.xlsx`,
          otherProject({
            [OVERVIEW]: { B4: `${name}项目`, B8: `${name}。${LONG}${LONG}${name}区。`, ...ownWords(name) },
          }),
        ]),
      ),
      findings: ['乙', '丙', '丁', '戊', '己', '庚'].map((name) => ({
        at: `${name}.xlsx ${OVERVIEW}!B8`,
        other: `甲.xlsx ${OVERVIEW}!B8`,
      })),
    },
  ],
};

/** Texts that are too short to be compared. */
function ownWords(name: string): Record<string, string> {
  return { B9: `依据：${name}。`, B11: `可行性：${name}。`, B20: `${name}。`, B21: `${name}。` };
}
