import Big from 'big.js';
import type { ComparableForm } from '../../figures/years/comparable-form';
import { mayBeOneUnit } from '../../figures/years/same-project';
import { convertMoney } from '../../language/numbers/units';
import { formatPlain } from '../../language/numbers/decimal';
import {
  defineSetRule,
  expendituresOf,
  projectTitle,
  targetsOf,
  writtenTexts,
  type SetFinding,
  type SetForm,
} from '../set-rule';
import type { RuleReasons } from '../rule';

/** Reports a project that is declared twice, so that it would be counted twice. */
export const rule = defineSetRule({
  id: 'set/duplicate-project',
  title: '同一个项目只报一份',
  aspect: 'completeness',
  problems: [{ key: 'duplicate', name: '同一项目重复申报', severity: 'warning' }],
  check(forms) {
    const earlier = new Map<string, SetForm[]>();
    const findings: SetFinding[] = [];
    let places = 0;
    for (const form of forms) {
      const { project } = form.form.identity;
      if (project === '') continue;
      places += 1;
      const same = earlier.get(project) ?? [];
      const first = same.find((one) => isFiledTwice(one, form));
      // Each further version is compared with the first.
      if (!first) earlier.set(project, [...same, form]);
      else findings.push(foundTwice(first, form));
    }
    return { places, findings, verified: `${places} 个项目没有重复申报` };
  },
});

export const reasons: RuleReasons = {
  why: '同一个项目的两个版本都在，预算会重复计算，也不知道该审哪一份。',
  how: '留下要上报的一份，另一份移走；确实是两个项目的，把名称写得能区分开。',
};

/**
 * The same year and unit. If a unit is missing, the budget must be the same too, because many offices use the same project names
 * (办公设备购置).
 */
function isFiledTwice({ form: a }: SetForm, { form: b }: SetForm): boolean {
  if (a.year !== null && b.year !== null && a.year !== b.year) return false;
  const [one, other] = [a.identity.unit, b.identity.unit];
  if (one === '' || other === '') return a.budget?.value != null && a.budget.value === b.budget?.value;
  return mayBeOneUnit(one, other);
}

/** Makes the finding, at the older version. */
function foundTwice(first: SetForm, second: SetForm): SetFinding {
  const [a, b] = [first.form.prepared, second.form.prepared];
  const isSecondOlder = a !== null && b !== null && b < a;
  const [older, newer] = isSecondOlder ? [second, first] : [first, second];
  const [from, to] = [older.form.prepared, newer.form.prepared];
  const isKnown = from !== null && to !== null && from !== to;
  const at = isKnown ? older : second;
  const other = isKnown ? newer : first;
  const which = isKnown ? `填报日期 ${from}、${to}，申报表二较新` : describeDates(a, b);
  return {
    at: { form: at, place: at.form.projectCell },
    other: { form: other, place: other.form.projectCell },
    message: `${projectTitle(at)}：同一项目重复申报，${which}，${describeContents(at, other)}，请留一份。`,
  };
}

function describeDates(a: string | null, b: string | null): string {
  if (a === null && b === null) return '均无填报日期';
  if (a === null || b === null) return '其中一份无填报日期';
  return `填报日期都是 ${a}`;
}

function describeContents({ form: at }: SetForm, { form: other }: SetForm): string {
  if (contentOf(at) === contentOf(other)) return '内容相同';
  const [budget, otherBudget] = [at.budget?.value, other.budget?.value];
  return budget != null && otherBudget != null && budget !== otherBudget
    ? `当年预算 ${wan(budget)}、${wan(otherBudget)} 万元`
    : '内容不同';
}

function contentOf(form: ComparableForm): string {
  const rows = expendituresOf(form).map(({ name, price, quantity }) => [name.text, price, quantity]);
  const texts = writtenTexts(form).map(({ key, text }) => [key, text]);
  return JSON.stringify([form.budget?.value ?? null, rows, texts, targetsOf(form)]);
}

function wan(yuan: string): string {
  return formatPlain(convertMoney(new Big(yuan), '元', '万元') ?? new Big(yuan));
}
