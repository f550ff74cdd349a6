/** Tables of forms in which a rule must report nothing or the given findings. */
import { runToEnd } from '../../src/check/check';
import { BLANK_FORM, checkForms, ERROR_VALUE } from '../../src/check/check-forms';
import type { CheckedForm, Finding } from '../../src/check';
import type { Profile } from '../../src/profiles/profile';
import { RULES } from '../../src/rules/registry';
import type { TextCell } from '../../src/form/cells';
import { cellKey, toA1 } from '../../src/workbook/a1';
import { isFormula, type CellContent, type CellRef } from '../../src/workbook/cell';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';

export interface ValidCase {
  readonly name: string;
  readonly form: WorkbookSnapshot;
  readonly profile?: Profile;
  /** The number of places that the rule must have checked. */
  readonly places?: number;
  /** `passed` by default. */
  readonly status?: 'passed' | 'not-applicable' | 'not-checked';
  /** Part of the report's text: what was verified, or why the rule was not applied. */
  readonly why?: string;
}

interface ExpectedFinding {
  /** `表!格`, or `null` for something that is missing altogether. */
  readonly at: string | null;
  /** Key of the problem; not compared if absent. */
  readonly problem?: string;
  /** By default the severity of the rule's first problem. */
  readonly severity?: Finding['severity'];
  /** Texts that the message must contain. */
  readonly says?: readonly string[];
  /** `null`: there must be no fix. Not compared if absent. */
  readonly fix?: ExpectedFix | null;
}

interface ExpectedFix {
  readonly kind: 'safe' | 'suggested';
  readonly preselected?: true;
  /** After values by `表!格`; a formula as `{ formula }`. */
  readonly edits?: Readonly<Record<string, CellContent>>;
  /** Label → edits. Labels may be parts of the whole label. */
  readonly alternatives?: readonly {
    readonly label: string;
    readonly edits: Readonly<Record<string, CellContent>>;
  }[];
}

export interface InvalidCase {
  readonly name: string;
  readonly form: WorkbookSnapshot;
  readonly profile?: Profile;
  readonly places?: number;
  /** Further cells (`表!格`) that an example made from this case shows besides the finding's cell. */
  readonly show?: readonly string[];
  /** Exactly the findings of this rule, in the report's order. */
  readonly findings: readonly ExpectedFinding[];
}

export interface RuleCases {
  readonly valid: readonly ValidCase[];
  readonly invalid: readonly InvalidCase[];
}

/**
 * The path of the file of a rule, of its cases and of its page below the folder of each. It avoids the name `target`,
 * because tools take such folders for build output.
 */
export function pathOfRule(id: string): string {
  return id.replace(/^target\//, 'indicator/');
}

/** Defines the tests of all rules on one form, from the cases below `test/rules`. */
export function describeRules(): void {
  for (const { id } of RULES) {
    const { cases } = jest.requireActual<{ cases: RuleCases }>(`../rules/${pathOfRule(id)}.cases`);
    describeRule(id, cases);
  }
}

/** Defines the tests of one rule. Each case is checked with this rule and the rules that it yields to. */
function describeRule(id: string, cases: RuleCases): void {
  const yieldsTo = RULES.find((one) => one.id === id)?.yieldsTo ?? [];
  const ids = new Set([id, BLANK_FORM, ERROR_VALUE, ...yieldsTo]);
  const rules = RULES.filter((one) => ids.has(one.id));
  const run = memoize(({ form, profile }: ValidCase | InvalidCase) => {
    const result = runToEnd(checkForms(form, rules, profile ? { profile } : {}));
    const checked = result.forms.flatMap((one) => one.checked.filter(({ rule }) => rule.id === id));
    const findings = result.forms.flatMap((one) => {
      const own = one.findings.filter(({ rule }) => rule.id === id);
      own.forEach((finding) => {
        expectSubject(finding, one);
        expect(finding.rule.problems).toContain(finding.problem);
      });
      return own;
    });
    return { findings, outcome: checked[0] };
  });

  describe(id, () => {
    test('has cases of each kind', () => {
      const rule = RULES.find((one) => one.id === id);
      expect(cases.valid.length).toBeGreaterThan(0);
      expect(cases.invalid.length).toBeGreaterThan(0);
      const kinds = cases.invalid.flatMap(({ findings }) => findings.flatMap(({ fix }) => fix?.kind ?? []));
      if (rule?.fix === 'none') expect(kinds).toEqual([]);
      else expect(kinds).toContain(rule?.fix);
    });

    test('finds each of its problems in some case', () => {
      const found = new Set(
        cases.invalid.flatMap((one) => run(one).findings.map(({ problem }) => problem.key)),
      );
      const declared = RULES.find((one) => one.id === id)?.problems.map(({ key }) => key);
      expect([...found].sort()).toEqual(declared?.sort());
    });

    test.each(cases.valid.map((one) => [one.name, one] as const))('reports nothing: %s', (_, one) => {
      const { findings, outcome } = run(one);
      expect(findings.map(({ at, message }) => `${at ? toA1(at) : ''} ${message}`)).toEqual([]);
      expect(outcome).toMatchObject({ status: one.status ?? 'passed' });
      if (one.places !== undefined) expect(outcome?.places).toBe(one.places);
      if (one.why !== undefined) expect(outcome?.why ?? outcome?.verified).toContain(one.why);
    });

    test.each(cases.invalid.map((one) => [one.name, one] as const))('reports: %s', (_, one) => {
      const { findings, outcome } = run(one);
      expect(findings.map(place)).toEqual(one.findings.map(({ at }) => at));
      expect(outcome).toMatchObject({ status: 'failed' });
      if (one.places !== undefined) expect(outcome?.places).toBe(one.places);
      one.findings.forEach((expected, index) => {
        const finding = findings[index];
        if (finding) expectFinding(finding, expected);
      });
    });
  });
}

/** Each form is checked only once for all tests of its result. */
function memoize<Case extends object, Result>(make: (one: Case) => Result): (one: Case) => Result {
  const made = new Map<Case, Result>();
  return (one) => {
    const result = made.get(one) ?? make(one);
    made.set(one, result);
    return result;
  };
}

/** Requires that the subject of a finding is part of the form and that the finding's cell is one of the subject's. */
function expectSubject({ at, subject }: Finding, { form }: CheckedForm): void {
  const { overview, indicators, breakdown, safeguards } = form;
  const own: (TextCell | { readonly at: CellRef } | undefined)[] = [];
  switch (subject.kind) {
    case 'form':
      return;
    case 'section':
      expect(form.sections[subject.section]).not.toBe('absent');
      return;
    case 'field':
      own.push(overview?.fields[subject.id]);
      if (subject.id === 'category')
        own.push(...(overview?.categories ?? []).flatMap(({ choices }) => choices.map(({ mark }) => mark)));
      break;
    case 'fund':
      own.push(overview?.funds[subject.id]);
      break;
    case 'indicator': {
      const { dimension, category, name, target } = subject.indicator;
      expect(indicators?.rows).toContain(subject.indicator);
      own.push(dimension, category, name, target);
      break;
    }
    case 'item': {
      const { item } = subject;
      expect(breakdown?.items).toContain(item);
      own.push(item.project, item.content, item.item, item.amount, item.unitPrice, item.quantity);
      own.push(item.priceBasis, item.quantityBasis, item.times);
      break;
    }
    case 'sum':
      expect([breakdown?.total, ...(breakdown?.subtotals ?? [])]).toContain(subject.line);
      own.push(subject.line.amount);
      break;
    case 'safeguard': {
      const { safeguard, stages } = subject;
      expect(safeguards?.rows).toContain(safeguard);
      own.push(safeguard.document, safeguard.measure, ...Object.values(safeguard.stages));
      expect(Object.keys(safeguard.stages)).toEqual(expect.arrayContaining([...stages]));
    }
  }
  expect(own.flatMap((cell) => (cell ? cellKey(cell.at) : []))).toContain(at && cellKey(at));
}

function expectFinding(finding: Finding, expected: ExpectedFinding): void {
  expect(finding.severity).toBe(expected.severity ?? finding.rule.severity);
  if (expected.problem !== undefined) expect(finding.problem.key).toBe(expected.problem);
  for (const part of expected.says ?? []) expect(finding.message).toContain(part);
  const { fix } = finding;
  if (expected.fix === null) expect(fix).toBeUndefined();
  if (!expected.fix) return;
  expect(fix?.kind).toBe(expected.fix.kind);
  expect(fix && 'preselected' in fix ? fix.preselected : undefined).toBe(expected.fix.preselected);
  if (expected.fix.edits) {
    expect(fix && 'edits' in fix ? after(fix.edits) : undefined).toEqual(expected.fix.edits);
  }
  if (expected.fix.alternatives) {
    const alternatives = fix && 'alternatives' in fix ? fix.alternatives : [];
    expect(alternatives.map(({ edits }) => after(edits))).toEqual(
      expected.fix.alternatives.map(({ edits }) => edits),
    );
    expected.fix.alternatives.forEach(({ label }, index) => {
      expect(alternatives[index]?.label).toContain(label);
    });
  }
}

function after(
  edits: readonly { at: { sheet: string; row: number; column: number }; after: CellContent }[],
): Record<string, CellContent> {
  return Object.fromEntries(
    edits.map((edit) => [
      `${edit.at.sheet}!${toA1(edit.at)}`,
      isFormula(edit.after) ? { formula: edit.after.formula } : edit.after,
    ]),
  );
}

function place(finding: Finding): string | null {
  return finding.at && `${finding.at.sheet}!${toA1(finding.at)}`;
}
