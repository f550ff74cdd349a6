import { OVERVIEW, rightForm, TARGETS } from '../../support/right-form';
import type { RuleCases } from '../../support/rule-cases';

const counts = (B8: string, B20: string) => rightForm({ [OVERVIEW]: { B8, B20 } });
const quiet = (name: string, B8: string, B20: string) => ({
  name,
  form: counts(B8, B20),
  status: 'not-applicable' as const,
  places: 0,
});

export const cases: RuleCases = {
  valid: [
    {
      name: 'the same count twice',
      form: counts('今年新建4个助餐点。', '运行4个助餐点，老年人就近用餐。'),
      places: 1,
    },
    {
      name: 'the same count in Chinese numerals',
      form: counts('今年新建4个助餐点。', '运行四个助餐点。'),
      places: 1,
    },
    {
      name: 'a count after its object, equal to the target of that name',
      form: rightForm({
        [OVERVIEW]: { B21: '年内更新助餐点设备，完成居家适老化改造并举办培训班12期。' },
        [TARGETS]: { D12: '培训班期数', F12: '12期' },
      }),
      places: 1,
    },
    {
      name: 'a part of the objects, after their name',
      form: rightForm({
        [OVERVIEW]: { B21: '年内更新助餐点设备，完成居家适老化改造，其中上半年举办培训班5期。' },
        [TARGETS]: { D12: '培训班期数', F12: '12期' },
      }),
      status: 'not-applicable',
    },
    quiet('different objects', '新建4个助餐点。', '培训6个志愿队。'),
    quiet('general words', '从5个主要方面推进。', '抓住3个主要方面。'),
    quiet('different counters', '新建4个助餐点。', '助餐点12处助餐点标识。'),
    quiet('a part', '新建4个助餐点。', '其中2个助餐点配备电梯。'),
    quiet('another year', '新建4个助餐点。', '2025年建成2个助餐点。'),
    quiet('bounds', '新建4个助餐点。', '至少3个助餐点按时开放。'),
    quiet(
      'one object in passages about different rows',
      '助餐点设备采购，安装4个显示屏。',
      '居家适老化改造，安装20个显示屏。',
    ),
  ],
  invalid: [
    {
      name: 'a count after its object in the goal, and another as the target of that name',
      form: rightForm({
        [OVERVIEW]: { B21: '年内更新助餐点设备，完成居家适老化改造并举办培训班10期。' },
        [TARGETS]: { D12: '培训班期数', F12: '12期' },
      }),
      findings: [{ at: `${OVERVIEW}!B21`, says: ['“培训班”', '“培训班10期”', '“培训班12期”'] }],
    },
    {
      name: 'two counts',
      form: counts('今年新建4个助餐点。', '运行6个助餐点。'),
      places: 1,
      findings: [{ at: `${OVERVIEW}!B8`, says: ['“助餐点”', '“4个助餐点”', '“6个助餐点”'], fix: null }],
    },
    {
      name: 'in a note of the table, with the table’s own 数量',
      form: rightForm({
        [OVERVIEW]: { B8: '共5个助餐点，方便老年人。' },
        [TARGETS]: { G6: '更新6个助餐点' },
      }),
      findings: [{ at: `${OVERVIEW}!B8`, says: ['“5个助餐点”', '“6个助餐点”', '的数量是 4'] }],
    },
  ],
};
