/**
 * One project on each sheet, with a cover, a filling guide and a hidden template; the second project's sheet is a blank
 * template. Planted faults in the third: a goal that cannot be measured, a document number in the wrong brackets.
 */
import { merged, yearFunds } from '../blocks.mjs';

function form(name, unit, total, goals, basis, indicators) {
  return {
    widths: [14, 16, 26, 20, 24],
    lines: [
      ['项目支出绩效目标申报表'],
      ['（2025年度）'],
      ['项目名称', name],
      ['主管部门', name && '某区文化和旅游局', null, '实施单位', unit],
      ...yearFunds('项目资金（万元）', '年度资金总额', 0, [total, total, null]),
      ['立项依据', basis],
      ['年度绩效目标', goals],
      ['一级指标', '二级指标', '三级指标', '指标值', '备注'],
      ...indicators,
    ],
    merges: merged({ 'A:E': '1-2', 'B:E': '3 8-9', 'B:C': '4', A: '5:7', 'C:E': '5-7' }),
  };
}

const BLANK = [
  ['产出指标', '数量指标', null, null, null],
  [null, '质量指标', null, null, null],
  [null, '时效指标', null, null, null],
  [null, '成本指标', null, null, null],
  ['效益指标', '社会效益指标', null, null, null],
  ['满意度指标', '服务对象满意度指标', null, null, null],
];

export const sheets = {
  封面: {
    widths: [40],
    lines: [
      [null],
      ['2025年部门预算'],
      ['项目支出绩效目标申报表'],
      ['某区文化和旅游局'],
      [{ date: '2024-11-01', look: 'month' }],
    ],
  },
  填报说明: {
    widths: [80],
    lines: [
      ['填报说明'],
      ['一、项目名称：与预算批复一致。'],
      ['二、年度资金总额：填写当年安排的全部资金，单位为万元。'],
      ['三、指标值：尽量量化，写明单位。'],
    ],
  },
  非遗保护: form(
    '非物质文化遗产传承人补助',
    '某区非遗保护中心',
    36,
    '对18名传承人发放补助并开展传习活动。',
    '《某区非遗保护资金管理办法》',
    [
      ['产出指标', '数量指标', '补助传承人数', '18人', null],
      [null, '质量指标', '补助对象资格审核率', '100%', null],
      [null, '时效指标', '补助发放时间', '2025年9月底前', null],
      [null, '成本指标', '补助标准', '20000元/人', null],
      ['效益指标', '社会效益指标', '传习活动参与人次', '≥1200人次', null],
      ['满意度指标', '服务对象满意度指标', '传承人满意度', '≥95%', null],
    ],
  ),
  备用: form(null, null, null, null, null, BLANK),
  公共文化配送: form(
    '公共文化内容配送',
    '某区文化馆',
    150,
    '全年配送演出、展览和讲座，丰富居民文化生活。',
    '《关于做好公共文化配送工作的通知》（某文旅发[2024]15号）',
    [
      ['产出指标', '数量指标', '配送演出场次', '≥200场', null],
      [null, '质量指标', '配送内容质量', '优良', null],
      [null, '时效指标', '配送及时性', '及时', null],
      [null, '成本指标', '项目总成本', '≤150万元', null],
      ['效益指标', '社会效益指标', '居民文化生活丰富程度', '丰富', null],
      ['满意度指标', '服务对象满意度指标', '居民满意度', '≥90%', null],
    ],
  ),
  模板: { ...form(null, null, null, null, null, BLANK), hidden: true },
};
