import { KnownSheets, type KnownSheet } from '../../src/excel/known-sheets';
import type { ListedSheet } from '../../src/excel/sheet-list';
import type { CellRange } from '../../src/workbook/cell';
import type { CellSnapshot } from '../../src/workbook/snapshot';

const SHEET = 's1';
const listed = { id: SHEET } as ListedSheet;
const MERGE: CellRange = { top: 4, bottom: 6, left: 0, right: 0 };
const MOVED: CellRange = { ...MERGE, top: 6, bottom: 8 };
const text = (row: number): CellSnapshot => ({ row, column: 0, value: '产出' });

/** Facts about a sheet after Excel reported its merges and two rows were inserted above them. */
function afterInsertion(): KnownSheets {
  const known = new KnownSheets();
  const sheet: KnownSheet = {
    extent: null,
    hiddenRows: [],
    hiddenColumns: [],
    merges: [MERGE],
    areMergesKnown: true,
  };
  known.keep([{ listed, known: sheet }]);
  known.linesChanged(SHEET, { kind: 'inserted', lines: 'rows', first: 0, last: 1 });
  return known;
}

test('merges move with inserted rows', () => {
  expect(afterInsertion().mergesOf(SHEET, [text(6), text(9)])).toEqual([MOVED]);
});

test('merges stay if the reading that reported them already included the insertion', () => {
  expect(afterInsertion().mergesOf(SHEET, [text(4), text(7)])).toEqual([MERGE]);
});

test('merges move if the contents allow both', () => {
  expect(afterInsertion().mergesOf(SHEET, [])).toEqual([MOVED]);
});

test('a later reading of the merges replaces those before the insertion', () => {
  const known = afterInsertion();
  const sheet = known.get(SHEET);
  if (!sheet) throw new Error('unknown sheet');
  const { mergesBeforeLineChanges: _before, ...fresh } = sheet;
  known.keep([{ listed, known: fresh }]);
  expect(known.mergesOf(SHEET, [text(4), text(7)])).toEqual([MOVED]);
});
