import { OVERVIEW, rightForm, TARGETS, type Patch } from '../../support/right-form';
import type { InvalidCase, RuleCases } from '../../support/rule-cases';
import { rows } from '../../reading/support/sketch';
import { workbookOf } from '../../support/snapshots';

type Cells = Patch[string];
const targets = (cells: Cells) => rightForm({ [TARGETS]: cells });
const overview = (cells: Cells) => rightForm({ [OVERVIEW]: cells });
const left = (target: string): InvalidCase => ({
  name: target,
  form: targets({ F13: target }),
  findings: [{ at: '绩效目标!F13', says: ['第13行“老年人满意度”', `“${target}”`, '占位文字'], fix: null }],
});

/** Three rows with a target for each of several columns; those of the first are given. */
const sideBySide = (columns: readonly string[], values: readonly string[], name = '验收合格率') =>
  workbookOf({
    表: {
      A1: '项目支出绩效目标申报表',
      A2: '（2026年度）',
      A3: '项目名称',
      B3: '社区为老服务提升项目',
      ...{ A5: '一级指标', B5: '二级指标', C5: '三级指标' },
      ...Object.fromEntries(columns.map((column, index) => [`${'DEFGHIJK'.charAt(index)}5`, column])),
      ...{ A6: '产出指标', B6: '质量指标', C6: name },
      ...{ C7: '更新设备', C8: '新建设备' },
      ...Object.fromEntries(
        columns.flatMap((_, index) => [7, 8].map((row) => [`${'DEFGHIJK'.charAt(index)}${row}`, '4套'])),
      ),
      ...Object.fromEntries(values.map((value, index) => [`${'DEFGHIJK'.charAt(index)}6`, value])),
    },
  });
/** Names and targets of two periods side by side; the first names are given. */
const namesSideBySide = (left: string, right: string) =>
  workbookOf({
    表: {
      A1: '项目支出绩效目标申报表',
      A2: '（2026年度）',
      A3: '项目名称',
      B3: '社区为老服务提升项目',
      ...{
        A5: '一级指标',
        B5: '二级指标',
        C5: '三级指标',
        D5: '长期指标值',
        E5: '三级指标',
        F5: '年度指标值',
      },
      ...{ A6: '产出指标', B6: '数量指标', C6: left, D6: '12套', E6: right, F6: '4套' },
      ...{ B7: '质量指标', C7: '验收合格率', D7: '100%', E7: '验收合格率', F7: '100%' },
    },
  });
const PERIODS = ['实施周期指标值', '年度指标值'];
const PLACES = ['甲县', '乙县', '丙县', '丁县', '戊县', '己县', '庚县', '合计'];

export const cases: RuleCases = {
  valid: [
    { name: 'no placeholders', form: rightForm() },
    { name: 'products and models', form: targets({ D8: '4×4越野车', F8: '2辆', G8: 'XL号工作服' }) },
    { name: 'dimensions', form: targets({ D8: '20×30展板', F8: '2块' }) },
    { name: 'a unit in the column 计量单位', form: targets({ J15: '计量单位', J16: '元/人·年' }) },
    { name: 'a masked number', form: overview({ F6: '138****5678' }) },
    {
      name: 'an example inside a sentence',
      form: overview({ B20: '建成示范点，例：助餐点、日间照料中心。' }),
    },
  ],
  invalid: [
    left('≥**%'),
    left('***'),
    left('XX'),
    left('待填写'),
    left('≥XX%'),
    left('20XX年12月底前'),
    left('例：≥95%'),
    {
      name: 'in both periods: one finding names both',
      form: sideBySide(PERIODS, ['≥**%', 'XX']),
      findings: [
        {
          at: '表!D6',
          says: ['第6行“验收合格率”的目标值“≥**%”是模板留下的占位文字', '同一行的 E6“XX”也是如此'],
          fix: null,
        },
      ],
    },
    {
      name: 'in one period of two',
      form: sideBySide(PERIODS, ['100%', 'XX']),
      findings: [{ at: '表!E6', says: ['“XX”是模板留下的占位文字，请换成实际内容。'] }],
    },
    {
      name: 'in many columns: the finding names the first columns and the number of columns',
      form: sideBySide(PLACES, ['XX', 'XX', 'XX', 'XX', 'XX', 'XX', 'XX', 'XX']),
      findings: [{ at: '表!D6', says: ['同一行的 E6“XX”', 'J6“XX” 等 7 处也是如此'] }],
    },
    {
      name: 'in a name beside two periods: the target is another finding',
      form: sideBySide(PERIODS, ['XX', 'XX'], 'XX合格率'),
      findings: [
        { at: '表!C6', says: ['指标名称“XX合格率”'] },
        { at: '表!D6', says: ['同一行的 E6“XX”也是如此'] },
      ],
    },
    {
      name: 'in the names of both periods: one finding names both',
      form: namesSideBySide('更新XX设备', '更新XX设备'),
      findings: [{ at: '表!C6', says: ['指标名称“更新XX设备”', '同一行的 E6 也是如此。'] }],
    },
    {
      name: 'in two names that differ',
      form: namesSideBySide('更新XX设备', '购置XX设备'),
      findings: [{ at: '表!C6' }, { at: '表!E6' }],
    },
    {
      name: 'in a name',
      form: targets({ D8: 'XX培训' }),
      findings: [{ at: '绩效目标!D8', says: ['指标名称“XX培训”'] }],
    },
    {
      name: 'in a long text: the finding names the placeholder',
      form: overview({ B20: '建成覆盖全街道的为老服务网络，服务老年人XX名，老年人就近享受助餐和照护。' }),
      findings: [{ at: '项目总体情况!B20', says: ['“项目总目标”中的“XX”'] }],
    },
    {
      name: 'in a field',
      form: overview({ B20: '例：建成覆盖全街道的服务网络' }),
      findings: [{ at: '项目总体情况!B20', says: ['项目总目标'] }],
    },
    {
      name: 'beside a label that no other rule uses: a hint',
      form: overview({ H3: '项目编号：XX' }),
      findings: [
        {
          at: '项目总体情况!H3',
          problem: 'other',
          severity: 'hint',
          says: ['“项目编号”中的“XX”'],
          fix: null,
        },
      ],
    },
    {
      name: 'an example beside the operator and the unit of other columns',
      form: workbookOf({
        表: rows([
          ['项目支出绩效目标申报表（2026年度）'],
          ['项目名称', '社区为老服务提升项目', '主管部门', '某局'],
          ['一级指标', '二级指标', '三级指标', '计算符号', '指标值', '度量单位'],
          ['产出指标', '数量指标', '更新设备', '≥', '例：12', '套'],
          ['产出指标', '质量指标', '验收合格率', '≥', 95, '%'],
        ]),
      }),
      findings: [{ at: '表!E4', says: ['第4行“更新设备”', '“例：12”', '占位文字'], fix: null }],
    },
  ],
};
