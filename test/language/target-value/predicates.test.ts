import { isCheckable, statesStandard, vagueWordIn } from '../../../src/language/target-value/predicates';
import { SHANGHAI } from '../../../src/profiles/shanghai';

describe('statesStandard', () => {
  test.each([
    ['合格', '工程质量'],
    ['=合格', '工程质量'],
    ['通过。', '竣工验收'],
    ['达标', '排放'],
    ['符合GB/T 9704-2012', '公文格式'],
    ['符合国家和行业标准', '设备质量'],
    ['达到高标准农田要求', '建设质量'],
    ['按照合同约定验收', '设备质量'],
    ['未发生安全事故', '施工安全'],
    ['优秀', '年度考核'],
    ['良好及以上', '服务'],
    ['Ａ级', '信用'],
    ['是', '是否建立制度'],
    ['有', '有无档案'],
  ])('is true for %s of %s', (words, name) => {
    expect(statesStandard(words, name)).toBe(true);
  });

  test.each([
    ['规范', '服务'],
    ['优良', '服务'],
    ['符合相关规定', '服务'],
    ['满足要求', '服务'],
    ['达到预期效果', '服务'],
    ['是', '服务质量'],
    ['无法衡量', '服务'],
    ['验收合格率较高', '服务'],
    ['', '服务'],
  ])('is false for %s of %s', (words, name) => {
    expect(statesStandard(words, name)).toBe(false);
  });
});

describe('isCheckable', () => {
  test.each([
    ['完善3项制度', '社会影响'],
    ['健全制度并印发《办法》', '社会影响'],
    ['纳入年度考核，机制健全', '社会影响'],
    ['按月公开', '社会影响'],
    ['Ⅲ类及以上', '断面水质'],
    ['一期', '建设内容'],
    ['九成以上', '知晓程度'],
    ['翻一番', '游客人数'],
    ['翻两番', '游客人数'],
    ['百分之百', '覆盖程度'],
    ['两次', '宣传'],
    ['无事故', '安全生产'],
    ['达到国家标准GB3838', '水质'],
    ['应保尽保', '参保'],
    ['全覆盖', '惠及村组'],
    ['达到', '新增就业500人'],
    ['建立', '长效管理机制'],
    ['√', '是否建立台账'],
  ])('is true for %s of %s', (words, name) =>
    expect(isCheckable(words, name, SHANGHAI.vagueWords)).toBe(true),
  );

  test.each([
    ['健全', '长效管理机制'],
    ['长远', '对当地文物保护的影响'],
    ['增加岗位', '提供就业岗位'],
    ['持续影响', '消除安全隐患'],
    ['惠及民生', '社会效益'],
    ['惠及千家万户', '社会效益'],
    ['良性运行', '运行机制'],
    ['高中低', '食品安全整体状况'],
    ['√', '社会影响'],
    ['是', '长效管理机制'],
    ['达到', '社会影响'],
    ['进一步提升', '服务水平'],
    ['再上一个台阶', '服务水平'],
    ['每年提升', '服务水平'],
    ['一次性解决', '群众困难'],
    ['统一管理', '社会影响'],
    ['推进标准化', '社会影响'],
    ['高标准', '工程质量'],
    ['通过项目实施提升形象', '社会影响'],
    ['提升零售环境', '社会影响'],
  ])('is false for %s of %s', (words, name) =>
    expect(isCheckable(words, name, SHANGHAI.vagueWords)).toBe(false),
  );
});

test.each([
  ['健全', '健全'],
  ['有所提升', '提升'],
  ['居民生活环境明显改善', '明显'],
  ['持 续\n改善', '改善'],
  ['长远', null],
])('finds the vague word in %s: %s', (words, vague) => {
  expect(vagueWordIn(words, SHANGHAI.vagueWords)).toBe(vague);
});
