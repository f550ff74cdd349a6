/** Default decisions on corrections, and which corrections are made. */
import { check, type CheckResult, type Fix } from '../../src/check';
import { choiceKey } from '../../src/correction';
import { chooserFor, firstDecision, followDecision, type Decisions } from '../../src/engine/choices';
import type { WriteWarning } from '../../src/engine/write-warnings';
import { rightForm } from '../support/right-form';
import { edit, finding } from '../support/made-finding';

const AMOUNT = '绩效目标!D16';
const AMOUNTS = [edit(AMOUNT, 29, 30)];
const SAFE: Fix = { kind: 'safe', edits: AMOUNTS };
const SUGGESTED: Fix = { kind: 'suggested', edits: AMOUNTS };
const PRESELECTED: Fix = { kind: 'suggested', edits: AMOUNTS, preselected: true };
const ALTERNATIVES: Fix = { kind: 'suggested', alternatives: [{ label: '改金额', edits: AMOUNTS }] };
const about = (fix?: Fix) => finding('breakdown/amount', AMOUNT, fix);
const none = (): null => null;

describe('the default decision for a correction', () => {
  test.each([
    ['safe: ticked first, and ticked when it depends on another correction', SAFE, true, true],
    ['suggested: not ticked', SUGGESTED, false, false],
    ['preselected: ticked first, but not when it depends on another correction', PRESELECTED, true, false],
    ['several alternatives: not ticked', ALTERNATIVES, false, false],
    ['no correction: not ticked', undefined, false, false],
  ])('%s', (_, fix, first, following) => {
    expect(firstDecision(about(fix), null)).toEqual({ ticked: first });
    expect(followDecision(about(fix), null)).toEqual({ ticked: following });
  });

  test.each<[WriteWarning, boolean]>([
    ['fonts', false],
    ['merged', false],
    ['text-format', false],
    ['protected', true],
    ['read-only', true],
  ])('safe, with the write warning “%s”: ticked is %s', (writeWarning, ticked) => {
    expect(firstDecision(about(SAFE), writeWarning)).toEqual({ ticked });
    expect(followDecision(about(SAFE), writeWarning)).toEqual({ ticked });
  });
});

describe('the chosen corrections', () => {
  /** A result with findings of one form and of another. */
  function resultWith(fixes: readonly Fix[], others: readonly Fix[]): CheckResult {
    const result = check(rightForm());
    const [form] = result.forms;
    if (!form) throw new Error('no form');
    const other = { ...form, form: { ...form.form, id: 'other' } };
    return {
      ...result,
      forms: [
        { ...form, form: { ...form.form, id: 'this' }, findings: fixes.map(about) },
        { ...other, findings: others.map(about) },
      ],
    };
  }

  const choose = (
    result: CheckResult,
    decisions: Decisions = new Map(),
    rewrites: ReadonlyMap<string, { formula: string }> = new Map(),
  ) => chooserFor(result, 'this', decisions, () => rewrites, none);

  test('include those ticked by default and safe ones that depend on another correction', () => {
    expect(choose(resultWith([SAFE], []))(about(SAFE), 0)).toEqual({});
    expect(choose(resultWith([SUGGESTED], []))(about(SUGGESTED), 0)).toBeNull();
    expect(choose(resultWith([], []))(about(SAFE), 1)).toEqual({});
    expect(choose(resultWith([], []))(about(PRESELECTED), 1)).toBeNull();
  });

  test('include only those of this form, even if another form has the same correction', () => {
    expect(choose(resultWith([], [SAFE]))(about(SAFE), 0)).toBeNull();
    expect(choose(resultWith([SAFE], [SAFE]))(about(SAFE), 0)).toEqual({});
  });

  test('follow the person’s decision, with the chosen alternative and the typed values', () => {
    const key = choiceKey(about(SAFE));
    const result = resultWith([SAFE], []);
    expect(choose(result, new Map([[key, { ticked: false }]]))(about(SAFE), 0)).toBeNull();
    const decision = { ticked: true, alternative: 0, values: new Map([[AMOUNT, 31]]) };
    expect(choose(result, new Map([[key, decision]]))(about(SAFE), 0)).toEqual({
      alternative: 0,
      values: new Map([[AMOUNT, 31]]),
    });
  });

  test('prefer a typed value to a formula, and a formula to an amount', () => {
    const key = choiceKey(about(SAFE));
    const rewrites = new Map([[AMOUNT, { formula: '=E16*G16' }]]);
    const result = resultWith([SAFE], []);
    expect(choose(result, new Map(), rewrites)(about(SAFE), 0)?.values?.get(AMOUNT)).toEqual({
      formula: '=E16*G16',
    });
    const typed = new Map([[key, { ticked: true, values: new Map([[AMOUNT, 31]]) }]]);
    expect(choose(result, typed, rewrites)(about(SAFE), 0)?.values?.get(AMOUNT)).toBe(31);
  });
});
