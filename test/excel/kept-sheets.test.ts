/** Which sheets may be taken over, after what Excel has told of them. */
import { KeptSheets } from '../../src/excel/kept-sheets';
import type { ListedSheet } from '../../src/excel/sheet-list';
import type { SheetSnapshot } from '../../src/workbook/snapshot';
import { sheetOf } from '../support/snapshots';

const SHEET: SheetSnapshot = { ...sheetOf('表', { cells: {} }), id: 'a' };
const LISTED: ListedSheet = { id: 'a', name: '表', visibility: 'visible', protected: false };

function kept(sheet: SheetSnapshot = SHEET): KeptSheets {
  const sheets = new KeptSheets();
  sheets.watch();
  sheets.reading()([sheet]);
  return sheets;
}

test('a sheet of which nothing was told', () => {
  expect(kept().get(LISTED)).toEqual({ sheet: SHEET, edited: [] });
});

test('edited cells are named', () => {
  const sheets = kept();
  sheets.changed('a', 'B3');
  sheets.changed('b', 'C4');
  expect(sheets.get(LISTED)?.edited).toEqual([{ row: 2, column: 1 }]);
});

test.each([
  ['more than a cell', (sheets: KeptSheets) => sheets.changed('a', 'B3:B9')],
  [
    'very many cells',
    (sheets: KeptSheets) => {
      for (let row = 1; row <= 51; row += 1) sheets.changed('a', `A${row}`);
    },
  ],
  ['watching anew', (sheets: KeptSheets) => sheets.watch()],
  ['watching no longer', (sheets: KeptSheets) => sheets.unwatch()],
])('nothing is kept after %s', (_, happen) => {
  const sheets = kept();
  happen(sheets);
  expect(sheets.get(LISTED)).toBeNull();
});

test('nothing of a protected sheet, before or now', () => {
  expect(kept().get({ ...LISTED, protected: true })).toBeNull();
  expect(kept({ ...SHEET, protected: true }).get(LISTED)).toBeNull();
});

test('nothing is kept while nobody watches', () => {
  const sheets = new KeptSheets();
  sheets.reading()([SHEET]);
  expect(sheets.get(LISTED)).toBeNull();
});

test('what is told during a reading counts after it', () => {
  const sheets = kept();
  const done = sheets.reading();
  sheets.changed('a', 'B3');
  done([SHEET]);
  expect(sheets.get(LISTED)?.edited).toEqual([{ row: 2, column: 1 }]);
});

test('a reading that another has overtaken is not kept', () => {
  const sheets = kept();
  const slow = sheets.reading();
  const quick = sheets.reading();
  const [old, current] = [SHEET, { ...SHEET, name: '新名' }];
  quick([current]);
  slow([old]);
  expect(sheets.get(LISTED)?.sheet).toBe(current);
});
