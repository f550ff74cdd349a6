import Big from 'big.js';
import { textOf } from '../../../src/language/text/span';
import { foldWidth } from '../../../src/language/text/text';
import { chineseInteger } from '../../../src/language/lexer/chinese-number';
import {
  convertMoney,
  quantityMultiple,
  unitAfter,
  unitAt,
  unitKind,
  yuanPer,
} from '../../../src/language/numbers/units';

it.each([
  ['个', '个', 'count', undefined],
  ['人次以上', '人次', 'count', undefined],
  ['万平方米', '万平方米', 'measure', undefined],
  ['个百分点', '个百分点', 'rate', undefined],
  ['(%)', '(%)', 'rate', undefined],
  ['个工作日内', '个工作日', 'time', undefined],
  ['万元/年', '万元/年', 'money', '年'],
  ['元/亩以内', '元/亩', 'money', '亩'],
  ['元/人·次', '元/人·次', 'money', '人/次'],
  ['元每亩', '元每亩', 'money', '亩'],
  ['元/课程', '元/课程', 'money', '课程'],
  ['km', 'km', 'measure', undefined],
  ['kVA', 'kVA', 'measure', undefined],
  ['人·次以上', '人·次', 'count', undefined],
  ['元每人每年', '元每人每年', 'money', '人/年'],
  ['元/(人·年)', '元/(人·年)', 'money', '人/年'],
])('reads the unit at the beginning of %s', (text, unit, kind, per) => {
  expect(unitAt(text, 0)).toMatchObject({ unit, kind, ...(per !== undefined && { per }) });
});

it.each([
  ['千克', '1'],
  ['千米', '1'],
  ['千瓦', '1'],
  ['千瓦时', '1'],
  ['千卡', '1'],
  ['千米/小时', '1'],
  ['套', '1'],
  ['万元', '1'],
  ['万', '10000'],
  ['百万', '1000000'],
  ['千万', '10000000'],
  ['亿', '100000000'],
  ['千套', '1000'],
  ['万人次', '10000'],
  ['万千瓦时', '10000'],
  ['百户', '100'],
  ['万亿平方米', '1000000000000'],
])('multiplies a quantity in %s by %s', (unit, expected) => {
  expect(quantityMultiple(unit).toFixed()).toBe(expected);
});

it('does not take other words for units', () => {
  expect(['max', '完成', '系统', 'G', '', 'constructor'].map((text) => unitAt(text, 0))).toEqual([
    null,
    null,
    null,
    null,
    null,
    null,
  ]);
  expect([unitKind('toString'), yuanPer('toString'), yuanPer('个')]).toEqual([null, null, null]);
});

it('converts money exactly', () => {
  expect(convertMoney(new Big('46.1234'), '万元', '元')?.toFixed()).toBe('461234');
  expect(convertMoney(new Big('1'), '元', '万元')?.toFixed()).toBe('0.0001');
  expect(convertMoney(new Big('1.5'), '亿元', '万元')?.toFixed()).toBe('15000');
  expect(convertMoney(new Big('1'), '个', '元')).toBeNull();
});

it.each([
  ['三', 3],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['两百零五', 205],
  ['一千二百', 1200],
  ['二〇二〇', 2020],
  ['零', 0],
  ['百', null],
  ['十十', null],
  ['百一二', null],
  ['零十', null],
  ['', null],
  ['三个', null],
])('reads the numeral %j as %j', (text, expected) => {
  expect(chineseInteger(text)).toBe(expected);
});

it.each([
  ['3万元', '万元', false],
  ['3（万元）', '（万元）', false],
  ['3（万元', null, false],
  ['3余 人次', '人次', true],
  ['3余', null, false],
  ['3 元/人·天', '元/人·天', false],
  ['3的', null, false],
])('finds the unit after the number of %j: %j', (text, written, surplus) => {
  const following = unitAfter(foldWidth(text), 1);
  expect(following && textOf(text, following.span)).toBe(written);
  expect(following?.surplus ?? false).toBe(surplus);
});
