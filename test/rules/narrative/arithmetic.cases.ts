import { OVERVIEW, rightForm, TARGETS } from '../../support/right-form';
import { rows } from '../../reading/support/sketch';
import { workbookOf } from '../../support/snapshots';
import type { RuleCases } from '../../support/rule-cases';

const at = `${OVERVIEW}!B8`;
const summary = (B8: string) => rightForm({ [OVERVIEW]: { B8 } });
const refused = (name: string, text: string, ...says: string[]) => ({
  name,
  form: summary(text),
  findings: [{ at, says, fix: null }],
});

export const cases: RuleCases = {
  valid: [
    { name: 'three products', form: rightForm(), places: 3 },
    { name: 'calculations with units', form: summary('设备4套×7.5万元/套=30万元。'), places: 4 },
    { name: '万元 and 元 mixed', form: summary('设备4*75000元=30万元。'), places: 4 },
    { name: 'a sum', form: summary('共30万元+24万元+6万元=60万元。'), places: 4 },
    { name: 'full-width signs', form: summary('设备４＊７５０００＝３０００００元。'), places: 4 },
    {
      name: 'no arithmetic anywhere',
      form: rightForm({ [OVERVIEW]: { B19: '资金由区财政安排。' } }),
      places: 0,
      status: 'not-applicable',
    },
  ],
  invalid: [
    refused('a wrong product', '设备4*75000=310000元。', '“4*75000=310000元”', '300000'),
    refused('a wrong unit', '设备4*75000元=300000万元。', '30 万元'),
    refused('a wrong sum', '共30万元+24万元+6万元=61万元。', '60 万元'),
    refused('one finding a cell', '设备4*75000=310000元，改造20*12000=250000元。', '300000', '240000'),
    {
      name: 'in a note',
      form: rightForm({ [TARGETS]: { I16: '4*7.5万元=31万元' } }),
      findings: [{ at: `${TARGETS}!I16`, says: ['30 万元'] }],
    },
    refused('a multiple of people', '补助3万人×20元=6万元。', '60 万元'),
    refused('a product in brackets', '加工费36万元（120万页×3元/页）。', '360 万元'),
    {
      name: 'in a field that no rule uses',
      form: workbookOf({
        表: rows([
          ['项目支出绩效目标表'],
          ['（2026年度）'],
          ['项目名称', '档案加工', '主管部门', '某局'],
          ['年度资金总额（万元）', 36, '其中：财政拨款', 36],
          ['项目支出明细', '加工费36万元（120万页×3元/页）。'],
          ['年度目标', '加工档案120万页。'],
          ['一级指标', '二级指标', '三级指标', '指标值'],
          ['产出指标', '数量指标', '加工页数', '120万页'],
          ['产出指标', '质量指标', '加工合格率', '98%'],
        ]),
      }),
      findings: [{ at: '表!B5', says: ['360 万元'] }],
    },
  ],
};
