/** Makes the examples of a rule's documentation from the table of its tests. */
import { check } from '../../src/check';
import { clip } from '../../src/figures/wording';
import type { ExampleCell, RuleExample } from '../../src/rules/reasons';
import { parseCell, toA1 } from '../../src/workbook/a1';
import { isFormula, type CellContent, type CellRef } from '../../src/workbook/cell';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { SnapshotIndex } from '../../src/workbook/snapshot-index';
import type { InvalidCase, RuleCases, ValidCase } from './rule-cases';

/** Longer texts of cells are shortened in an example; cases with shorter ones are preferred. */
const MAX_TEXT = 60;

/**
 * The first wrong case whose cells are short, with the rule's message and the result of the correction, and the first
 * right case with other contents in the same cells. Cases are only tried until these are found.
 * @throws Error if the table has no case of a kind
 */
export function exampleOf(id: string, { valid, invalid }: RuleCases): RuleExample {
  const wrong = best(invalid, (one) => wrongOf(id, one), [({ short }) => short]);
  if (!wrong) throw new Error(`${id} has no wrong case`);
  const isOther = ({ cells }: Right): boolean =>
    cells.some(({ text }, index) => text !== wrong.cells[index]?.text);
  const right = best(valid, (one) => rightOf(id, one, wrong.refs), [
    (one) => one.short && isOther(one),
    isOther,
  ]);
  if (!right) throw new Error(`${id} has no right case`);
  const { cells, message, corrected } = wrong;
  return {
    wrong: { cells, message, ...(corrected && { corrected }) },
    right: { cells: right.cells.filter(({ text }) => text !== ''), verified: right.verified },
  };
}

/** The first result of the most wanted kind that occurs; if none occurs, the first result. */
function best<Case, Result>(
  cases: readonly Case[],
  make: (one: Case) => Result | null,
  wanted: readonly ((result: Result) => boolean)[],
): Result | undefined {
  const made: Result[] = [];
  for (const one of cases) {
    const result = make(one);
    if (!result) continue;
    if (wanted[0]?.(result)) return result;
    made.push(result);
  }
  const next = wanted.slice(1).find((is) => made.some(is));
  return next ? made.find(next) : made[0];
}

interface Wrong {
  readonly refs: readonly CellRef[];
  readonly cells: readonly ExampleCell[];
  readonly message: string;
  readonly corrected?: readonly ExampleCell[];
  readonly short: boolean;
}

function wrongOf(id: string, { form, profile, show }: InvalidCase): Wrong {
  const result = check(form, profile ? { profile } : {});
  const finding = result.forms.flatMap(({ findings }) => findings).find(({ rule }) => rule.id === id);
  if (!finding) throw new Error(`${id} finds nothing in a wrong case`);
  const { at, fix, message } = finding;
  const edits = fix && 'edits' in fix ? fix.edits : [];
  const refs = at ? [at, ...(show ?? []).map((address) => refOf(address))] : [];
  const cells = cellsIn(form, refs);
  return {
    refs,
    cells,
    message,
    ...(edits.length > 0 && { corrected: edits.map(({ at: own, after }) => cellOf(own, after)) }),
    short: at !== null && cells.every(({ text }) => text.length < MAX_TEXT),
  };
}

interface Right {
  readonly cells: readonly ExampleCell[];
  readonly verified: string;
  readonly short: boolean;
}

/** `null` for a case to which the rule does not apply. */
function rightOf(id: string, { form, profile, status }: ValidCase, refs: readonly CellRef[]): Right | null {
  if (status !== undefined && status !== 'passed') return null;
  const [checked] = check(form, profile ? { profile } : {}).forms;
  const verified = checked?.checked.find(({ rule }) => rule.id === id)?.verified ?? '';
  const cells = cellsIn(form, refs);
  return { cells, verified, short: cells.every(({ text }) => text !== '' && text.length < MAX_TEXT) };
}

function cellsIn(form: WorkbookSnapshot, refs: readonly CellRef[]): ExampleCell[] {
  const index = new SnapshotIndex(form);
  return refs.map((at) => cellOf(at, index.content(at)));
}

function cellOf(at: CellRef, content: CellContent): ExampleCell {
  const text = isFormula(content) ? content.formula : String(content ?? '').replace(/\s*\n\s*/g, ' ');
  return { place: `${at.sheet} ${toA1(at)}`, text: clip(text.trim(), MAX_TEXT) };
}

/** @param address `表!格` */
function refOf(address: string): CellRef {
  const [sheet = '', cell = ''] = address.split('!');
  const place = parseCell(cell);
  if (!place) throw new Error(`${address} is no cell`);
  return { sheet, ...place };
}
