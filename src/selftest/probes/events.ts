/** Events for changes by an add-in, and their delay. */
import type { Check } from '../check';
import { documented, UNVERIFIED, type Json } from '../facts';
import type { Scratch } from '../workbook/scratch';
import { onSheet } from './sheet';

const REFERENCE = documented('javascript/api/excel/excel.worksheetchangedeventargs');
/** Longest wait for an event, in milliseconds. */
const TIMEOUT = 5_000;

/** Describes the first event after a change of the sheet; `null` without an event. */
function firstEvent(
  change: (sheet: Excel.Worksheet) => void,
  describe: (event: Excel.WorksheetChangedEventArgs) => Json,
): (scratch: Scratch) => Promise<Json> {
  return onSheet({ A1: 1 }, async (sheet, context) => {
    let resolveFirst: (description: Json) => void = () => undefined;
    const first = new Promise<Json>((resolve) => (resolveFirst = resolve));
    const handler = sheet.onChanged.add((event) => {
      resolveFirst(describe(event));
      return Promise.resolve();
    });
    await context.sync();
    change(sheet);
    await context.sync();
    const timeout = new Promise<null>((resolve) => setTimeout(() => resolve(null), TIMEOUT));
    const description = await Promise.race([first, timeout]);
    handler.remove();
    await context.sync();
    return description;
  });
}

export const EVENTS: readonly Check[] = [
  {
    id: 'events/own-write',
    title: '加载项自己写一格，Excel 通知的内容',
    needs: '1.14',
    expected: ['RangeEdited', 'A1', 'Local', 'ThisLocalAddin'],
    source: REFERENCE,
    timed: true,
    ask: firstEvent(
      (sheet) => (sheet.getRange('A1').values = [[3]]),
      ({ changeType, address, source, triggerSource }) => [changeType, address, source, triggerSource],
    ),
  },
  {
    id: 'events/merge',
    title: '合并单元格，Excel 通知为改动了几格',
    expected: ['RangeEdited', 'A1:B2'],
    source: UNVERIFIED,
    timed: true,
    ask: firstEvent(
      (sheet) => sheet.getRange('A1:B2').merge(),
      ({ changeType, address }) => [changeType, address],
    ),
  },
  {
    id: 'events/insert-row',
    title: '插入一行，Excel 通知的内容',
    expected: ['RowInserted', '1:1'],
    source: REFERENCE,
    timed: true,
    ask: firstEvent(
      (sheet) => sheet.getRange('1:1').insert('Down'),
      ({ changeType, address }) => [changeType, address],
    ),
  },
];
