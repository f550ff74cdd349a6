/** Tables of sets of forms in which a rule must report nothing or the given findings. */
import { check } from '../../src/check';
import { checkAcross, type AcrossPlace } from '../../src/check/across';
import { comparableForm } from '../../src/comparison';
import type { SetForm } from '../../src/rules/set-rule';
import { SET_RULES } from '../../src/rules/set-registry';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';

/** Workbooks by the name of their file. */
export type FormSet = Readonly<Record<string, WorkbookSnapshot>>;

interface ValidSet {
  readonly name: string;
  readonly forms: FormSet;
  /** The number of places that the rule must have checked. */
  readonly places?: number;
  /** `passed` by default. */
  readonly status?: 'passed' | 'not-applicable';
}

interface InvalidSet {
  readonly name: string;
  readonly forms: FormSet;
  /** Exactly the findings of this rule. `at` and `other` as `文件 表!格`. */
  readonly findings: readonly {
    readonly at: string;
    readonly other: string;
    /** Texts that the message must contain. */
    readonly says?: readonly string[];
  }[];
}

export interface SetRuleCases {
  readonly valid: readonly ValidSet[];
  readonly invalid: readonly InvalidSet[];
}

/** The comparable data of the forms of some workbooks. */
export function setFormsOf(forms: FormSet): SetForm[] {
  return Object.entries(forms).flatMap(([file, snapshot]) =>
    check(snapshot).forms.map(({ form }, index) => ({ file, index, form: comparableForm(form) })),
  );
}

/** `a.xlsx 绩效目标!D16` */
function setPlaceText({ file, sheet, cell }: AcrossPlace): string {
  return `${file} ${sheet ?? ''}!${cell ?? ''}`;
}

/** Defines the tests of all rules on several forms, from the cases beside the group's test. */
export function describeSetRules(): void {
  for (const { id } of SET_RULES) {
    const { cases } = jest.requireActual<{ cases: SetRuleCases }>(`../rules/${id}.cases`);
    describeSetRule(id, cases);
  }
}

/** Defines the tests of one rule on several forms; findings of other rules are not compared. */
function describeSetRule(id: string, cases: SetRuleCases): void {
  const run = (forms: FormSet) => {
    const result = checkAcross(setFormsOf(forms));
    return {
      findings: result.findings.filter(({ rule }) => rule === id),
      outcome: result.checked.find(({ rule }) => rule.id === id),
    };
  };

  describe(id, () => {
    test('has cases of each kind', () => {
      expect(cases.valid.length).toBeGreaterThan(0);
      expect(cases.invalid.length).toBeGreaterThan(0);
    });

    test.each(cases.valid.map((one) => [one.name, one] as const))('reports nothing: %s', (_, one) => {
      const { findings, outcome } = run(one.forms);
      expect(findings.map(({ at, message }) => `${setPlaceText(at)} ${message}`)).toEqual([]);
      expect(outcome?.status).toBe(one.status ?? 'passed');
      if (one.places !== undefined) expect(outcome?.places).toBe(one.places);
    });

    test.each(cases.invalid.map((one) => [one.name, one] as const))('reports: %s', (_, one) => {
      const { findings, outcome } = run(one.forms);
      expect(findings.map(({ at, other }) => [setPlaceText(at), setPlaceText(other)])).toEqual(
        one.findings.map(({ at, other }) => [at, other]),
      );
      expect(outcome?.status).toBe('failed');
      one.findings.forEach(({ says = [] }, index) => {
        for (const part of says) expect(findings[index]?.message).toContain(part);
      });
    });
  });
}
