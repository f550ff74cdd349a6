import { rightForm, TARGETS, type Patch } from '../../support/right-form';
import type { RuleCases } from '../../support/rule-cases';

const form = (cells: Patch[string]) => rightForm({ [TARGETS]: cells });
const activity = '绩效目标!D4';

/** An item without an indicator, and a quality and a time indicator whose words occur in no row. */
const withoutIndicatorOfThing = (quality: string) =>
  form({
    D4: '内容：健身器材；助餐点设备；为老服务培训',
    ...{ B17: '健身', C17: '健身路径器材', D7: '助餐点设备品种', G7: '' },
    ...{ D9: quality, F9: '100%', G9: '', D10: '公园重新开放时间' },
  });

export const cases: RuleCases = {
  valid: [
    { name: 'every row in the activity and in an indicator', form: rightForm(), places: 3 },
    {
      name: 'in similar words',
      form: form({ D4: '内容：为助餐点更新设备；对老年人家庭进行适老化改造；组织为老服务人员培训' }),
    },
    {
      name: 'kinds of costs that share no words with the activities',
      form: form({
        A4: null,
        B4: null,
        D4: null,
        ...{ B16: '材料', C16: '教材费', D6: '培训人数', G6: '' },
        ...{ B17: '材料', C17: '耗材费', D7: '讲座', G7: '' },
        ...{ B18: '劳务', C18: '劳务费', D8: '学员就业', G8: '' },
      }),
      status: 'not-checked',
      why: '对不上',
    },
    { name: 'only in the remark of an indicator', form: form({ D8: '授课', G8: '开展为老服务培训' }) },
    { name: 'a row of 0', form: form({ C17: '备用金', B17: '备用金', D17: 0, E17: 0, G17: 0 }), places: 2 },
    {
      name: 'a row with a deduction',
      form: form({ B18: '上年结转抵减', C18: '上年结转抵减', D18: -6, E18: -6, G18: 1, D8: '授课', G8: '' }),
      places: 2,
    },
    {
      name: 'by the object of a row alone',
      form: form({
        D4: '内容：委托物业公司负责场馆保安、保洁；居家适老化改造；为老服务培训',
        B16: '场馆运行',
        C16: '物业管理费',
        D6: '场馆开放天数',
        F6: '300天',
        G6: '',
      }),
    },
    {
      name: 'one of several things in a row',
      form: form({
        C16: '水电气、维修维护费',
        B16: '运行',
        D6: '水电气消耗下降率',
        D4: '水电气供应；居家适老化改造；为老服务培训',
      }),
    },
    {
      name: 'the only row: all outputs belong to it',
      form: form({
        B17: null,
        C17: null,
        D17: null,
        E17: null,
        G17: null,
        B18: null,
        C18: null,
        D18: null,
        E18: null,
        G18: null,
        C16: '综合经费',
        B16: '综合经费',
        A4: null,
        B4: null,
        D4: null,
      }),
      places: 1,
    },
    {
      name: 'things of one kind that an indicator counts together',
      form: form({
        D4: '内容：东街市场、虹桥市场、新浜市场改造',
        ...{ B16: '东街', C16: '东街市场改造工程', D6: '改造市场数量', F6: '3个', G6: '' },
        ...{ B17: '虹桥', C17: '虹桥市场改造工程', D7: '检测室', F7: '3间', G7: '' },
        ...{ B18: '新浜', C18: '新浜市场改造工程', D8: '智慧秤', F8: '286台', G8: '' },
      }),
    },
    {
      name: 'costs that accompany works',
      form: form({
        D4: '内容：助餐点设备；居家适老化改造；设计、监理和检测',
        ...{ B18: '其他', C18: '设计监理费', D8: '受益居委', F8: '12个', G8: '' },
      }),
    },
    {
      name: 'a reserve',
      form: form({ B18: '其他', C18: '不可预见费', D4: '助餐点设备；居家适老化改造' }),
      places: 2,
    },
    {
      name: 'by the name of a thing, by one of two things, and without the word for a cost',
      form: form({
        D4: '内容：档案整理、扫描；健身苑点和球场维护；八一座谈',
        ...{ B16: '数字化加工', C16: '档案扫描费', D6: '档案扫描' },
        ...{ B17: '设施', C17: '多功能球场维护费', D7: '维护多功能球场' },
        ...{ B18: '联谊', C18: '座谈会和联谊活动费', D8: '座谈会' },
      }),
    },
    {
      name: 'a row with less than a tenth of the total',
      form: form({
        D4: '内容：助餐点设备采购；居家适老化改造',
        B18: '宣传',
        C18: '政策折页',
        D18: 5,
        E18: 5,
        G18: 1,
      }),
    },
    {
      name: 'a smaller item of a content if the activity names a larger item',
      form: form({
        D4: '内容：投放除颤器；居家适老化改造',
        ...{ B16: '设备投放', C16: '自动体外除颤器', D6: '投放除颤器' },
        ...{ B18: '设备投放', C18: '外箱及标识', D8: '外箱', G8: '' },
      }),
    },
    {
      name: 'rows of one content that an indicator counts together',
      form: form({
        D4: '内容：采购鲢鱼、鳊鱼苗种；居家适老化改造',
        ...{ B16: '苗种采购', C16: '鲢鱼', D6: '放流苗种数量', F6: '4200万尾', G6: '' },
        ...{ B18: '苗种采购', C18: '鳊鱼', D8: '放流规格', G8: '' },
      }),
    },
    {
      name: 'by the object of a row that is operated',
      form: form({
        B16: '运营',
        C16: '校车运营补贴',
        D6: '校车线路数',
        G6: '',
        D4: '校车运营；居家适老化改造；为老服务培训',
      }),
    },
    {
      name: 'the row that has the name of the project',
      form: form({
        C18: '社区为老服务提升项目费',
        B18: '',
        D4: '内容：助餐点设备；居家适老化改造',
        D8: '授课',
        G8: '',
      }),
      places: 2,
    },
    {
      name: 'payments of several kinds that an indicator counts together',
      form: form({
        D4: '内容：租金补贴；居家适老化改造',
        ...{ B16: '租金补贴', C16: '本科学历租金补贴', D6: '发放补贴人数', F6: '4300人', G6: '' },
        ...{ B18: '租金补贴', C18: '硕士学历租金补贴', D8: '受理时间', F8: '5次', G8: '' },
      }),
    },
    {
      name: 'in other words, with two words that only this row has',
      form: form({
        D4: '内容：自动监测网建设；居家适老化改造；为老服务培训',
        ...{ B16: '监测子站', C16: '噪声自动监测子站', D6: '建设自动监测点位', F6: '44个', G6: '' },
      }),
    },
    {
      name: 'several small rows',
      form: form({
        D4: '内容：助餐点设备；居家适老化改造',
        ...{ D16: 32, E16: 8, B18: '运行', C18: '献血屋水电', D18: 4, E18: 4, G18: 1, D8: '接待', G8: '' },
      }),
    },
    {
      name: 'staff and running costs',
      form: form({
        D4: '内容：助餐点设备；居家适老化改造',
        B18: '人员',
        C18: '驻站社工薪酬',
        D8: '走访',
        G8: '',
      }),
      places: 2,
    },
    {
      name: 'payments of several kinds that the activity names together',
      form: form({
        D4: '内容：发放普惠托育运营补助；居家适老化改造',
        ...{ B16: '托大班', C16: '托大班运营补助', D6: '托大班运营补助人数', G6: '' },
        ...{ B18: '托小班', C18: '托小班运营补助', D8: '托小班运营补助人数', G8: '' },
      }),
    },
    {
      name: 'a count of all things',
      form: form({
        ...{ B16: '彩超', C16: '彩超', D6: '更新设备台数', F6: '36台', G6: '' },
        ...{ B17: 'DR', C17: '数字化摄影系统', D7: '旧设备报废台数', G7: '' },
        ...{ B18: '生化', C18: '全自动生化分析仪', D8: '处置单数', G8: '' },
        D4: '内容：彩超；数字化摄影系统；全自动生化分析仪',
      }),
    },
    {
      name: 'in an indicator with one word that only this row has',
      form: form({
        D4: '内容：展陈设计制作；居家适老化改造；为老服务培训',
        ...{ B16: '展陈提升', C16: '展陈设计制作', D6: '展陈面积', F6: '1850平方米', G6: '' },
      }),
    },
    {
      name: 'a quality indicator without words of any row, which may be about the missing row',
      form: form({
        ...{ B17: '平台', C17: '平台值守服务费' },
        D7: '报警',
        D9: '报警处置率',
        G7: '',
        D4: '平台值守；助餐点设备；为老服务培训',
      }),
      status: 'not-checked',
      why: '对不上',
    },
    {
      name: 'a thing if a quality indicator is about all things',
      form: withoutIndicatorOfThing('设备验收合格率'),
      status: 'not-checked',
      why: '对不上',
    },
    {
      name: 'a count of all things of one content',
      form: form({
        ...{ B16: '检测设备', C16: '质谱仪', D6: '购置设备', F6: '16台', G6: '' },
        ...{ B18: '检测设备', C18: '离子色谱仪', D8: '处置单数', F8: '3次', G8: '' },
        D4: '内容：质谱仪、离子色谱仪；居家适老化改造',
      }),
    },
    { name: 'no field for the activity', form: form({ B4: null, D4: null, A4: null }), places: 3 },
  ],
  invalid: [
    {
      name: 'rows that the activity does not mention: one finding with their share',
      form: form({ D4: '内容：居家适老化改造。对象：辖区老年人。' }),
      findings: [
        {
          at: activity,
          says: ['“助餐点设备采购”“为老服务培训费”', '2 项', '60%'],
          fix: null,
        },
      ],
    },
    {
      name: 'a row that no indicator mentions',
      form: form({ D7: '应急演练', F7: '20次', G7: '' }),
      findings: [{ at: '绩效目标!D5', says: ['“居家适老化改造服务”', '1 项', '40%'], fix: null }],
    },
    {
      name: 'the larger item of a content if the activity names a smaller item',
      form: form({
        D4: '内容：外箱；居家适老化改造',
        ...{ B16: '设备投放', C16: '自动体外除颤器', D6: '投放除颤器' },
        ...{ B18: '设备投放', C18: '外箱及标识', D8: '外箱', G8: '' },
      }),
      findings: [{ at: activity, says: ['“自动体外除颤器”', '50%'] }],
    },
    {
      name: 'a row with a tenth of the total',
      form: form({ D4: '内容：助餐点设备采购；居家适老化改造' }),
      findings: [{ at: activity, says: ['“为老服务培训费”', '10%'] }],
    },
    {
      name: 'a longer word that begins like the object of a row',
      form: form({
        D4: '内容：图书馆消防改造；居家适老化改造；为老服务培训',
        B16: '购置',
        C16: '图书购置',
        D6: '购置图书',
      }),
      findings: [{ at: activity, says: ['“图书购置”'] }],
    },
    {
      name: 'a word in an indicator that other rows also have',
      form: form({
        D4: '内容：普查员补贴；普查小区绘图；普查宣传',
        ...{ B16: '选聘', C16: '普查员补贴', D6: '培训普查员人数' },
        ...{ B17: '绘图', C17: '普查小区绘图费', D7: '普查小区图' },
        ...{ B18: '普查宣传', C18: '宣传费', D8: '普查公报', F8: '1份', G8: '' },
      }),
      findings: [{ at: '绩效目标!D5', says: ['“宣传费”'] }],
    },
    {
      name: 'a thing that no indicator names, although a quality may be about another row',
      form: withoutIndicatorOfThing('苗木成活率'),
      findings: [{ at: '绩效目标!D5', says: ['“健身路径器材”', '40%'] }],
    },
    {
      name: 'words that many rows share are ignored',
      form: form({
        D4: '内容：住宅小区信息平台建设；住宅小区物业考核',
        B16: '住宅小区物联网建设',
        C16: '小区物联网建设',
        B17: '住宅小区信息平台建设',
        C17: '信息平台建设',
        B18: '住宅小区物业规范化建设',
        C18: '住宅小区物业规范化建设',
        D6: '小区物联网建设',
        D7: '信息平台',
        D8: '物业规范化',
      }),
      findings: [{ at: activity, says: ['“小区物联网建设”“住宅小区物业规范化建设”', '60%'] }],
    },
  ],
};
