/** A declaration without faults, and functions that change parts of it. */
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/workbook/snapshot';
import { sheetOf, workbookOf, type CellSketch, type SheetSketch } from './snapshots';

export const OVERVIEW = '项目总体情况';
export const TARGETS = '绩效目标';
export const SAFEGUARDS = '制度保障';

export const NAME = '社区为老服务提升项目';

const overview: SheetSketch = {
  cells: {
    A1: '财政项目支出绩效目标申报表（项目总体情况）',
    A2: '（2026年）',
    A3: '填报单位（盖章）：某市某区某街道办事处',
    E3: '金额单位：万元',
    A4: '项目名称',
    B4: NAME,
    A5: '项目类别',
    B5: '☐一次性项目  ☑经常性项目  ☐中期预算试点项目',
    A6: '项目负责人：',
    B6: '王某',
    C6: '联系人：',
    D6: '李某',
    E6: '联系电话：',
    F6: '54490000',
    A7: '起始日期：',
    B7: '2026-01-01',
    D7: '结束日期：',
    E7: '2026-12-31',
    A8: '项目概况',
    B8: '为辖区老年人提供助餐、居家适老化改造和为老服务培训，方便老年人就近享受服务。',
    A9: '项目立项情况',
    B9: '依据：《某市养老服务条例》（某府办发〔2025〕8号）。',
    B10: '必要性：辖区老年人口占比逐年上升，现有助餐点设备老化，老年人家中缺少扶手等设施。',
    B11: '可行性：街道已有场地和管理队伍，供应商充足，往年同类服务运行平稳。',
    A12: '项目资金',
    B12: '一、项目总预算：60.00',
    B13: '二、当年预算：60.00',
    B14: '（一）财政拨款：60.00',
    B15: '1. 上级财政拨款：',
    B16: '2. 本级财政安排：60.00',
    B17: '3. 下级财政配套：',
    B18: '（二）其他资金：',
    A19: '项目相关资源投入和制度建设情况',
    B19: '助餐点设备采购4*75000元=300000元，居家适老化改造20*12000元=240000元，为老服务培训12*5000元=60000元，合计600000元。',
    A20: '项目总目标',
    B20: '建成覆盖全街道的为老服务网络，老年人就近享受助餐和照护。',
    A21: '年度绩效目标',
    B21: '年内更新助餐点设备，完成居家适老化改造并开展培训。',
    A22: '需要说明的其他问题',
    A23: '填报单位负责人：王某',
    C23: '填报人：李某',
    E23: '填报日期：2025-11-20',
  },
  merges: [
    'A1:F1',
    'A2:F2',
    'A3:D3',
    'E3:F3',
    'B4:F4',
    'B5:F5',
    'B7:C7',
    'E7:F7',
    'A9:A11',
    'A12:A18',
    ...[8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22].map((row) => `B${row}:F${row}`),
    'A23:B23',
    'C23:D23',
    'E23:F23',
  ],
};

const targets: SheetSketch = {
  cells: {
    A1: '财政项目支出绩效目标申报表（绩效目标）',
    B2: '（2026年）',
    A3: `项目名称：${NAME}`,
    G3: '金额单位：万元',
    A4: '项目构成',
    B4: '主体活动（作业、任务）和对应产出的详细描述',
    D4: '内容：助餐点设备采购；居家适老化改造；为老服务培训。对象：辖区老年人。',
    A5: '绩效目标',
    B5: '一级目标',
    C5: '二级目标',
    D5: '三级目标',
    F5: '目标值',
    G5: '备注',
    B6: '产出目标',
    C6: '数量',
    D6: '助餐点设备采购',
    F6: '4套',
    G6: '更新助餐点设备',
    D7: '居家适老化改造',
    F7: '20户',
    G7: '完成居家适老化改造',
    D8: '为老服务培训',
    F8: '12场',
    G8: '开展为老服务培训',
    C9: '质量',
    D9: '设备验收合格率',
    F9: '100%',
    G9: '以验收单为准',
    C10: '时效',
    D10: '项目完成时间',
    F10: '2026年12月31日前',
    G10: '按计划完成',
    C11: '成本',
    D11: '项目总成本',
    F11: '≤60万元',
    G11: '不突破预算',
    B12: '效果目标',
    C12: '社会效益',
    D12: '受益老年人数',
    F12: '≥800人',
    G12: '享受服务的老年人',
    C13: '满意度',
    D13: '老年人满意度',
    F13: '≥90%',
    G13: '问卷调查',
    B14: '影响力目标',
    C14: '长效管理',
    D14: '助餐点管理制度数量',
    F14: '1项',
    G14: '制度印发',
    A15: '项目名称',
    B15: '项目内容',
    C15: '项目明细',
    D15: '明细金额',
    E15: '单价',
    F15: '依据',
    G15: '数量',
    H15: '依据',
    I15: '备注',
    A16: NAME,
    B16: '助餐点设备更新',
    C16: '助餐点设备采购',
    D16: 30,
    E16: 7.5,
    F16: '市场询价',
    G16: 4,
    H16: '助餐点清单',
    I16: '年度项目',
    A17: NAME,
    B17: '居家适老化改造',
    C17: '居家适老化改造服务',
    D17: 24,
    E17: 1.2,
    F17: '补贴标准',
    G17: 20,
    H17: '申请名册',
    I17: '年度项目',
    A18: NAME,
    B18: '为老服务培训',
    C18: '为老服务培训费',
    D18: 6,
    E18: 0.5,
    F18: '培训费标准',
    G18: 12,
    H18: '培训计划',
    I18: '年度项目',
    A19: '金额合计',
    D19: 60,
    E19: '----',
    F19: '----',
    G19: '----',
    H19: '----',
    I19: '----',
  },
  merges: [
    'A1:I1',
    'B2:I2',
    'A3:F3',
    'G3:I3',
    'B4:C4',
    'D4:I4',
    ...[5, 6, 7, 8, 9, 10, 11, 12, 13, 14].flatMap((row) => [`D${row}:E${row}`, `G${row}:I${row}`]),
    'A6:A14',
    'B6:B11',
    'C6:C8',
    'B12:B13',
    'A19:C19',
  ],
};

const safeguards: SheetSketch = {
  cells: {
    A1: '财政项目支出绩效目标申报表（制度保障）',
    A2: '（2026年）',
    A3: `项目名称：${NAME}`,
    A4: '制度保障',
    B4: '文件名称',
    C4: '具体措施',
    D4: '保障阶段',
    A5: '项目管理制度',
    B5: '《某街道项目管理办法》',
    C5: '立项前组织论证，签订合同后实施，完工后组织验收',
    D5: '立项和计划阶段 ☑',
    E5: '实施阶段 ☑',
    F5: '收尾和完成阶段 ☑',
    A6: '预算管理制度',
    B6: '《某街道预算管理办法》',
    C6: '编制项目预算，监控预算执行，编报决算',
    D6: '立项和计划阶段 ☑',
    E6: '实施阶段 ☑',
    F6: '收尾和完成阶段 ☑',
    A7: '财务管理制度',
    B7: '《某街道财务管理制度》',
    C7: '及时核算每笔支付，年末接受审计',
    D7: '立项和计划阶段 ☐',
    E7: '实施阶段 ☑',
    F7: '收尾和完成阶段 ☑',
  },
  merges: ['A1:F1', 'A2:F2', 'A3:F3', 'D4:F4'],
};

const SKETCHES: Readonly<Record<string, SheetSketch>> = {
  [OVERVIEW]: overview,
  [TARGETS]: targets,
  [SAFEGUARDS]: safeguards,
};

/** Sheets by name and contents. Equal sheets are the same object, so that each is read only once. */
const SHEETS = new Map<string, SheetSnapshot>();
/** Limit, because tests with many different sheets rarely use one of them again. */
const MAX_SHEETS = 200;

function sharedSheet(...sketch: Parameters<typeof sheetOf>): SheetSnapshot {
  // JSON writes NaN and infinity as null, and -0 as 0.
  const key = JSON.stringify(sketch, (_, value: unknown) =>
    typeof value === 'number' ? { number: Object.is(value, -0) ? '-0' : String(value) } : value,
  );
  const known = SHEETS.get(key);
  if (known) return known;
  if (SHEETS.size === MAX_SHEETS) SHEETS.clear();
  const sheet = sheetOf(...sketch);
  SHEETS.set(key, sheet);
  return sheet;
}

/** Changed cells by sheet and address. */
export type Patch = Readonly<Record<string, Readonly<Record<string, CellSketch>>>>;

/** A wrong amount that neither the total nor the budget proves, so that its correction is only suggested. */
export const OPEN_AMOUNT: Patch = {
  [OVERVIEW]: {
    B12: '一、项目总预算：',
    B13: '二、当年预算：',
    B14: '（一）财政拨款：',
    B16: '2. 本级财政安排：',
  },
  [TARGETS]: { D16: 20, D19: 50 },
};

/** Other members of the sheets, e.g. hidden rows, by sheet. */
type SheetOptions = Readonly<Record<string, Partial<Omit<SheetSketch, 'cells'>>>>;

/**
 * The right form with some cells changed: `rightForm({ 绩效目标: { D16: 29 } })`. `null` empties a cell.
 * The three sheets are named by `OVERVIEW`, `TARGETS` and `SAFEGUARDS`; other names add a sheet.
 */
export function rightForm(patch: Patch = {}, options: SheetOptions = {}): WorkbookSnapshot {
  const names = new Set([...Object.keys(SKETCHES), ...Object.keys(patch), ...Object.keys(options)]);
  const sheets = [...names].map((name, index) => {
    const sketch = SKETCHES[name] ?? { cells: {} };
    const cells = { ...sketch.cells, ...patch[name] };
    return sharedSheet(name, { ...sketch, ...options[name], cells }, `sheet-${index + 1}`);
  });
  return { ...workbookOf({}), sheets };
}
