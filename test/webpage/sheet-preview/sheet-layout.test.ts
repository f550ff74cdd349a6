import { cellIndex } from '../../../src/workbook/a1';
import { ShownTexts } from '../../../src/reading';
import { LineOffsets } from '../../../src/webpage/sheet-preview/line-offsets';
import { SheetLayout, type SheetLayoutOptions } from '../../../src/webpage/sheet-preview/sheet-layout';
import type { CellStyle, SheetStyles } from '../../../src/xlsx';
import { workbookOf } from '../../support/snapshots';

const NO_STYLES: SheetStyles = {
  columnWidths: new Map(),
  rowHeights: new Map(),
  fittedHeights: new Map(),
  cells: new Map(),
  gridlines: true,
};

interface Sketch {
  readonly cells: Readonly<Record<string, string | number>>;
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
}

function layoutOf(
  sketch: Sketch,
  sheetStyles: Partial<SheetStyles> = {},
  styles: readonly CellStyle[] = [],
  options: Partial<SheetLayoutOptions> = {},
): SheetLayout {
  const snapshot = workbookOf({ 表: sketch.cells });
  const [sheet] = snapshot.sheets;
  if (!sheet) throw new Error('no sheet');
  const merges = (sketch.merges ?? []).map((text) => {
    const [left = 0, top = 0, right = 0, bottom = 0] = text.split(' ').map(Number);
    return { left, top, right, bottom };
  });
  const drawn = { ...sheet, merges, hiddenRows: sketch.hiddenRows ?? [] };
  return new SheetLayout(drawn, { ...NO_STYLES, ...sheetStyles }, styles, new ShownTexts(snapshot), {
    revealed: null,
    scale: 1,
    grownRows: new Set(),
    ...options,
  });
}

test('finds rows and columns by their position and never returns a hidden one', () => {
  const lines = new LineOffsets(4, (index) => [10, 0, 20, 5][index] ?? 0);
  expect(lines.total).toBe(35);
  expect([0, 9, 10, 29, 30, 400].map((distance) => lines.at(distance))).toEqual([0, 0, 2, 2, 3, 3]);
  expect(lines.span(0, 2)).toBe(30);
});

test('converts the widths and heights in the file to pixels', () => {
  const layout = layoutOf(
    { cells: { A1: '甲', B2: '乙' } },
    { columnWidths: new Map([[0, 20]]), rowHeights: new Map([[0, 30]]), fittedHeights: new Map([[1, 15]]) },
  );
  expect(layout.columns.span(0, 0)).toBe(145);
  expect([layout.rows.span(0, 0), layout.rows.span(1, 1)]).toEqual([40, 20]);
});

test('draws a merged area as one box if any part of it is visible, with the borders of its last cell', () => {
  const line = { line: 'thin', color: '#000000' } as const;
  const layout = layoutOf(
    { cells: { A1: '类别', B3: '一' }, merges: ['0 0 0 2'] },
    {
      cells: new Map([
        [cellIndex(0, 0), 0],
        [cellIndex(2, 0), 1],
      ]),
    },
    [{ borders: { top: line } }, { borders: { bottom: line, right: line } }],
  );
  const [box] = layout.boxesIn({ top: 2, left: 0, bottom: 2, right: 0 });
  expect(box).toMatchObject({
    row: 0,
    column: 0,
    text: '类别',
    style: { borders: { top: line, bottom: line, right: line } },
  });
  expect(box?.height).toBe(layout.rows.span(0, 2));
});

test('hidden rows have no height, unless the row contains the requested cell', () => {
  const sketch = { cells: { A1: '甲', A2: '乙' }, hiddenRows: [1] };
  expect(layoutOf(sketch).rows.span(1, 1)).toBe(0);
  expect(layoutOf(sketch, {}, [], { revealed: { row: 1, column: 0 } }).rows.span(1, 1)).toBeGreaterThan(0);
});

test('text overflows into blank cells but not into filled ones, and wrapped text never overflows', () => {
  const long = '住宅小区建设“美丽家园”三年行动计划';
  const overrun = (cells: Readonly<Record<string, string>>, styles: readonly CellStyle[] = []): number =>
    layoutOf({ cells }, {}, styles).box({ top: 0, left: 0, bottom: 0, right: 0 }).overrun;
  expect(overrun({ A1: long, E2: '.' })).toBeGreaterThan(100);
  expect(overrun({ A1: long, B1: '乙' })).toBe(0);
  expect(overrun({ A1: long, E2: '.' }, [{ wrap: true }])).toBe(0);
});

test('a row without a height in the file is as high as its wrapped text', () => {
  const height = (styles: readonly CellStyle[]): number =>
    layoutOf({ cells: { A1: '很长的一段文字'.repeat(10) } }, {}, styles).rows.span(0, 0);
  expect(height([{ wrap: true }])).toBeGreaterThan(5 * height([{}]));
});

test('scales all sizes by one factor, so that a wide sheet fits into the window', () => {
  const sketch = { cells: { A1: '甲', B2: '乙' } };
  const styles = { columnWidths: new Map([[0, 100]]), rowHeights: new Map([[0, 30]]) };
  const full = layoutOf(sketch, styles);
  const half = layoutOf(sketch, styles, [], { scale: 0.5 });
  expect(half.columns.span(0, 0)).toBe(Math.round(full.columns.span(0, 0) / 2));
  expect([full.rows.span(0, 0), half.rows.span(0, 0)]).toEqual([40, 20]);
  expect(half.box(half.areaOf(0, 0)).fontSize).toBe(full.box(full.areaOf(0, 0)).fontSize / 2);
});

test('a row with a corrected cell grows with the cell’s text, even in a merged area; other rows keep their height', () => {
  const long = '长'.repeat(100);
  const wrapped: readonly CellStyle[] = [{}, { wrap: true }];
  const sheetStyles = {
    rowHeights: new Map([
      [0, 15],
      [1, 15],
    ]),
    cells: new Map([
      [cellIndex(0, 0), 1],
      [cellIndex(1, 0), 1],
    ]),
  };
  const layout = layoutOf(
    { cells: { A1: long, A2: long }, merges: ['0 0 2 0', '0 1 2 1'] },
    sheetStyles,
    wrapped,
    {
      grownRows: new Set([1]),
    },
  );
  expect(layout.rows.span(0, 0)).toBe(20);
  expect(layout.rows.span(1, 1)).toBeGreaterThan(100);
});
