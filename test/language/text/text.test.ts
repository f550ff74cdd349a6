import fc from '../../support/fast-check';
import {
  exportSuffix,
  foldWidth,
  isBlankText,
  isDash,
  normalizeLabel,
  normalizeName,
  stripInvisible,
  spansWithFormatCharacters,
  stripListMark,
} from '../../../src/language/text/text';
import { anyText } from '../../support/any-text';

describe('foldWidth', () => {
  it('folds width and dashes and keeps the length', () => {
    expect(foldWidth('４＊１５００００＝６００，０００元（％）～－—−￥\u3000')).toBe(
      '4*150000=600,000元(%)~---¥ ',
    );
    expect(foldWidth('《标题》“引”。、')).toBe('《标题》“引”。、');
    fc.assert(fc.property(anyText(), (text) => expect(foldWidth(text)).toHaveLength(text.length)));
  });
  it('folds variants of characters and radicals in their place', () => {
    expect(foldWidth('20戶，單價（萬元），⼾数，⽉')).toBe('20户,单价(万元),户数,月');
  });
});

describe('normalizeLabel', () => {
  it.each([
    ['项目名称：', '项目名称'],
    [' 项 目\n名\u200b称 :', '项目名称'],
    ['填报单位（盖章）：', '填报单位'],
    ['主体活动（作业、任务）和对应产出的详细描述', '主体活动和对应产出的详细描述'],
    ['单价(元)', '单价'],
    ['一级指标', '一级'],
    ['一级目标', '一级'],
    ['年度绩效目标：', '年度绩效'],
    ['目标', '目标'],
    ['指标值', '指标值'],
    ['（备注）', '备注'],
    ['金额（万元（含税））', '金额'],
    ['（盖章', '(盖章'],
    ['*项目名称', '项目名称'],
    ['三级目标＊：', '三级'],
    ['★ 目标值（必填）', '目标值'],
    ['*', '*'],
    ['', ''],
  ])('normalizes %j to %j', (text, expected) => {
    expect(normalizeLabel(text)).toBe(expected);
  });

  it('is idempotent and never returns a blank text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('目', '标', '指', '（', '）', '：', '*', 'a', ' ') }),
        (text) => {
          const once = normalizeLabel(text);
          expect(stripInvisible(once)).toBe(once);
          if (/[目标指a]/.test(text)) expect(once).not.toBe('');
        },
      ),
    );
  });
});

describe('normalizeName', () => {
  it.each([
    ['住宅小区建设“美丽家园”三年行动计划', '住宅小区建设"美丽家园" 三年行动计划'],
    ['应急保障能力建设_1', '应急保障能力建设'],
    ['系统（一期）', '系统(一期)'],
    ['「美丽家园」', '“美丽家园”'],
    ['项目——二期', '项目--二期'],
  ])('normalizes %j and %j to the same name', (left, right) => {
    expect(normalizeName(left)).toBe(normalizeName(right));
  });

  it('keeps different names apart', () => {
    expect(normalizeName('系统一期')).not.toBe(normalizeName('系统二期'));
    expect(normalizeName('系统V_2')).not.toBe(normalizeName('系统V'));
  });
});

describe('exportSuffix', () => {
  it.each([
    ['应急保障能力建设_1', '_1'],
    ['应急保障能力建设＿１２ ', '＿１２'],
    ['“美丽家园”_2', '_2'],
    ['系统V_2', null],
    ['计划_2020', null],
    ['应急保障能力建设', null],
    ['_1', null],
  ])('finds in %j the suffix %j of an export', (text, expected) => {
    const span = exportSuffix(text);
    expect(span && text.slice(span.start, span.end)).toBe(expected);
  });
});

it('recognizes blanks and dashes', () => {
  expect(['', ' \n', '\u200b\u3000', '\ufeff'].every(isBlankText)).toBe(true);
  expect(isBlankText('0')).toBe(false);
  expect(['-', '----', '——', '／', '－ －'].every(isDash)).toBe(true);
  expect(['', '-5', '无', '/个'].some(isDash)).toBe(false);
});

it.each([
  ['一、项目总预算', '项目总预算'],
  ['（一）财政拨款', '财政拨款'],
  ['1. 上级财政拨款', '上级财政拨款'],
  ['1、培训', '培训'],
  ['①培训', '培训'],
  ['1.5万元', '1.5万元'],
  ['一级目标', '一级目标'],
])('strips the list mark of %j', (text, expected) => {
  expect(stripListMark(text)).toBe(expected);
});

describe('spansWithFormatCharacters', () => {
  it.each([
    ['a\u200bbc', { start: 1, end: 3 }, { start: 2, end: 4 }],
    ['\u2060abc\u200b', { start: 0, end: 3 }, { start: 1, end: 4 }],
    ['ab\u200b', { start: 2, end: 2 }, { start: 2, end: 2 }],
    ['abc', { start: 1, end: 2 }, { start: 1, end: 2 }],
  ])('maps in %j the span %j of the text without format characters to %j', (text, span, expected) => {
    expect(spansWithFormatCharacters(text)(span)).toEqual(expected);
    expect(text.slice(expected.start, expected.end)).not.toMatch(/^\p{Cf}|\p{Cf}$/u);
  });
});
