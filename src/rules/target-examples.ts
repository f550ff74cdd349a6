/** Examples of well-written targets, offered for a vague one by category and by words of the name. Loaded only when they are needed. */
import type { CategoryId, Indicator } from '../form/indicators';
import { kindOf } from '../figures/indicators/indicator-kind';
import type { TargetExample } from '../profiles/profile';
import { compactText } from '../language/text/text';

const TOOL = '本工具建议';
/** Published forms that print these targets. */
const COURT = '天津市河北区人民法院 2023 年项目支出绩效目标表';
const MUSEUM = '嘉峪关城市博物馆 2023 年项目支出绩效目标表';
const SANITATION = '湘潭市环境卫生管理处 2024 年项目绩效目标表';

type Line = readonly [words: readonly string[], text: string, source?: string];

function examples(category: CategoryId, lines: readonly Line[]): TargetExample[] {
  return lines.map(([words, text, source = TOOL]) => ({ category, words, text, source }));
}

/** `{年}` stands for the form's year. Within a category, the last one fits any name. */
export const TARGET_EXAMPLES: readonly TargetExample[] = [
  ...examples('quantity', [
    [['培训', '讲座', '授课', '课程'], '≥12场次'],
    [['设备', '器材', '采购', '购置', '更新'], '4台'],
    [['活动', '演出', '赛事', '宣传'], '≥20场'],
    [['系统', '平台', '软件', '信息化', '模块'], '3个'],
    [['维修', '修缮', '改造', '面积'], '≥400平方米', COURT],
    [['案件', '审判', '调解', '参审'], '≥900件', COURT],
    [['车辆', '作业车'], '10辆', SANITATION],
    [['开放', '天数'], '300天', MUSEUM],
    [['补助', '补贴', '资助', '救助', '慰问'], '≥500人'],
    [['图书', '报刊', '资料', '教材'], '≥2000册'],
    [['道路', '管网', '河道', '里程'], '≥12公里'],
    [['人员', '岗位', '聘用', '队伍'], '≥30人'],
    [[], '≥10次'],
  ]),
  ...examples('quality', [
    [['设备', '器材', '采购', '购置', '维修', '验收'], '验收合格率≥98%', COURT],
    [['工程', '建设', '改造', '修缮', '道路'], '竣工验收合格率100%'],
    [['培训', '结业', '学员'], '考核合格率≥95%'],
    [['系统', '平台', '信息化', '网络', '运行'], '系统可用率≥99.5%'],
    [['物业', '保洁', '保安', '绿化', '养护'], '月度考核平均分≥90分'],
    [['案件', '调解', '审判'], '案件调解率≥90%', COURT],
    [['补助', '补贴', '资助', '救助', '发放'], '发放准确率100%'],
    [['检测', '检验', '监测', '抽检'], '检测合格率≥98%'],
    [['服务', '购买', '委托', '第三方'], '服务考核合格率≥95%'],
    [['空气', '大气', '扬尘'], '空气质量优良天数比例≥80%'],
    [['污水', '水质', '河', '出水'], '水质达到Ⅲ类及以上'],
    [['绩效', '考核', '任务', '规范'], '考核指标完成率100%', MUSEUM],
    [[], '验收合格率≥95%'],
  ]),
  ...examples('timeliness', [
    [['资金', '支付', '拨付', '发放', '补助', '补贴'], '资金支付及时率100%', COURT],
    [['服务', '运维', '周期', '抑尘'], '180天', SANITATION],
    [['维修', '抢修', '故障', '应急', '响应'], '接报后2小时内到场'],
    [['采购', '设备', '购置', '交付'], '合同签订后60日内交付'],
    [['报告', '评估', '统计', '报送'], '每月5日前报送'],
    [['任务', '工作', '完成'], '完成及时率≥99%', MUSEUM],
    [[], '{年}年12月31日前'],
  ]),
  ...examples('cost', [
    [['培训', '会议'], '≤450元/人·天'],
    [['维修', '改造', '修缮', '面积'], '≤1200元/平方米'],
    [['补助', '补贴', '资助'], '≤500元/人'],
    [[], '≤100万元'],
  ]),
  ...examples('economic', [
    [['就业', '岗位'], '新增就业≥50人'],
    [['收入', '增收', '农民', '农户'], '户均增收≥2000元'],
    [['节约', '节能', '成本', '费用', '支出'], '年节约支出≥10万元'],
    [[], '带动产值增长≥5%'],
  ]),
  ...examples('social', [
    [['开放', '参观', '观众', '游客', '博物馆', '展览'], '接待观众≥30000人次', MUSEUM],
    [['居民', '小区', '社区', '群众', '住宅'], '受益居民≥800户'],
    [['安全', '事故', '隐患', '应急'], '重大安全事故0起'],
    [['投诉', '纠纷', '信访', '物业'], '有效投诉比上年减少20%'],
    [['知晓', '宣传', '政策', '普法'], '政策知晓率≥90%'],
    [['办事', '等候', '窗口', '便民', '服务'], '平均等候时间≤15分钟'],
    [['教育', '学生', '入学', '学校'], '义务教育巩固率≥95%'],
    [[], '受益人数≥1000人'],
  ]),
  ...examples('ecological', [
    [['空气', '大气', '扬尘', '雾霾'], '空气质量优良天数比例≥80%'],
    [['垃圾', '环卫', '分类'], '生活垃圾无害化处理率100%'],
    [['绿化', '绿地', '林', '植'], '新增绿地≥5000平方米'],
    [['节能', '能耗', '碳', '用电'], '单位面积能耗比上年下降3%'],
    [['水', '污', '河', '湖'], '断面水质达到Ⅲ类及以上'],
    [[], '污染物达标排放率100%'],
  ]),
  ...examples('sustainability', [
    [['制度', '机制', '长效', '管理'], '印发管理制度1项'],
    [['设备', '设施', '系统', '平台', '工程'], '正常使用年限≥5年'],
    [['队伍', '人才', '培训', '人员'], '骨干留任率≥90%'],
    [['维护', '养护', '管护', '运维', '绿化'], '每月巡查≥2次'],
    [[], '建成后持续运行≥3年'],
  ]),
  ...examples('longTerm', [
    [['制度', '办法', '管理'], '印发管理制度1项'],
    [['机制', '长效', '物业', '小区', '协调'], '每季度召开联席会议1次'],
    [['维护', '养护', '管护', '巡查'], '每月巡查≥2次'],
    [['档案', '资料', '台账'], '档案归档率100%'],
    [[], '每半年检查1次'],
  ]),
  ...examples('humanResources', [[[], '持证上岗率100%']]),
  ...examples('cooperation', [[[], '每季度召开联席会议1次']]),
  ...examples('facilities', [[[], '配套设施到位率100%']]),
  ...examples('information', [[[], '数据每月共享1次']]),
  ...examples('satisfaction', [
    [['干警', '职工', '学员', '教师'], '≥95%', COURT],
    [[], '≥90%'],
  ]),
];

const EFFECTS: readonly CategoryId[] = ['economic', 'social', 'ecological', 'sustainability'];

/** The categories whose targets a rule may find vague. */
const CATEGORIES_OF: Readonly<Record<string, readonly CategoryId[]>> = {
  'target/quantity': ['quantity'],
  'target/quality': ['quality'],
  'target/timeliness': ['timeliness'],
  'target/cost': ['cost'],
  'target/satisfaction': ['satisfaction'],
  'target/measurable': [...EFFECTS, 'longTerm', 'humanResources', 'cooperation', 'facilities', 'information'],
};

/** The examples for the targets that a rule may find vague; none for other rules. */
export function examplesOfRule(id: string): TargetExample[] {
  const categories = CATEGORIES_OF[id] ?? [];
  return TARGET_EXAMPLES.filter(({ category }) => categories.includes(category));
}

const MAX_OFFERED = 3;

/**
 * Up to three examples for an indicator's category: first those of the office, and within each group those that share
 * most words with its name.
 * @param year the form's; without one, examples with a date are left out
 */
export function examplesFor(
  indicator: Indicator,
  year: number | null,
  ofOffice: readonly TargetExample[],
): TargetExample[] {
  const name = compactText(indicator.name.text);
  const isOffered = offersOf(indicator);
  const rank = ({ words }: TargetExample): number => words.filter((word) => name.includes(word)).length;
  const fitting = (all: readonly TargetExample[]): TargetExample[] =>
    all
      .filter(
        (example) =>
          isOffered(example.category) &&
          (example.words.length === 0 || rank(example) > 0) &&
          (year !== null || !example.text.includes(YEAR)),
      )
      .sort((left, right) => rank(right) - rank(left));
  return [...fitting(ofOffice), ...fitting(TARGET_EXAMPLES)]
    .slice(0, MAX_OFFERED)
    .map((example) => ({ ...example, text: example.text.replaceAll(YEAR, String(year)) }));
}

export const YEAR = '{年}';

/** An effect of an unknown category may belong to any of them. */
function offersOf(indicator: Indicator): (category: CategoryId) => boolean {
  const kind = kindOf(indicator);
  if (kind !== 'benefit') return (category) => category === kind;
  const { id } = indicator.category;
  return id === null || id === 'other'
    ? (category) => EFFECTS.includes(category)
    : (category) => category === id;
}
