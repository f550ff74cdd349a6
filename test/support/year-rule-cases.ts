/** Tables of two years' forms in which a rule must report nothing or the given findings. */
import { toA1 } from '../../src/workbook/a1';
import {
  comparableForm,
  compareForms,
  pairForms,
  type Comparison,
  type YearForm,
} from '../../src/comparison';
import type { Profile } from '../../src/profiles/profile';
import { profileFor } from '../../src/profiles/profiles';
import { readForms } from '../../src/reading';
import type { RuleExample } from '../../src/rules/reasons';
import { YEAR_RULES } from '../../src/rules/year-registry';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { rightForm, type Patch } from './right-form';

/** The changes of last year's right form and of this year's. */
export interface TwoYears {
  readonly name: string;
  readonly last?: Patch;
  readonly current?: Patch;
  readonly settings?: Partial<Profile>;
}

interface RefusedYears extends TwoYears {
  /** Exactly the findings of this rule: `表!格` in this year's and in last year's form, and parts of the message. */
  readonly findings: readonly {
    readonly at: string;
    readonly last: string;
    readonly says: readonly string[];
  }[];
}

export interface YearRuleCases {
  readonly valid: readonly TwoYears[];
  readonly invalid: readonly RefusedYears[];
}

const YEAR = /(?<!\d)20\d\d(?!\d)/;
const YEARS = new RegExp(YEAR, 'g');

/** `rightForm` of the year before: every year in its texts is one less; those of the patch are as given. */
export function lastYearForm(patch: Patch = {}): WorkbookSnapshot {
  const moved: Record<string, Record<string, string>> = {};
  for (const sheet of rightForm().sheets) {
    for (const { row, column, value } of sheet.cells) {
      if (typeof value !== 'string' || !YEAR.test(value)) continue;
      const text = value.replace(YEARS, (year) => String(Number(year) - 1));
      (moved[sheet.name] ??= {})[toA1({ row, column })] = text;
    }
  }
  const sheets = new Set([...Object.keys(moved), ...Object.keys(patch)]);
  return rightForm(Object.fromEntries([...sheets].map((name) => [name, { ...moved[name], ...patch[name] }])));
}

/** The comparable forms of a workbook. The rules on one form are not applied, because a comparison does not depend on them. */
export function yearForms(
  file: string,
  snapshot: WorkbookSnapshot,
  settings: Partial<Profile> = {},
): YearForm[] {
  return readForms(snapshot).forms.map((form, index) => ({
    file,
    index,
    form: comparableForm(form),
    settings: { ...profileFor(form), ...settings },
  }));
}

/** Compares two workbooks with one form each, named 上年.xlsx and 本年.xlsx. @throws Error if they are not a pair */
export function compared(
  last: WorkbookSnapshot,
  current: WorkbookSnapshot,
  settings: Partial<Profile> = {},
): Comparison {
  const { pairs, unpaired } = pairForms(
    yearForms('上年.xlsx', last),
    yearForms('本年.xlsx', current, settings),
  );
  const [pair] = pairs;
  if (!pair) throw new Error(unpaired.current.map(({ why }) => why).join());
  return compareForms(pair);
}

/** `rule 表!格` of every finding. */
export function foundIn({ findings }: Comparison): string[] {
  return findings.map(({ rule, at }) => `${rule.id} ${at?.sheet ?? ''}!${at?.cell ?? ''}`);
}

function compareCase({ last, current, settings }: TwoYears): Comparison {
  return compared(lastYearForm(last), rightForm(current), settings);
}

/** Defines the tests of all rules on two years, from the cases beside the group's test. */
export function describeYearRules(): void {
  for (const { id } of YEAR_RULES) {
    const { cases } = jest.requireActual<{ cases: YearRuleCases }>(`../rules/${id}.cases`);
    describe(id, () => {
      test('has cases of each kind', () => {
        expect(cases.valid.length).toBeGreaterThan(0);
        expect(cases.invalid.length).toBeGreaterThan(0);
      });

      test.each(cases.valid.map((one) => [one.name, one] as const))('reports nothing: %s', (_, one) => {
        const messages = findingsOf(id, one).map(({ message }) => message);
        expect(messages).toEqual([]);
      });

      test.each(cases.invalid.map((one) => [one.name, one] as const))('reports: %s', (_, one) => {
        const found = findingsOf(id, one);
        expect(found.map(({ at, last }) => [place(at), place(last)])).toEqual(
          one.findings.map(({ at, last }) => [at, last]),
        );
        one.findings.forEach(({ says }, index) => {
          for (const part of says) expect(found[index]?.message).toContain(part);
        });
      });
    });
  }
}

function findingsOf(id: string, one: TwoYears): Comparison['findings'] {
  return compareCase(one).findings.filter(({ rule }) => rule.id === id);
}

type Place = Comparison['findings'][number]['at'];

function place(at: Place): string {
  return at ? `${at.sheet}!${at.cell}` : '—';
}

/**
 * The example of a rule's documentation: its first wrong case with both cells, and the same cells of a pair that is right.
 * @throws Error if the rule finds nothing in its first wrong case
 */
export function yearExampleOf(id: string, { invalid }: YearRuleCases): RuleExample {
  const [wrong] = invalid;
  const [finding] = wrong ? findingsOf(id, wrong) : [];
  if (!finding) throw new Error(`${id} finds nothing in a wrong case`);
  const cells = [
    { side: '上年', at: finding.last },
    { side: '本年', at: finding.at },
  ].flatMap(({ side, at }) => (at ? [{ place: `${side} ${at.sheet} ${at.cell}`, text: at.text }] : []));
  return { wrong: { cells, message: finding.message }, right: { cells: [], verified: '' } };
}
