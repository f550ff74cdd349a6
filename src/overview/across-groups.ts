/** Findings between forms as they are displayed: the same finding about several forms is one line instead of a line for each pair. */
import type { AcrossFinding, AcrossPlace } from '../check/across';

export interface AcrossGroup extends Pick<AcrossFinding, 'rule' | 'severity' | 'message'> {
  /** At least two places, beginning with those to be corrected. */
  readonly places: readonly [AcrossPlace, AcrossPlace, ...AcrossPlace[]];
}

interface OpenGroup extends Pick<AcrossFinding, 'rule' | 'severity'> {
  message: string;
  /** Places to be corrected. */
  readonly at: AcrossPlace[];
  /** The place with which they are compared; empty for a group of copies. */
  readonly other: AcrossPlace[];
}

const DUPLICATE_PROJECT = 'set/duplicate-project';

/**
 * Groups the findings about copies of one project, and those with the same message about the same other form, in the order of
 * the first finding of each group.
 */
export function groupAcross(findings: readonly AcrossFinding[]): AcrossGroup[] {
  const groups: OpenGroup[] = [];
  /** Groups by form, for the forms that are in a group of copies. */
  const copies = new Map<string, OpenGroup>();
  const alike = new Map<string, OpenGroup>();
  for (const { rule, severity, message, at, other } of findings) {
    const isCopy = rule === DUPLICATE_PROJECT;
    const key = JSON.stringify([rule, severity, message, formKey(other)]);
    const known = isCopy ? (copies.get(formKey(at)) ?? copies.get(formKey(other))) : alike.get(key);
    if (!known) {
      const group = {
        rule,
        severity,
        message,
        at: isCopy ? [at, other] : [at],
        other: isCopy ? [] : [other],
      };
      groups.push(group);
      alike.set(key, group);
      if (isCopy) for (const place of group.at) copies.set(formKey(place), group);
      continue;
    }
    if (!isCopy) {
      known.at.push(at);
      continue;
    }
    for (const place of [at, other]) {
      if (copies.get(formKey(place)) === known) continue;
      known.at.push(place);
      copies.set(formKey(place), known);
    }
    known.message = copiesText(known.at);
  }
  return groups.flatMap(({ at, other, ...group }) => {
    const [first, second, ...rest] = [...at, ...other];
    return first && second ? [{ ...group, places: [first, second, ...rest] as const }] : [];
  });
}

function formKey({ file, form }: AcrossPlace): string {
  return `${form} ${file}`;
}

function copiesText(places: readonly AcrossPlace[]): string {
  return `“${places[0]?.project ?? ''}”：同一项目重复申报 ${places.length} 份，请留一份。`;
}
