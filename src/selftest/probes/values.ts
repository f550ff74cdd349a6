/** Conversion of written values. */
import type { Check } from '../check';
import { documented, reported, UNVERIFIED, type Json } from '../facts';
import { onSheet, valuesIn } from './sheet';

const AS_EN_US = documented('office/dev/add-ins/develop/localization');
const APOSTROPHE = reported('office-js #6687');

/** Entries for a `General` cell with the resulting type, value and number format. */
const GENERAL: readonly (readonly [entry: string, type: string, value: Json | undefined, format: string])[] =
  [
    // A date in the current year.
    ['1/2', 'Double', undefined, 'd-mmm'],
    ['2020-12-31', 'Double', 44196, 'm/d/yyyy'],
    ['5%', 'Double', 0.05, '0%'],
    ['1,234.50', 'Double', 1234.5, '#,##0.00'],
    ['1e5', 'Double', 100000, '0.00E+00'],
    ['00123', 'Double', 123, 'General'],
    ['TRUE', 'Boolean', true, 'General'],
    ['2020年12月31日', 'String', '2020年12月31日', 'General'],
    ["'1/2", 'String', '1/2', 'General'],
    ['≥90%', 'String', '≥90%', 'General'],
  ];

const TEXT_CELL = ['1/2', '2020-12-31', '5%', '=1+1', "'x"];

type Member = 'type' | 'value' | 'formula' | 'format';

/** Writes one value and reads members of the cell. */
function stored(value: Json, members: readonly Member[], numberFormat?: string): Check['ask'] {
  return onSheet({}, async (sheet, context) => {
    const range = sheet.getRange('A1');
    if (numberFormat !== undefined) range.numberFormat = [[numberFormat]];
    range.values = [[value]];
    range.load('values,valueTypes,formulas,numberFormat');
    await context.sync();
    const cell: Readonly<Record<Member, Json>> = {
      type: String(range.valueTypes[0]?.[0]),
      value: range.values[0]?.[0] as Json,
      formula: range.formulas[0]?.[0] as Json,
      format: String(range.numberFormat[0]?.[0]),
    };
    const read = members.map((member) => cell[member]);
    return read.length === 1 ? (read[0] ?? null) : read;
  });
}

const general = GENERAL.flatMap(([entry, type, value, format]): Check[] => [
  {
    id: `values/general/${entry}`,
    title: `“${entry}”写进常规单元格，成为`,
    expected: value === undefined ? [type] : [type, value],
    source: entry.startsWith("'") ? APOSTROPHE : AS_EN_US,
    ask: async (scratch) => {
      const [type = null, now = null] = (await stored(entry, ['type', 'value'])(scratch)) as readonly Json[];
      return value === undefined ? [type] : [type, now];
    },
  },
  {
    id: `values/format/${entry}`,
    title: `“${entry}”写进常规单元格，格式成为`,
    expected: format,
    source: UNVERIFIED,
    ask: stored(entry, ['format']),
  },
]);

const textCells = TEXT_CELL.map((entry): Check => ({
  id: `values/text-cell/${entry}`,
  title: `“${entry}”写进“文本”格式的单元格，成为`,
  expected: ['String', entry],
  source: UNVERIFIED,
  ask: stored(entry, ['type', 'value'], '@'),
}));

export const VALUES: readonly Check[] = [
  ...general,
  ...textCells,
  {
    id: 'values/formula',
    title: '“=1+1”写进常规单元格，成为公式',
    expected: ['=1+1', 2],
    source: AS_EN_US,
    ask: stored('=1+1', ['formula', 'value']),
  },
  {
    id: 'values/sign',
    title: '“+1+1”写进常规单元格，成为公式',
    expected: ['=+1+1', 2],
    source: UNVERIFIED,
    ask: stored('+1+1', ['formula', 'value']),
  },
  {
    id: 'values/line-break',
    title: '回车加换行写进单元格，成为',
    expected: '一\n二',
    source: UNVERIFIED,
    ask: stored('一\r\n二', ['value']),
  },
  {
    id: 'values/digits',
    title: '16 位数写进单元格，留下 15 位',
    expected: 1234567890123460,
    source: UNVERIFIED,
    ask: stored(1234567890123456, ['value']),
  },
  {
    id: 'values/null-and-empty',
    title: '写入空值不改动，写入空文字清空',
    expected: [1, ''],
    source: documented('office/dev/add-ins/excel/excel-add-ins-blank-null-values'),
    ask: onSheet({ A1: 1, B1: 2 }, (sheet) => {
      const range = sheet.getRange('A1:B1');
      range.values = [[null, '']];
      return valuesIn(range);
    }),
  },
  {
    id: 'values/error',
    title: '“#N/A”写进单元格，成为错误值',
    expected: ['Error', '#N/A'],
    source: UNVERIFIED,
    ask: stored('#N/A', ['type', 'value']),
  },
];
