/** Makes the examples of a rule on several forms from the table of its tests. */
import { checkAcross, type AcrossPlace } from '../../src/check/across';
import { clip } from '../../src/figures/wording';
import type { ExampleCell, RuleExample } from '../../src/rules/reasons';
import { SnapshotIndex } from '../../src/workbook/snapshot-index';
import { setFormsOf, type FormSet, type SetRuleCases } from './set-rule-cases';
import { placeOf } from './snapshots';

/** Longer texts of cells are shortened in an example. */
const MAX_TEXT = 60;

/**
 * The first wrong case with its two cells and the rule's message, and the first right case with its cells.
 * @throws Error if the table has no case of a kind
 */
export function setExampleOf(id: string, { valid, invalid }: SetRuleCases): RuleExample {
  const [wrong] = invalid;
  const right = valid.find(({ status }) => status === undefined);
  if (!wrong || !right) throw new Error(`${id} needs a wrong and a right case`);
  const finding = checkAcross(setFormsOf(wrong.forms)).findings.find(({ rule }) => rule === id);
  if (!finding) throw new Error(`${id} finds nothing in a wrong case`);
  const places = [finding.other, finding.at];
  const verified = checkAcross(setFormsOf(right.forms)).checked.find(({ rule }) => rule.id === id)?.why ?? '';
  return {
    wrong: { cells: places.map((place) => cellOf(wrong.forms, place)), message: finding.message },
    right: {
      cells: places.map((place) => cellOf(right.forms, place)).filter(({ text }) => text !== ''),
      verified,
    },
  };
}

function cellOf(forms: FormSet, { file, sheet, cell }: AcrossPlace): ExampleCell {
  const place = `${file} ${sheet ?? ''} ${cell ?? ''}`;
  const snapshot = forms[file];
  if (!snapshot || sheet === null || cell === null) return { place, text: '' };
  const content = new SnapshotIndex(snapshot).content({ sheet, ...placeOf(cell) });
  const text = typeof content === 'string' || typeof content === 'number' ? String(content) : '';
  return { place, text: clip(text.replace(/\s+/g, ' ').trim(), MAX_TEXT) };
}
