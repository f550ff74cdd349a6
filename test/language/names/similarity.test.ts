import { NameFinder, type Names } from '../../../src/language/names/similarity';

const bestMatch = (queries: readonly string[], candidates: readonly Names[]) =>
  new NameFinder(candidates).bestMatch(queries);

/** 项目内容 and 项目明细 of the sample's breakdown. */
const SAMPLE = [
  ['住宅小区物联网建设', '小区物联网建设'],
  ['住宅小区信息平台建设', '信息平台建设'],
  ['购买专业服务组织暨第三方委托费', '第三方委托费'],
  ['应急保障能力建设', '应急保障能力建设_1'],
  ['住宅小区物业规范化建设', '住宅小区物业规范化建设_1'],
];
const TRADES = [
  ['道路养护服务费'],
  ['绿化养护服务费'],
  ['路灯维修服务费'],
  ['监理服务费'],
  ['道路保洁服务费'],
];

describe('bestMatch', () => {
  it.each([
    [['开发系统', '建设新虹街道住宅小区信息平台建设'], 1],
    [['购买专业服务组织暨第三方委托费'], 2],
    [['应急保障能力建设'], 3],
    [['小区物联网建设', '根据系统建设建立相对应的小区物联网建设'], 0],
    [['住宅小区物业规范化建设', '依托现有的物业企业项目招投标'], 4],
    [['信息平台建设'], 1],
    [['物联网'], 0],
    [['完成及时性', '及时完成住宅小区信息平台建设'], null],
    [['居民满意度', '居民对于小区信息平台建设的满意度'], null],
    [['小区物业满意度', '小区物业对于小区信息平台建设的满意度'], null],
    [['物业服务应急协调保障机制', '整合各物业公司力量组建一支应急抢修突击队队伍'], null],
    [['道路绿化面积'], null],
    [['建设'], null],
    [['小区建设'], null],
    [['住宅小区'], null],
    [[''], null],
    [[], null],
  ])('matches %j to row %j of the sample form', (queries, expected) => {
    expect(bestMatch(queries, SAMPLE)?.index ?? null).toBe(expected);
  });

  it.each([
    ['绿化养护', 1],
    ['路灯维修', 2],
    ['监理费', null],
    ['监理服务', 3],
    ['道路养护', 0],
    ['养护服务', null],
    ['道路服务费', null],
  ])('matches %s to service %j in a form of another field', (name, expected) => {
    expect(bestMatch([name], TRADES)?.index ?? null).toBe(expected);
  });

  it('does not depend on the order of the candidates', () => {
    const reversed = [...SAMPLE].reverse();
    expect(bestMatch(['开发系统', '建设新虹街道住宅小区信息平台建设'], reversed)?.index).toBe(3);
  });

  it('chooses neither of two candidates with the same name', () => {
    expect(bestMatch(['设备采购'], [['设备采购'], ['设备采购']])).toBeNull();
  });

  it('uses the remark to choose among the possible candidates', () => {
    const stages = [['信息平台一期'], ['信息平台二期']];
    expect(bestMatch(['信息平台'], stages)).toBeNull();
    expect(bestMatch(['信息平台', '完成信息平台二期的开发'], stages)?.index).toBe(1);
  });

  it('ignores width, quotes and blanks', () => {
    expect(bestMatch(['「美丽家园」　宣传（一期）'], [['“美丽家园”宣传(一期)'], ['培训']])?.index).toBe(0);
  });
});

describe('mentionedIn', () => {
  const activity =
    '内容：建设新虹街道住宅小区信息平台建设；购买专业服务组织进行小区物业考核专业评估，业委会、物业等的专业培训以及沙龙建设 对象：新虹街道住宅小区';
  const mentioned = (texts: readonly string[], candidates: readonly Names[]): number[] =>
    [...new NameFinder(candidates).mentionedIn(texts)].sort();

  it('finds the rows of the sample form in its 主体活动, together and each alone', () => {
    expect(mentioned([activity], SAMPLE)).toEqual([1, 2]);
    expect(SAMPLE.map((names) => mentioned([activity], [names]).length)).toEqual([0, 1, 1, 0, 0]);
  });

  it('finds each row in the text about it', () => {
    expect(mentioned(['道路养护', '', '监理服务费'], TRADES)).toEqual([0, 3]);
  });

  it('finds names of one character', () => {
    expect(mentioned(['购买水、电'], [['水'], ['电'], ['煤']])).toEqual([0, 1]);
  });

  it('finds nothing for a blank name or text', () => {
    expect(mentioned(['信息平台'], [[''], ['', '']])).toEqual([]);
    expect(mentioned([''], SAMPLE)).toEqual([]);
  });
});

describe('subjectOf', () => {
  it.each([
    ['共分为信息化平台建设7个系统建设', 1],
    ['根据系统建设建立相对应的小区物联网建设', 0],
    ['在小区的综合治理中借助第三方的社会组织提供方专业力量预算200000元', 2],
    ['完善物业应急保障机制共有6个项目6*200000=1200000', 3],
    ['进行住宅小区5个主要方面的规范化建设', 4],
    ['根据“美丽家园”3年行动计划', null],
    ['4*150000=600000元', null],
    ['加强住宅小区建设', null],
  ])('finds for %s row %j of the sample form', (sentence, expected) => {
    expect(new NameFinder(SAMPLE).subjectOf(sentence)?.index ?? null).toBe(expected);
  });
});
