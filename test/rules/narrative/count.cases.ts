import { OVERVIEW, rightForm, TARGETS } from '../../support/right-form';
import type { RuleCases } from '../../support/rule-cases';
import { workbookOf } from '../../support/snapshots';

const counts = (B8: string, B20: string) => rightForm({ [OVERVIEW]: { B8, B20 } });
/** A goal of the year, and an effect indicator. */
const goal = (B21: string, D12: string, F12: string) =>
  rightForm({ [OVERVIEW]: { B21: `年内更新助餐点设备，${B21}` }, [TARGETS]: { D12, F12 } });
const agreeing = (text: string, name: string, target: string) => ({
  name: `${text} and ${name} ${target}`,
  form: goal(text, name, target),
  places: 1,
});
const unrelated = (text: string, name: string, target: string) => ({
  name: `${text} and ${name} ${target}`,
  form: goal(text, name, target),
  status: 'not-applicable' as const,
});
const differing = (text: string, name: string, target: string) => ({
  name: `${text} and ${name} ${target}`,
  form: goal(text, name, target),
  findings: [{ at: `${OVERVIEW}!B21`, says: [`第12行“${name}”`, `“${target}”`], fix: null }],
});
const quiet = (name: string, B8: string, B20: string) => ({
  name,
  form: counts(B8, B20),
  status: 'not-applicable' as const,
  places: 0,
});

/** A goal of the year, and 4套 of 助餐点设备采购 in the breakdown, which no indicator counts. */
const itemOf = (B21: string) =>
  rightForm({
    [OVERVIEW]: { B21 },
    [TARGETS]: { D6: '受益村数', F6: '5个', D8: '开展讲座', G15: '数量（套）' },
  });

/** Targets of two towns side by side, with the sum in the first column. */
const ofTowns = (header: string) =>
  workbookOf({
    表: {
      ...{ A1: '项目绩效目标表', A2: '项目名称', B2: '助餐点更新', C2: '年度资金总额', D2: 90 },
      ...{ A3: '年度目标', B3: '更新助餐点12个', A4: '一级指标', B4: '二级指标', C4: '三级指标' },
      ...{ D4: header, E4: '甲镇', F4: '乙镇', A5: '产出指标', B5: '数量指标', C5: '更新助餐点' },
      ...{ D5: '10个', E5: '6个', F5: '4个', A6: '产出指标', B6: '质量指标', C6: '验收合格率' },
      ...{ D6: '100%', E6: '100%', F6: '100%' },
    },
  });

/** The goals of a project of several years and of its first year. */
const goalsOfYears = (ofYear: string) =>
  workbookOf({
    表: {
      ...{ A1: '项目绩效目标表（2026年）', A2: '项目名称', B2: '助餐点更新', C2: '年度资金总额', D2: 90 },
      ...{ A3: '起止日期', B3: '2026年1月1日至2028年12月31日', A4: '总体目标', B4: '支持320家企业改造。' },
      ...{ A5: '年度目标', B5: ofYear, A6: '一级指标', B6: '二级指标', C6: '三级指标', D6: '指标值' },
      ...{ A7: '产出指标', B7: '质量指标', C7: '验收合格率', D7: '100%' },
    },
  });

export const cases: RuleCases = {
  valid: [
    ...[
      '老年人满意度达到90%以上',
      '老年人满意度由80%提高到95%',
      '下半年满意度达到95%',
      '上年满意度达到95%',
      '老年人满意度力争95%，不低于90%',
      '高龄老年人满意度达到95%',
      '讲师培训满意度达到95%',
      '场地准确率达到100%',
      '上年任务完成率110%',
      '收入预算完成率达到105%',
      '设备验收合格率达到80%',
      '床位使用率达到105%',
      '建设O2O平台，配10l水桶，见3.1.2项',
    ].map((text) => ({
      name: text,
      form: goal(text, '居民关爱', '覆盖'),
      status: 'not-applicable' as const,
    })),
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
    {
      name: 'the annual part of the result of several years',
      form: rightForm({
        [OVERVIEW]: { E7: '2027-12-31', B8: '为辖区老年人改造助餐点，新建社区食堂12个。' },
        [TARGETS]: { D12: '新建社区食堂数量', F12: '6个' },
      }),
      places: 1,
    },
    agreeing('配备护理员不少于40名。', '护理员人数', '≥40名'),
    agreeing('配备护理员不少于40名。', '护理员人数', '45名'),
    agreeing('培训护理员300人次以上。', '培训护理员人次', '≥280人次'),
    agreeing('建立示范基地6个、面积1800亩。', '示范基地面积', '1800亩'),
    agreeing('保持12个分馆通借通还。', '通借通还分馆数', '12个'),
    agreeing('配送图书36万册次。', '配送图书册次', '≥36万册次'),
    agreeing('配送图书40万册次。', '配送图书册次', '≥36万册次'),
    agreeing('配送图书约40万册次。', '配送图书册次', '36万册次'),
    agreeing('安装灭火器10套、温感设备160个。', '安装温感设备数量', '160个'),
    agreeing('维护河道3500米。', '维护河道长度', '3.5公里'),
    agreeing('维护河道3.5公里。', '维护河道长度', '3520米'),
    agreeing('维护河道3.5公里。', '维护河道长度', '3.5公里'),
    agreeing('三年内建成30个站点，今年建成10个。', '建成站点数', '10个'),
    unrelated('维护6个村的服务阵地。', '维护服务阵地数量', '60个'),
    unrelated('培训300人次。', '培训教师人次', '200人次'),
    unrelated('新建桥梁2座。', '维护桥梁数量', '30座'),
    unrelated('培训教师200人次、学生1000人次。', '学生培训人次', '1200人次'),
    agreeing('新增床位12张、护理员6名。', '新增床位', '12张'),
    unrelated('新增床位12张。', '开放床位', '120张'),
    unrelated('接待游客100万人次。', '研学游客', '2万人次'),
    unrelated('接待游客120万人次。', '研学游客', '12万人次'),
    unrelated('改造房屋16间。', '改造教室间数', '61间'),
    {
      name: 'a count that is the sum of the targets of its parts',
      form: rightForm({
        [OVERVIEW]: { B21: '完成草原鼠虫害防治145万亩。' },
        [TARGETS]: { D11: '鼠害防治面积', F11: '100万亩', D12: '虫害防治面积', F12: '45万亩' },
      }),
      status: 'not-applicable',
    },
    unrelated('举办大型活动2场、小型活动20场。', '举办活动场次', '22场'),
    agreeing('接待游客100万人次，其中研学游客2万人次。', '研学游客人次', '≥1万人次'),
    unrelated('举办文艺演出60场。', '演出场次', '36场'),
    unrelated('上半年配送图书16万册次。', '配送图书册次', '36万册次'),
    unrelated('服务群众5万人次。', '线上服务群众人次', '≥2万人次'),
    agreeing('全年免费开放300天。', '免费开放天数', '≥290天'),
    agreeing('管护农田4万亩。', '管护农田面积', '4万亩'),
    agreeing('举办专题培训2期。', '培训期数', '2期'),
    agreeing('引进高层次人才60名。', '引进人才数', '≥60人'),
    agreeing('完成2个展厅和1个库房的提升改造。', '改造展厅', '2个'),
    agreeing('为60名残疾儿童提供康复训练。', '康复训练儿童人数', '60名'),
    unrelated('改造管网12公里，新建泵站2座，改造泵站1座。', '泵站数量', '3座'),
    agreeing('管理公厕80座（其中新建5座）。', '新建公厕', '5座'),
    unrelated('支持12家企业技改项目。', '支持项目数', '15个'),
    unrelated('辖区120个分馆开放，读者就近借还。', '开放分馆数', '12个'),
    {
      name: 'existing things in 项目概况',
      form: rightForm({
        [OVERVIEW]: { B8: '辖区有冷库5座，设备老化。' },
        [TARGETS]: { D12: '冷库数量', F12: '2座' },
      }),
      status: 'not-applicable',
    },
    {
      name: 'more counts in the goal than the rule compares',
      form: goal(`检查${'餐馆1家、商店2家、'.repeat(60)}。`, '检查网吧数', '9家'),
      status: 'not-checked',
      why: '超过 100 个，其余未核对',
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
    { name: 'a part of the objects in a town', form: ofTowns('丙镇'), status: 'not-applicable' as const },
    {
      name: 'a part of the count of all years',
      form: goalsOfYears('2026年支持120家企业改造。'),
      status: 'not-applicable',
    },
    ...[
      ...[
        '更新助餐点设备4套，改造家庭200间。',
        '维护助餐点设备40台。',
        '培训老人120场次。',
        '每月更新设备40套。',
      ],
      ...[
        '更新助餐点设备约40套。',
        '现有助餐点设备40套。',
        '更新助餐点设备40套、护理床6套。',
        '更新餐具40套。',
      ],
    ].map((text) => ({
      name: `${text} and an item of 4`,
      form: itemOf(text),
      status: 'not-applicable' as const,
    })),
    {
      name: 'a part that another indicator names',
      form: goal('举办赛事24场，其中市级以上8场。', '区级赛事场次', '18场'),
      status: 'not-applicable',
    },
    agreeing('新建冷库1座，3550平方米。', '新建冷库面积', '3550平方米'),
    agreeing('新造林3万亩，未成林抚育及退化林改造5万亩。', '实施未成林抚育及退化林改造总面积', '5万亩'),
  ],
  invalid: [
    ...[
      ['老年人满意度达到95%以上', '比第13行“老年人满意度”的目标值“≥90%”要求高'],
      ['满意度不低于95%', '比第13行“老年人满意度”的目标值“≥90%”要求高'],
      ['满意度达到950%', '“满意度达到950%”超过了 100%'],
      ['受益老年人8OO人', '“8OO人”的数字里有字母'],
      ['于2O26年底完成', '“2O26年”的数字里有字母'],
    ].map(([text = '', says = '']) => ({
      name: text,
      form: goal(text, '居民关爱', '覆盖3个社区'),
      findings: [{ at: `${OVERVIEW}!B21`, says: [says], fix: null }],
    })),
    {
      name: 'counts that differ in texts and from a target are one finding',
      form: rightForm({
        [OVERVIEW]: { B8: '今年开发3个系统。', B20: '运行7个系统，老年人就近用餐。' },
        [TARGETS]: { D12: '开发系统', F12: '4个' },
      }),
      findings: [{ at: `${OVERVIEW}!B8`, says: ['“系统”', '“3个系统”', '“7个系统”'], fix: null }],
    },
    {
      name: 'a count after its object in the goal, and another as the target of that name',
      form: rightForm({
        [OVERVIEW]: { B21: '年内更新助餐点设备，完成居家适老化改造并举办培训班10期。' },
        [TARGETS]: { D12: '培训班期数', F12: '12期' },
      }),
      findings: [
        { at: `${OVERVIEW}!B21`, says: ['举办培训班10期”', '第12行“培训班期数”', '“12期”'], fix: null },
      ],
    },
    differing('配备护理员不少于40名。', '护理员人数', '36名'),
    differing('开展非遗进校园40场。', '非遗进校园活动', '30场'),
    differing('建立示范基地6个、面积1800亩。', '示范基地面积', '1200亩'),
    differing('1.全年培训2100人；', '培训人数', '1680人'),
    differing('保持12个分馆通借通还。', '通借通还分馆数', '120个'),
    differing('配送图书36万册次。', '配送图书册次', '≥36册次'),
    differing('配送图书30万册次。', '配送图书册次', '≥36万册次'),
    differing('不少于3万头能繁母猪存栏。', '能繁母猪存栏头数', '≥3头'),
    differing('安装灭火器10套、温感设备160个。', '安装温感设备数量', '16个'),
    differing('保障24个观测站稳定运行。', '维护观测站数', '42个'),
    differing('道路日清扫3次。', '每日清扫次数', '2次'),
    differing('租用存储12.6PB。', '存储容量', '2.6PB'),
    differing('扫描古籍6.5万拍。', '古籍扫描量', '4.5万拍'),
    differing('演出63场。', '演出场次', '36场'),
    differing('建成冷库3座、育苗大棚12亩。', '建设冷库', '2座'),
    differing('建设配套建筑物15座。', '配套建筑物', '≥12座'),
    differing('聘用护林员210名。', '聘用护林员', '200'),
    differing('防治病虫害3.5万亩。', '防治面积', '2万亩'),
    differing('清运垃圾1.2万吨。', '垃圾清运量', '12万吨'),
    {
      name: 'a count in 项目概况 of things that the goal does not mention',
      form: rightForm({
        [OVERVIEW]: { B8: '改造化学实验室24间，更换通风柜60台。' },
        [TARGETS]: { D12: '更换通风柜', F12: '50台' },
      }),
      findings: [{ at: `${OVERVIEW}!B8`, says: ['项目概况中的“更换通风柜60台”', '“50台”'], fix: null }],
    },
    differing('维护河道35000米。', '维护河道长度', '3.5公里'),
    differing('维护河道35公里。', '维护河道长度', '3.5公里'),
    differing('完成80间危旧教室改造。', '改造间数', '8间'),
    differing('养护行道树3万株，补植300株。', '补植行道树', '30株'),
    {
      name: 'in 总目标, if the project is of one year and has no 年度目标',
      form: rightForm({
        [OVERVIEW]: { A21: null, B21: null, B20: '建成服务网络，举办技能培训20期。' },
        [TARGETS]: { D12: '技能培训期数', F12: '2期' },
      }),
      findings: [{ at: `${OVERVIEW}!B20`, says: ['举办技能培训20期'], fix: null }],
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
    {
      name: 'in a goal with the words of the indicator’s note',
      form: rightForm({ [OVERVIEW]: { B21: '年内更新助餐点设备5套。' } }),
      findings: [{ at: `${OVERVIEW}!B21`, says: ['年内更新助餐点设备5套', '“4套”'], fix: null }],
    },
    {
      name: 'the target of a whole county beside its towns',
      form: ofTowns('全县'),
      findings: [{ at: '表!B3', says: ['12个', '10个'], fix: null }],
    },
    {
      name: 'more in one year than in the project of several years',
      form: rightForm({
        [OVERVIEW]: { E7: '2027-12-31', B8: '为辖区老年人改造助餐点，新建社区食堂12个。' },
        [TARGETS]: { D12: '新建社区食堂数量', F12: '120个' },
      }),
      findings: [{ at: `${OVERVIEW}!B8`, says: ['项目概况', '120个'], fix: null }],
    },
    differing('新增床位12张、护理员6名。', '新增床位', '21张'),
    differing('8月底前完成12个小区加固。', '加固小区数', '21个'),
    differing('完成校舍加固7200平方米。', '加固建筑面积', '2700平方米'),
    differing('为14家卫生院配备设备。', '受益卫生院', '41家'),
    differing('新建泵站3座、管网52.6千米。', '新建污水管网', '52.6米'),
    {
      name: 'the description differs from a target that the goal confirms',
      form: rightForm({
        [OVERVIEW]: { B8: '为老年人购置护理床68张。', B21: '购置护理床86张。' },
        [TARGETS]: { D12: '购置护理床', F12: '86张' },
      }),
      findings: [{ at: `${OVERVIEW}!B8`, says: ['项目概况', '“86张”'], fix: null }],
    },
    {
      name: 'more in a year than in all years',
      form: goalsOfYears('2026年支持1200家企业改造。'),
      findings: [{ at: '表!B4', says: ['320家企业', '1200家企业'], fix: null }],
    },
    {
      name: 'a wrong number of things with another verb for the purchase',
      form: rightForm({ [OVERVIEW]: { B21: '年内更新助餐点设备40套。' } }),
      findings: [{ at: `${OVERVIEW}!B21`, says: ['“年内更新助餐点设备40套”', '“4套”'], fix: null }],
    },
    {
      name: 'a wrong number of an item without an indicator',
      form: itemOf('更新助餐点设备40套。'),
      findings: [{ at: `${OVERVIEW}!B21`, says: ['第16行“助餐点设备采购”的数量 4 不一致'], fix: null }],
    },
    {
      name: 'another number of the part that an indicator names',
      form: goal('举办赛事24场，其中市级以上18场。', '市级以上赛事场次', '8场'),
      findings: [{ at: `${OVERVIEW}!B21`, says: ['第12行“市级以上赛事场次”', '“8场”'], fix: null }],
    },
    {
      name: 'a wrong number of things for which the text uses another counter',
      form: rightForm({
        [OVERVIEW]: { B8: '为22所中小学更换报警装置，改造门卫室16间。' },
        [TARGETS]: { D12: '更换报警装置学校数', F12: '12所' },
      }),
      findings: [{ at: `${OVERVIEW}!B8`, says: ['项目概况', '“12所”'], fix: null }],
    },
    {
      name: 'a wrong number in the second of several goals',
      form: rightForm({ [OVERVIEW]: { A22: '目标2', B22: '年内更新助餐点设备40套。' } }),
      findings: [{ at: `${OVERVIEW}!B22`, says: ['“年内更新助餐点设备40套”', '“4套”'], fix: null }],
    },
    differing('新建冷库1座，3550平方米。', '新建冷库面积', '3050平方米'),
    differing('未成林抚育及退化林改造5万亩。', '实施未成林抚育及退化林改造总面积', '6万亩'),
    differing('培训护理员300人以上。', '培训护理员人数', '≥280人'),
    differing('带动脱贫户42户增收。', '带动脱贫户户数', '≥24户'),
    differing('全年免费开放不少于260天。', '全年免费开放天数', '≥206天'),
    differing('新建通村组（角落）公路24条。', '新建通村组（角落）公路数量', '42条'),
    differing('扶持6个村发展壮大集体经济。', '扶持项目村数量', '16个'),
    differing('保障62名失能、半失能特困老人得到日常照料护理。', '护理老人人数', '≥26人'),
    differing('受益脱贫户、监测户10户。', '★★★受益脱贫户、监测户人口数', '≥100户'),
    differing('实施美丽家园建设、产业发展项目16个。', '后期扶持项目数', '61个'),
  ],
};
