import fc from '../../support/fast-check';
import {
  compareDates,
  firstDay,
  fromSerial,
  isDateFormat,
  isRealDate,
  lastDay,
} from '../../../src/language/dates/calendar';
import { findDates, formatChineseDate, readDate } from '../../../src/language/dates/dates';

/** A reading as one line: its kind and parts. */
function shown(text: string): string {
  const read = readDate(text);
  if (read.kind === 'date') return `${read.date.year}-${read.date.month}-${read.date.day}`;
  return read.kind === 'month' ? `month ${read.year}-${read.month}` : read.kind;
}

describe('readDate', () => {
  it.each([
    ['2020-01-01', '2020-1-1'],
    ['2020/1/1', '2020-1-1'],
    ['2020.1.1', '2020-1-1'],
    ['2020.12.31.', '2020-12-31'],
    ['2020年1月1日', '2020-1-1'],
    ['2020 年 1 月 1 日', '2020-1-1'],
    ['２０２０年１２月３１日', '2020-12-31'],
    ['２０２０－１２－３１', '2020-12-31'],
    ['二〇二〇年十二月三十一日', '2020-12-31'],
    ['二0二六年十二月三十一日', '2026-12-31'],
    ['2026年元月1日', '2026-1-1'],
    ['元月1日', 'none'],
    ['20200101', '2020-1-1'],
    ['2020-01-01 00:00:00', '2020-1-1'],
    ['2020-01-01T08:30:00.000Z', '2020-1-1'],
    [' 2020-01-01\n', '2020-1-1'],
    ['2020-02-29', '2020-2-29'],
    ['2020年1月', 'month 2020-1'],
    ['2020.12', 'month 2020-12'],
    ['2020-12', 'month 2020-12'],
    ['2019-02-29', 'invalid'],
    ['2020-02-30', 'invalid'],
    ['2020年13月1日', 'invalid'],
    ['2020/4/31', 'invalid'],
    ['2020-00-10', 'invalid'],
    ['20201301', 'none'],
    ['2020', 'none'],
    ['2020年', 'none'],
    ['1月1日', 'none'],
    ['2018-2020', 'none'],
    ['2020-01-01至2020-12-31', 'none'],
    ['2020.1.1.1', 'none'],
    ['54490000', 'none'],
    ['待定', 'none'],
    ['', 'blank'],
    ['\u200b ', 'blank'],
  ])('reads %j as %s', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it('reads every date in every style', () => {
    const days = fc.tuple(
      fc.integer({ min: 1900, max: 2199 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 31 }),
    );
    const styles = fc.record({
      marks: fc.constantFrom(['-', '-', ''], ['/', '/', ''], ['.', '.', ''], ['年', '月', '日']),
      width: fc.constantFrom(1, 2),
    });
    fc.assert(
      fc.property(days, styles, ([year, month, day], { marks, width }) => {
        const date = { year, month, day };
        const parts = [year, month, day].map((part) => String(part).padStart(width, '0'));
        const read = readDate(parts.map((part, index) => part + (marks[index] ?? '')).join(''));
        expect(read.kind === 'date' ? read.date : read.kind).toEqual(isRealDate(date) ? date : 'invalid');
      }),
    );
  });
});

test('writes a day in Chinese', () => {
  expect(formatChineseDate({ year: 2020, month: 1, day: 5 })).toBe('2020年1月5日');
});

describe('findDates', () => {
  it('finds the dates of a text and nothing else', () => {
    const text =
      '自2020-01-01至2020年12月31日，9月底前；沪府办发[2018]8号，4*150000=600000元，第3期，12个月，2018-2020';
    expect(findDates(text).map(({ span }) => text.slice(span.start, span.end))).toEqual([
      '2020-01-01',
      '2020年12月31日',
      '9月',
    ]);
  });

  it('finds both ends of a period that is written with the separator of the dates', () => {
    const text = '2020-01-01-2020-12-31';
    expect(findDates(text).map(({ span }) => text.slice(span.start, span.end))).toEqual([
      '2020-01-01',
      '2020-12-31',
    ]);
  });

  it('finds the end of a period that leaves out its year', () => {
    const ends = ['2026.1-12', '2026.1.1~12.31', '2026.3.1-31', '2026.3-5公里', '2026.3-13'].map(
      (text) => findDates(text)[1]?.written ?? null,
    );
    expect(ends).toEqual([
      { year: 2026, month: 12 },
      { year: 2026, month: 12, day: 31 },
      { year: 2026, month: 3, day: 31 },
      null,
      null,
    ]);
  });

  it('finds an unreal day at the end of a period that leaves out its year', () => {
    const found = ['2026.1.1-2.30', '2026/1/1-13/31'].map((text) => findDates(text)[1]);
    expect(found.map((date) => [date?.written, date?.real])).toEqual([
      [{ year: 2026, month: 2, day: 30 }, false],
      [{ year: 2026, month: 13, day: 31 }, false],
    ]);
  });
});

describe('fromSerial', () => {
  it.each([
    [1, false, '1900-1-1'],
    [59, false, '1900-2-28'],
    [60, false, null],
    [61, false, '1900-3-1'],
    [43831, false, '2020-1-1'],
    [43831.75, false, '2020-1-1'],
    [44196, false, '2020-12-31'],
    [42734, true, '2020-12-31'],
    [0, false, null],
    [0, true, '1904-1-1'],
    [-1, true, null],
    [1e9, false, null],
    [Number.NaN, false, null],
  ])('converts %d (1904 date system: %s) to %s', (serial, date1904, expected) => {
    const date = fromSerial(serial, date1904);
    expect(date && `${date.year}-${date.month}-${date.day}`).toBe(expected);
  });
});

it('recognizes date formats', () => {
  const dates = [
    'yyyy-mm-dd',
    'yyyy"年"m"月"d"日"',
    'm/d/yy',
    '[$-804]yyyy"年"m"月";@',
    'mmm-yy',
    'yyyy/m/d h:mm',
    'mm',
  ];
  const others = [
    'General',
    '0.00',
    '#,##0.00_);[Red](#,##0.00)',
    '0%',
    '@',
    '0"day"',
    'h:mm:ss',
    '[h]:mm',
    '0.00E+00',
    '"¥"0',
  ];
  expect(dates.filter((format) => !isDateFormat(format))).toEqual([]);
  expect(others.filter(isDateFormat)).toEqual([]);
});

it('computes the first and the last day of a written date', () => {
  expect(lastDay({ year: 2020, month: 2 }, null)).toEqual({ year: 2020, month: 2, day: 29 });
  expect(lastDay({ year: 2019 }, null)).toEqual({ year: 2019, month: 12, day: 31 });
  expect(lastDay({ month: 9 }, 2020)).toEqual({ year: 2020, month: 9, day: 30 });
  expect(lastDay({ month: 3, yearOffset: 1 }, 2020)).toEqual({ year: 2021, month: 3, day: 31 });
  expect(firstDay({ year: 2020, month: 10 }, null)).toEqual({ year: 2020, month: 10, day: 1 });
  expect(lastDay({ month: 9 }, null)).toBeNull();
  expect(lastDay({ year: 2020, month: 13 }, null)).toBeNull();
  expect(compareDates({ year: 2020, month: 12, day: 31 }, { year: 2021, month: 1, day: 1 })).toBeLessThan(0);
});
