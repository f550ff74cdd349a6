/** Findings between forms for reading: the copies of one project are one line instead of a line per pair. */
import type { AcrossFinding, AcrossPlace } from '../check/across';

export interface AcrossGroup extends Pick<AcrossFinding, 'rule' | 'severity' | 'message'> {
  /** At least two places; the one to be corrected first. */
  readonly places: readonly [AcrossPlace, AcrossPlace, ...AcrossPlace[]];
}

const DUPLICATE_PROJECT = 'set/duplicate-project';

/** Groups the findings about copies of one project; other findings stay as they are, in their order. */
export function groupAcross(findings: readonly AcrossFinding[]): AcrossGroup[] {
  const groups: {
    rule: string;
    severity: AcrossFinding['severity'];
    message: string;
    places: AcrossPlace[];
  }[] = [];
  /** Group by form, of the forms that are in a group of copies. */
  const copies = new Map<string, (typeof groups)[number]>();
  for (const { rule, severity, message, at, other } of findings) {
    const known =
      rule === DUPLICATE_PROJECT ? (copies.get(formKey(at)) ?? copies.get(formKey(other))) : undefined;
    const group = known ?? { rule, severity, message, places: [] };
    if (!known) groups.push(group);
    for (const place of [at, other]) {
      if (known && group.places.some((one) => formKey(one) === formKey(place))) continue;
      group.places.push(place);
      if (rule === DUPLICATE_PROJECT) copies.set(formKey(place), group);
    }
    if (known) group.message = copiesText(group.places);
  }
  return groups.flatMap(({ places: [first, second, ...rest], ...group }) =>
    first && second ? [{ ...group, places: [first, second, ...rest] as const }] : [],
  );
}

function formKey({ file, form }: AcrossPlace): string {
  return `${form} ${file}`;
}

function copiesText(places: readonly AcrossPlace[]): string {
  return `“${places[0]?.project ?? ''}”：同一项目重复申报 ${places.length} 份，请留一份。`;
}
