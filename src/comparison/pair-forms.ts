/** Finds the forms of two sets that are declarations of one project for two years. */
import { withoutYears } from '../figures/years/moved-year';
import { mayBeOneUnit } from '../figures/years/same-project';
import type { SetForm } from '../rules/set-rule';
import type { YearSettings } from '../rules/year-rule';
import { groupBy } from '../workbook/group-by';

/** A form of a set that is compared with another year. */
export interface YearForm extends SetForm {
  /** The settings of the form's profile for a comparison. */
  readonly settings: YearSettings;
}

export interface FormPair {
  readonly last: YearForm;
  readonly current: YearForm;
}

/** A form without a partner. */
export interface UnpairedForm {
  readonly form: YearForm;
  /** Chinese, for the reader: what is missing and what to do. */
  readonly why: string;
}

export interface Pairing {
  /** In the order of this year's forms. */
  readonly pairs: readonly FormPair[];
  readonly unpaired: { readonly last: readonly UnpairedForm[]; readonly current: readonly UnpairedForm[] };
}

/**
 * Pairs last year's forms with this year's. Two forms are a pair if their names are equal apart from years, their units may be the
 * same, their years differ, and no other form on either side fits. Takes time in proportion to the number of forms.
 */
export function pairForms(last: readonly YearForm[], current: readonly YearForm[]): Pairing {
  const [lastByName, currentByName] = [byName(last), byName(current)];
  const pairs: FormPair[] = [];
  const unpaired = { last: [] as UnpairedForm[], current: [] as UnpairedForm[] };
  for (const form of current) {
    const [partner, ...others] = partnersOf(form, lastByName, isEarlier);
    const rivals = partner ? partnersOf(partner, currentByName, isLater) : [];
    if (partner && others.length === 0 && rivals.length === 1) pairs.push({ last: partner, current: form });
    else unpaired.current.push({ form, why: whyUnpaired(form, lastByName, '上年', isEarlier, rivals) });
  }
  const paired = new Set(pairs.map((pair) => pair.last));
  for (const form of last) {
    if (paired.has(form)) continue;
    const [partner] = partnersOf(form, currentByName, isLater);
    const rivals = partner ? partnersOf(partner, lastByName, isEarlier) : [];
    unpaired.last.push({ form, why: whyUnpaired(form, currentByName, '本年', isLater, rivals) });
  }
  return { pairs, unpaired };
}

/**
 * Finds the pairs within one set, such as a folder that holds two years: for each project, the newest form and the one
 * of the year before. Projects with several forms of one of these years are left out.
 */
export function pairWithin(forms: readonly YearForm[]): readonly FormPair[] {
  const groups = byName(forms.filter(({ form }) => form.year !== null));
  const ofYear = (one: YearForm, year: number): YearForm[] =>
    namesakesOf(one, groups).filter(({ form }) => form.year === year);
  return forms.flatMap((current): FormPair[] => {
    const years = [...new Set(namesakesOf(current, groups).map(({ form }) => form.year ?? 0))];
    const [newest, before] = years.sort((a, b) => b - a);
    if (newest === undefined || before === undefined || current.form.year !== newest) return [];
    const [last, ...others] = ofYear(current, before);
    if (!last || others.length > 0) return [];
    // A form without a unit may belong to projects of several units.
    const isOnly = [current, last].every((one) => ofYear(one, newest).length === 1);
    return isOnly ? [{ last, current }] : [];
  });
}

/** Why two forms that a person chose may not be declarations of one project for two years; `null` if they may be. */
export function mismatchOf(last: YearForm, current: YearForm): 'project' | 'same-year' | 'later-year' | null {
  if (nameOf(last) !== nameOf(current) || !mayBeOneUnit(last.form.identity.unit, current.form.identity.unit))
    return 'project';
  const [before, after] = [last.form.year, current.form.year];
  if (before === null || after === null || before < after) return null;
  return before === after ? 'same-year' : 'later-year';
}

type ByName = ReadonlyMap<string, readonly YearForm[]>;

function byName(forms: readonly YearForm[]): ByName {
  const groups = groupBy(forms, nameOf);
  groups.delete('');
  return groups;
}

function nameOf({ form }: YearForm): string {
  return withoutYears(form.identity.project);
}

/** Forms of the other set with the same name, of a unit that may be the same one. */
function namesakesOf(one: YearForm, others: ByName): YearForm[] {
  return (others.get(nameOf(one)) ?? []).filter(({ form }) =>
    mayBeOneUnit(form.identity.unit, one.form.identity.unit),
  );
}

type YearOrder = (year: number, other: number) => boolean;
const isEarlier: YearOrder = (year, other) => other < year;
const isLater: YearOrder = (year, other) => other > year;

/** A form without a year may belong to any year. */
function partnersOf(one: YearForm, others: ByName, order: YearOrder): YearForm[] {
  const { year } = one.form;
  return namesakesOf(one, others).filter(
    ({ form }) => year === null || form.year === null || order(year, form.year),
  );
}

function whyUnpaired(
  one: YearForm,
  others: ByName,
  side: '上年' | '本年',
  order: YearOrder,
  rivals: readonly YearForm[],
): string {
  const { form } = one;
  if (nameOf(one) === '') return '没有写项目名称，无法与另一年的申报表对应。';
  const partners = partnersOf(one, others, order);
  if (partners.length > 1)
    return `${side}有 ${partners.length} 份都可能是同一项目：${filesOf(partners)}。请只留一份。`;
  if (partners.length === 1)
    return `同一项目在这一边有 ${rivals.length} 份：${filesOf(rivals)}。请只留一份。`;
  const [namesake] = namesakesOf(one, others);
  const [ofOtherUnit] = others.get(nameOf(one)) ?? [];
  if (!namesake && ofOtherUnit) return `${side}的“${ofOtherUnit.file}”项目同名，但申报单位不同。`;
  const otherYear = namesake?.form.year;
  if (otherYear == null) return `${side}的文件里没有这个项目。`;
  if (otherYear === form.year)
    return `${side}的“${namesake?.file ?? ''}”也是 ${otherYear} 年的，不是另一年。`;
  return `${side}的“${namesake?.file ?? ''}”是 ${otherYear} 年的，本份是 ${form.year ?? ''} 年的，两边可能放反了。`;
}

function filesOf(forms: readonly YearForm[]): string {
  return [...new Set(forms.map(({ file }) => file))].join('、');
}
