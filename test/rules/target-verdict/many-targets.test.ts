/**
 * Right and wrong targets from the forms of many places, each with all results of the rules about targets. A line:
 * category, indicator, target, verdict (`error` or `warning` with the rule; `–` for no finding).
 */
import { check } from '../../../src/check';
import { toA1 } from '../../../src/workbook/a1';
import { OVERVIEW, rightForm, TARGETS, type Patch } from '../../support/right-form';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import type { CellSketch } from '../../support/snapshots';

/** The row of the right form for each category. */
const ROWS: Readonly<Record<string, number>> = {
  数量: 8,
  质量: 9,
  时效: 10,
  成本: 11,
  社会效益: 12,
  生态效益: 12,
  可持续影响: 12,
  满意度: 13,
  长效管理: 14,
};

function patchOf(category: string, name: string, target: CellSketch): Patch[string] {
  const row = ROWS[category] ?? 0;
  return {
    ...{ [`D${row}`]: name, [`F${row}`]: target, [`G${row}`]: null },
    ...(row === 12 && { C12: category }),
  };
}

/** The results of the rules about targets for each cell of 指标目标值 of a form. */
function verdictsOf(form: WorkbookSnapshot): ReadonlyMap<string, string> {
  const verdicts = new Map<string, string>();
  for (const { at, rule, severity } of check(form).forms.flatMap(({ findings }) => findings)) {
    if (at?.sheet !== TARGETS) continue;
    const said = `${severity} ${rule.id.replace('target/', '')}`;
    const before = verdicts.get(toA1(at));
    verdicts.set(toA1(at), before ? `${before} ${said}` : said);
  }
  return verdicts;
}

function verdict(
  category: string,
  name: string,
  target: CellSketch,
  overview: Readonly<Record<string, CellSketch>> = {},
): string {
  const form = rightForm({ [TARGETS]: patchOf(category, name, target), [OVERVIEW]: overview });
  return verdictsOf(form).get(`F${ROWS[category] ?? 0}`) ?? '–';
}

const LINES = `
数量 | 培训场次 | 12场 | –
数量 | 开设课程 | 三门 | –
数量 | 购置设备 | 两台 | –
数量 | 编印简报 | 十五期 | –
数量 | 修订规范 | 五项 | –
数量 | 建设内容 | 一期 | –
数量 | 新增品种 | 三种以上 | –
数量 | 种植面积 | ≥1,200亩 | –
数量 | 服务人数 | 不少于3000人次 | –
数量 | 服务人数 | 3000人次以上 | –
数量 | 慰问家庭 | 20余户 | –
数量 | 管护道路 | 100公里左右 | –
数量 | 采购图书 | 0.5万册 | –
数量 | 发放补贴 | 约1500人 | –
数量 | 举办活动 | 每月1次 | –
数量 | 举办活动 | 每季度不少于2次 | –
数量 | 巡查 | 12次/年 | –
数量 | 系统数（个） | 3 | –
数量 | 创建示范村 | 达到5个以上 | –
数量 | 完成任务 | 3个系统 | –
数量 | 公园 | 新建1座；改造2座 | –
数量 | 宣传活动 | ≥4场次 | –
数量 | 资助学生 | ≧150名 | –
数量 | 绿化 | ≥2万平方米 | –
数量 | 检测样品 | ＞＝1000批次 | –
数量 | 设备 | １０台 | –
数量 | 日供水量 | ≥5000m³/日 | –
数量 | 重大事故 | 0起 | –
数量 | 覆盖人群 | 九成以上 | warning quantity
数量 | 完成比例 | 八成 | warning quantity
数量 | 完成比例 | 9成以上 | warning quantity
数量 | 完成情况 | 100% | warning quantity
数量 | 参训率 | ≥95％ | warning quantity
数量 | 参训人员 | 百分之九十五 | warning quantity
数量 | 抽检 | 3‰ | warning quantity
数量 | 参训人员 | 95个百分点 | warning quantity
数量 | 完成时间 | 2026年6月 | warning quantity
数量 | 受理案件 | 不低于上年 | warning quantity
数量 | 宣传教育 | 覆盖全区所有人员 | error quantity
数量 | 活动 | 若干 | error quantity
数量 | 培训 | 多次 | error quantity
数量 | 惠及群众 | 千家万户 | error quantity
数量 | 活动开展 | 顺利 | error quantity
数量 | 建设成员单位 | 多家成员单位 | error quantity
数量 | 宣传手册 | 4 | error unit
数量 | 宣传手册 | 3-5 | error unit
数量 | 宣传手册 | ≥２０ | error unit
数量 | 宣传手册 | ≥**份 | error placeholder
数量 | 宣传手册 | XX | error placeholder

质量 | 店招拆除安全事故 | 无 | –
质量 | 数据差错 | 零 | –
质量 | 灯具光效 | ≥150lm/W | –
质量 | 供水压力 | ≥0.3MPa | –
质量 | 水质 | pH6-9 | –
社会效益 | 公众满意度测评排名 | 全区前三 | –
社会效益 | 因房返贫 | 无 | –
成本 | 超标准补助户数 | 0户 | –
满意度 | 满意度测评 | 全区前三 | –
满意度 | 公众满意度 | 全区前三 | error satisfaction
质量 | 验收合格率 | 100% | –
质量 | 验收合格率 | ≥95％ | –
质量 | 验收合格率 | ≧98% | –
质量 | 验收合格率 | ＞＝95% | –
质量 | 验收合格率 | >=95﹪ | –
质量 | 验收合格率 | 〉=95% | –
质量 | 验收合格率 | 〉95% | –
质量 | 验收合格率 | ≥ 95 % | –
质量 | 验收合格率 | 98%（含）以上 | –
质量 | 验收合格率 | 百分之九十五 | –
质量 | 验收合格率 | 大于等于百分之九十五 | –
质量 | 验收合格率 | 95%~100% | –
质量 | 验收合格率 | 80%≤X≤100% | –
质量 | 群众知晓 | 九成以上 | –
质量 | 群众知晓 | 八成 | –
质量 | 差错率 | ≤2‰ | –
质量 | 差错率 | ＜＝5% | –
质量 | 产品达标 | 95个百分点 | –
质量 | 工程质量 | 合格 | –
质量 | 排放 | 达标 | –
质量 | 工程质量 | 全部合格 | –
质量 | 工程质量 | 符合GB 50300-2013 | –
质量 | 工程质量 | 符合国家标准 | –
质量 | 工程质量 | 通过竣工验收 | –
质量 | 工程质量 | 一次性验收通过 | –
质量 | 工程质量 | 符合设计要求 | –
质量 | 工程质量 | 符合行业规范要求 | –
质量 | 工程质量 | 达到《城市道路照明工程施工及验收规程》 | –
质量 | 体系认证 | ISO9001认证 | –
质量 | 工程等级 | 优良及以上 | –
质量 | 断面水质 | Ⅲ类及以上 | –
质量 | 资质 | 甲级 | –
质量 | 工程质量 | 无质量事故 | –
质量 | 工程质量事故 | 0 | –
质量 | 服务质量 | 规范 | warning quality
质量 | 服务质量 | 良好 | warning quality
质量 | 服务质量 | 优良 | warning quality
质量 | 服务质量 | 高质量 | warning quality
质量 | 服务质量 | 优质 | warning quality
质量 | 服务质量 | 符合要求 | warning quality
质量 | 服务质量 | 符合相关规定 | warning quality
质量 | 服务质量 | 达到预期 | warning quality
质量 | 服务质量 | 提升 | warning quality
质量 | 服务质量 | 保质保量 | warning quality
质量 | 服务质量 | 标准化 | warning quality
质量 | 服务质量 | 专业 | warning quality
质量 | 服务质量 | 高中低 | warning quality
质量 | 服务质量 | 优/良/中/差 | warning quality
质量 | 服务质量 | √ | warning quality
质量 | 服务质量 | 是 | warning quality
质量 | 验收合格率 | 95 | error unit
质量 | 验收合格率 | ≥0.95 | error unit
质量 | 验收合格率 | ≥100% | warning range
质量 | 验收合格率 | 120% | warning range
质量 | 验收合格率 | 100%以上 | warning range
质量 | 收入增长率 | 120% | –
质量 | 验收合格率 | ≤95% | warning direction
质量 | 投诉办结率 | ≤95% | warning direction
质量 | 设备故障率 | ≤5% | –
质量 | 验收合格率 | ≥××% | error placeholder

时效 | 完成时间 | 2026年12月31日前 | –
时效 | 完成时间 | 12月底 | –
时效 | 完成时间 | 年底前 | –
时效 | 完成时间 | 全年 | –
时效 | 完成时间 | 2026.3-2026.10 | –
时效 | 完成时间 | 2026年1月1日至2026年12月31日 | –
时效 | 完成时间 | 1-12月 | –
时效 | 报送时间 | 每月10日前 | –
时效 | 完成时间 | 一季度 | –
时效 | 完成时间 | 上半年 | –
时效 | 完成时间 | 2026年 | –
时效 | 办理时限 | ≤30个工作日 | –
时效 | 办理时限 | 五个工作日 | –
时效 | 响应时间 | 24小时内 | –
时效 | 响应时间 | 接报后2小时内 | –
时效 | 建设周期 | 三个月 | –
时效 | 服务期 | 一年 | –
时效 | 服务期 | 半年 | –
时效 | 发放频次 | 按月 | –
时效 | 资金支付及时率 | ≥95% | –
时效 | 资金支付及时率 | 百分之百 | –
时效 | 按时完成比例 | 九成以上 | –
时效 | 处置时间 | 当天 | –
时效 | 完成时间 | 汛期前 | –
时效 | 完成时间 | 2026/6/30 | –
时效 | 完成时间 | 2026年第四季度末 | –
时效 | 完成及时性 | 及时 | warning timeliness
时效 | 完成及时性 | 按时 | warning timeliness
时效 | 完成及时性 | 按期完成 | warning timeliness
时效 | 完成及时性 | 尽快 | warning timeliness
时效 | 完成及时性 | 如期 | warning timeliness
时效 | 完成及时性 | 按计划 | warning timeliness
时效 | 完成及时性 | 是 | warning timeliness
时效 | 完成及时性 | √ | warning timeliness
时效 | 完成及时性 | 高中低 | warning timeliness
时效 | 完成时限 | ≤1 | error unit
时效 | 完成时间 | 2027年3月 | error timeliness

成本 | 项目总成本 | ≤60万元 | –
成本 | 项目总成本 | ≦60万元 | –
成本 | 项目总成本 | ≤600000元 | –
成本 | 项目总成本 | 小于等于60万元 | –
成本 | 项目总成本 | 控制在60万元以内 | –
成本 | 项目总成本 | 60万元以内（含） | –
成本 | 项目总成本 | ≤60万 | –
成本 | 亩均成本 | 475元/亩 | –
成本 | 成本偏差率 | ≤5% | –
成本 | 检查差旅费 | ≤470元/人·天 | –
成本 | 检查差旅费 | ≤470人/天 | warning cost
成本 | 项目总成本 | 不超预算 | warning cost
成本 | 项目总成本 | 控制在预算内 | warning cost
成本 | 项目总成本 | 可控 | warning cost
成本 | 项目总成本 | 合理 | warning cost
成本 | 项目总成本 | √ | warning cost
成本 | 项目总成本 | ≤75万元 | warning cost
成本 | 项目总成本 | ≥60万元 | warning direction
成本 | 项目总成本 | ≤60 | error unit

社会效益 | 受益人数 | ≥800人 | –
社会效益 | 知晓率 | 九成以上 | –
社会效益 | 知晓率 | 80%≤X≤100% | –
社会效益 | 好评率 | ≥90%，投诉≤2起 | –
社会效益 | 建设内容 | 一期 | –
社会效益 | 安全生产 | 无事故 | –
社会效益 | 安全生产 | 零事故 | –
社会效益 | 安全生产 | 不发生重大安全事故 | –
社会效益 | 游客量 | 不低于上年 | –
社会效益 | 游客量 | 不少于去年同期 | –
社会效益 | 游客量 | 较上年增长 | –
社会效益 | 游客量 | 较上年度有所提高 | –
社会效益 | 投诉量 | 比上年减少 | –
社会效益 | 投诉量 | 同比下降 | –
社会效益 | 投诉量 | 与上年持平 | –
社会效益 | 综合排名 | 全市前三 | –
社会效益 | 综合排名 | 排名全区前10位 | –
社会效益 | 综合排名 | 全省第一 | –
社会效益 | 就业水平 | 高于全国平均水平 | –
社会效益 | 就业人数 | 增加3个岗位 | –
社会效益 | 能耗 | 降低5% | –
社会效益 | 覆盖面 | 全覆盖 | –
社会效益 | 参保 | 应保尽保 | –
社会效益 | 是否建立台账 | 是 | –
社会效益 | 年度考核 | 优秀 | –
社会效益 | 服务等级 | 优/良 | –
社会效益 | 社会评价 | 中等及以上 | –
社会效益 | 媒体报道 | ≥1篇 | –
社会效益 | 对文物保护的影响 | 长远 | warning measurable
社会效益 | 就业 | 增加岗位 | warning measurable
社会效益 | 安全隐患 | 持续影响 | warning measurable
社会效益 | 民生 | 惠及民生 | warning measurable
社会效益 | 运行机制 | 良性运行 | warning measurable
社会效益 | 食品安全状况 | 高中低 | warning measurable
社会效益 | 食品安全状况 | 高/中/低 | warning measurable
社会效益 | 食品安全状况 | 优、良、中、差 | warning measurable
社会效益 | 食品安全状况 | √ | warning measurable
社会效益 | 食品安全状况 | 是 | warning measurable
社会效益 | 是否建立台账 | 是/否 | warning measurable
社会效益 | 服务水平 | 提升 | warning measurable
社会效益 | 服务水平 | 有效改善 | warning measurable
社会效益 | 服务水平 | 得到保障 | warning measurable
社会效益 | 服务水平 | 效果显著 | warning measurable
社会效益 | 服务水平 | 稳步推进 | warning measurable
社会效益 | 服务水平 | 稳中有升 | warning measurable
社会效益 | 服务水平 | 逐年提高 | warning measurable
社会效益 | 服务水平 | 再上新台阶 | warning measurable
社会效益 | 服务水平 | 高 | warning measurable
社会效益 | 服务水平 | 较好 | warning measurable
社会效益 | 社会影响 | 深远 | warning measurable
社会效益 | 社会影响 | 积极影响 | warning measurable
社会效益 | 社会影响 | 广泛 | warning measurable
社会效益 | 群众 | 惠及千家万户 | warning measurable
社会效益 | 就业 | 带动就业 | warning measurable
社会效益 | 社会治安 | 和谐稳定 | warning measurable
社会效益 | 设施运行 | 正常运转 | warning measurable
社会效益 | 群众需求 | 满足需求 | warning measurable
社会效益 | 投诉 | 减少投诉 | warning measurable
社会效益 | 综合排名 | 前列 | warning measurable
社会效益 | 服务水平 | 进一步提升 | warning measurable
社会效益 | 知晓率 | ≥95 | error unit
生态效益 | 断面水质 | Ⅱ类 | –
生态效益 | 水质 | 达到国家标准GB 3838-2002 | –
生态效益 | 水质 | 不低于Ⅲ类 | –
生态效益 | 污水 | 零排放 | –
生态效益 | 空气质量等级 | 优 | –
生态效益 | 排放 | 达到环保要求 | –
生态效益 | 空气质量 | 下降 | warning measurable
生态效益 | 空气质量 | 改善空气质量 | warning measurable
可持续影响 | 使用年限 | ≥10年 | –
可持续影响 | 使用年限 | 十年 | –
可持续影响 | 影响期限 | 长期 | warning measurable
可持续影响 | 影响期限 | 中长期 | warning measurable
可持续影响 | 作用发挥 | 持续发挥作用 | warning measurable
可持续影响 | 循环 | 良性循环 | warning measurable
长效管理 | 管理制度 | 印发《管理办法》 | –
长效管理 | 长效管理机制 | 建立 | –
长效管理 | 长效管理机制 | 健全 | warning measurable
长效管理 | 长效管理机制 | 建立健全长效机制 | warning measurable

满意度 | 居民满意度 | ≥90% | –
满意度 | 居民满意度 | 90% | –
满意度 | 居民满意度 | ≧90% | –
满意度 | 居民满意度 | ＞＝90％ | –
满意度 | 居民满意度 | ≥ 90 ﹪ | –
满意度 | 居民满意度 | 90%以上 | –
满意度 | 居民满意度 | 百分之九十以上 | –
满意度 | 居民满意度 | 不低于百分之90 | –
满意度 | 居民满意度 | 九成以上 | –
满意度 | 居民满意度 | 〉90% | –
满意度 | 居民满意度 | 满意 | error satisfaction
满意度 | 居民满意度 | 90 | error satisfaction
满意度 | 居民满意度 | ≥0.9 | error satisfaction
满意度 | 居民满意度 | ≤90% | error satisfaction
满意度 | 居民满意度 | 120% | error satisfaction
满意度 | 居民满意度 | 明显提升 | error satisfaction
满意度 | 居民满意度 | 高中低 | error satisfaction
满意度 | 居民满意度 | √ | error satisfaction
满意度 | 居民满意度 | ≥95个百分点 | error satisfaction
满意度 | 居民满意度 | ≥**% | error placeholder
`
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => line.split(' | ') as [category: string, name: string, target: string, expected: string]);

test('the list contains at least 250 targets', () => expect(LINES.length).toBeGreaterThanOrEqual(250));

/** Each form holds up to one line for each row and no name twice, because checking a form for each line would take too long. */
const FORMS: {
  readonly lines: Map<number, (typeof LINES)[number]>;
  verdicts?: ReadonlyMap<string, string>;
}[] = [];
const formOf = LINES.map((line) => {
  const [category, name] = line;
  const row = ROWS[category] ?? 0;
  let form = FORMS.find(
    ({ lines }) => !lines.has(row) && ![...lines.values()].some((one) => one[1] === name),
  );
  if (!form) FORMS.push((form = { lines: new Map() }));
  form.lines.set(row, line);
  return form;
});

test.each(LINES.map((line, index) => [...line, index] as const))(
  'gives the expected verdict on %s: %s %s',
  (category, _name, _target, expected, index) => {
    const form = formOf[index];
    if (!form) throw new Error('no form');
    const cells = [...form.lines.values()].map((line) => patchOf(line[0], line[1], line[2]));
    form.verdicts ??= verdictsOf(rightForm({ [TARGETS]: Object.assign({}, ...cells) as Patch[string] }));
    expect(form.verdicts.get(`F${ROWS[category] ?? 0}`) ?? '–').toBe(expected);
  },
);

const NO_DATES = { A7: null, B7: null, D7: null, E7: null };

test.each<[category: string, name: string, target: CellSketch, expected: string]>([
  ['质量', '验收合格率', { value: 0.95, numberFormat: '0%' }, '–'],
  ['质量', '宣传手册', '无', 'warning quality'],
  ['质量', '验收合格率', 0.95, 'error unit'],
  ['质量', '验收合格率', 1, 'error unit'],
  ['数量', '购置设备', { value: 4, numberFormat: '0"台"' }, '–'],
  ['数量', '购置设备', { value: 1, numberFormat: '0%' }, 'warning quantity'],
  ['满意度', '居民满意度', { value: 0.9, numberFormat: '0%' }, '–'],
  ['满意度', '居民满意度', 0.9, 'error satisfaction'],
  ['时效', '完成时间', { value: 46387, numberFormat: 'yyyy"年"m"月"d"日"' }, '–'],
])('gives the expected verdict on %s: %s %j', (category, name, target, expected) => {
  expect(verdict(category, name, target)).toBe(expected);
});

test.each([
  ['2027年3月', 'warning timeliness'],
  ['2025年12月底前', 'warning timeliness'],
  ['2026年3月', '–'],
  ['12月底', '–'],
  ['2026年6月-2027年6月', '–'],
])('judges a target date of a project without an end date: %s', (target, expected) => {
  expect(verdict('时效', '完成时间', target, NO_DATES)).toBe(expected);
});

test('a target date before the end of the project is not reported', () => {
  expect(verdict('时效', '完成时间', '2027年3月', { E7: '2027-12-31' })).toBe('–');
});
