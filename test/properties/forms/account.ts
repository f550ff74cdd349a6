/**
 * No cell of a form is ignored: replacing any value changes either the values that rules use, or the lists of values
 * that were only read or not read.
 */
import fc from '../../support/fast-check';
import { check } from '../../../src/check';
import { LABELS, readForms } from '../../../src/reading';
import { LabelReader } from '../../../src/reading/sheet/label-reader';
import { isTitle } from '../../../src/reading/sheet/titles';
import type { CellSnapshot, WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { propertyRuns } from '../../support/property-runs';
import { rightForm } from '../../support/right-form';
import { readSample, SAMPLES } from './samples';

const labels = new LabelReader(LABELS);

const textOf = ({ value }: CellSnapshot): string => (typeof value === 'object' ? '' : String(value));

const isColumn = (text: string): boolean =>
  [...labels.labelsOf(text)].some((id) => LABELS.groupOf(id)?.role === 'table');

/** A text that no template prints: it has a digit, or is longer than any label, or follows a known label in its row. */
function isContent(cell: CellSnapshot, cells: readonly CellSnapshot[]): boolean {
  const text = textOf(cell);
  if (cell.formula !== undefined || text.trim().length < 2) return false;
  if (labels.labelsOf(text).size > 0 || isTitle(text) || /[:：]\s*$|盖章|^[(（]?(?:注|备注|附件)/.test(text))
    return false;
  const isHeader =
    cells.filter(({ row, ...other }) => row === cell.row && isColumn(textOf({ row, ...other }))).length > 1;
  const isBelowExplanation = cells.some(
    (other) => other.row < cell.row && /^填(?:表|报|写)说明/.test(textOf(other)),
  );
  if (isHeader || isBelowExplanation) return false;
  const left = cells.filter(({ row, column }) => row === cell.row && column < cell.column).at(-1);
  const isBesideLabel = left !== undefined && labels.labelsOf(textOf(left)).size > 0;
  return isBesideLabel || /\d\D|\D\d/.test(text) || text.length > 24;
}

function withValue(
  snapshot: WorkbookSnapshot,
  sheet: number,
  cell: CellSnapshot,
  value: string | null,
): WorkbookSnapshot {
  const replace = (cells: readonly CellSnapshot[]): CellSnapshot[] =>
    cells.map((other) => (other === cell ? { ...other, value } : other));
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((other, index) =>
      index === sheet ? { ...other, cells: replace(other.cells) } : other,
    ),
  };
}

/** All visible results of a reading: values, findings, and the contents that were only read or not read. */
function visible(snapshot: WorkbookSnapshot): string {
  const { forms, lookedAt } = check(snapshot);
  return JSON.stringify([
    lookedAt,
    forms.map(({ form, findings, checked, totals }) => [
      form,
      totals,
      findings.map(({ rule, at, message }) => [rule.id, at, message]),
      checked.map(({ rule, places, status }) => [rule.id, places, status]),
    ]),
  ]);
}

test.each(SAMPLES)(
  '%s: a changed value changes the values that were read or the lists of unread values',
  async (name) => {
    const snapshot = await readSample(name);
    // A blank form has a single finding.
    const forms = readForms(snapshot).forms.filter(({ isBlank }) => !isBlank);
    const ofForms = new Set(forms.flatMap(({ sheets }) => sheets));
    const places = snapshot.sheets.flatMap((sheet, index) =>
      ofForms.has(sheet.name)
        ? sheet.cells.filter((cell) => isContent(cell, sheet.cells)).map((cell) => ({ cell, index }))
        : [],
    );
    if (places.length === 0) return;
    const before = visible(snapshot);
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        fc.constantFrom('（其他内容', null),
        ({ cell, index }, value) => visible(withValue(snapshot, index, cell, value)) !== before,
      ),
      propertyRuns(24),
    );
  },
);

test('invisible format characters in a text do not change the findings', () => {
  const withCharacters = (change: (text: string) => string): string => {
    const form = rightForm();
    const { forms } = check({
      ...form,
      sheets: form.sheets.map((sheet) => ({
        ...sheet,
        cells: sheet.cells.map((cell) =>
          typeof cell.value === 'string' && cell.formula === undefined
            ? { ...cell, value: change(cell.value) }
            : cell,
        ),
      })),
    });
    return JSON.stringify(
      forms.map(({ findings, checked }) => [
        findings.map(({ rule, at }) => [rule.id, at]),
        checked.map(({ rule, places }) => [rule.id, places]),
      ]),
    );
  };
  const plain = withCharacters((text) => text);
  fc.assert(
    fc.property(
      fc.constantFrom('\u200b', '\u200d', '\u2060', '\u00ad', '\ufeff'),
      fc.nat(30),
      (character, at) => {
        const change = (text: string): string =>
          text.slice(0, at % (text.length + 1)) + character + text.slice(at % (text.length + 1));
        expect(withCharacters(change)).toBe(plain);
      },
    ),
    propertyRuns(30),
  );
});
