/** Decides which part belongs to which form. */
import type { SectionId } from '../../form/section';
import { FIELD_SECTIONS, SECTIONS, TABLE_SECTIONS } from '../sections';
import type { FieldSection, Section } from '../sections/section';
import { joinContinuations } from './continuation';
import { isTitled } from '../sheet/titles';
import { isTable, nameOf, type FieldPart, type Part } from './parts';
import { addTo } from '../../workbook/group-by';

/** The parts of one form, at most one for each section. */
export type PartsOfForm = Readonly<Partial<Record<SectionId, Part>>>;

export interface Assembly {
  readonly forms: readonly PartsOfForm[];
  /** Parts that belong to no form. */
  readonly left: readonly Part[];
}

type Draft = Partial<Record<SectionId, Part>>;

/**
 * Assigns parts to forms: by the project's name, otherwise in order if each form gets one, otherwise to the last form above.
 * Uncertain parts only fill gaps. Parts with the name of another project make another form.
 * @param found parts of all sheets in workbook order
 */
export function assembleForms(found: readonly Part[]): Assembly {
  const parts = joinContinuations(joinFields(found));
  const certain = parts.filter((part) => part.isCertain);
  const drafts = draftsOf(certain, parts);
  const assigned = new Set(drafts.flatMap((draft) => Object.values(draft)));
  const names = new Set([...assigned].map(nameOf));
  // Parts with the name of a project that no form has.
  const ofOthers = certain.filter(
    (part) => !assigned.has(part) && nameOf(part) !== '' && !names.has(nameOf(part)),
  );
  drafts.push(...(ofOthers.length > 0 ? draftsOf(ofOthers, parts) : []));
  const sheetsOfForms = new Set(
    drafts.flatMap((draft) => Object.values(draft).map(({ sheet }) => sheet.position)),
  );
  // Common tables count only on a sheet with other parts of a form, or with the project's name.
  const namesOfForms = new Set(drafts.flatMap((draft) => Object.values(draft).map(nameOf)));
  const isOfForm = (part: Part): boolean =>
    sheetsOfForms.has(part.sheet.position) || (nameOf(part) !== '' && namesOfForms.has(nameOf(part)));
  const likely = parts.filter((part) => !part.isCertain && (!isCommon(part) || isOfForm(part)));
  for (const section of SECTIONS) assign(section, likely, drafts, parts);
  const used = new Set(drafts.flatMap((draft) => Object.values(draft)));
  return { forms: drafts, left: parts.filter((part) => !used.has(part)) };
}

function isCommon(part: Part): boolean {
  return isTable(part) && part.section.isCommon === true;
}

/** Joins fields that continue below a table or on another sheet with other fields of the same project. */
function joinFields(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  /** Section → position of its last fields in `joined`. */
  const positions = new Map<FieldSection, number>();
  for (const part of parts) {
    const position = isTable(part) ? undefined : positions.get(part.section);
    const last = position === undefined ? undefined : joined[position];
    if (last && !isTable(last) && !isTable(part) && isRest(last, part)) {
      joined[position ?? 0] = {
        ...last,
        isCertain: last.isCertain || part.isCertain,
        more: [...(last.more ?? []), part],
      };
    } else {
      if (!isTable(part)) positions.set(part.section, joined.length);
      joined.push(part);
    }
  }
  return joined;
}

function isRest(first: FieldPart, next: FieldPart): boolean {
  const name = nameOf(next);
  if (name !== '' && (first.sheet === next.sheet || name !== nameOf(first))) return false;
  if (first.sheet === next.sheet && (next.rows.list || isTitled(next.sheet, next.rows))) return false;
  const { section } = first;
  const known = [first, ...(first.more ?? [])].map(({ sheet, rows }) => section.labelsIn(sheet, rows));
  const labels = section.labelsIn(next.sheet, next.rows);
  return ![...labels].some((id) => known.some((earlier) => earlier.has(id)));
}

function draftsOf(parts: readonly Part[], order: readonly Part[]): Draft[] {
  const lead = leadSection(parts);
  if (!lead) return [];
  const drafts: Draft[] = parts
    .filter(({ section }) => section === lead)
    .map((seed) => ({ [lead.id]: seed }));
  for (const section of SECTIONS) if (section !== lead) assign(section, parts, drafts, order);
  return drafts;
}

/** The section that counts the forms: fields if there are any, otherwise the most frequent table. */
function leadSection(parts: readonly Part[]): Section | null {
  const count = (section: Section): number => parts.filter((part) => part.section === section).length;
  const fields = FIELD_SECTIONS.find((section) => count(section) > 0);
  if (fields) return fields;
  let lead: Section | null = null;
  for (const section of TABLE_SECTIONS) if (count(section) > (lead ? count(lead) : 0)) lead = section;
  return lead;
}

function assign(
  section: Section,
  parts: readonly Part[],
  drafts: readonly Draft[],
  order: readonly Part[],
): void {
  const { id } = section;
  const open = drafts.filter((draft) => !draft[id]);
  const byName = new Map<string, Draft[]>();
  for (const draft of open) {
    for (const name of new Set(Object.values(draft).map(nameOf))) addTo(byName, name, draft);
  }
  const waiting: Part[] = [];
  for (const part of parts.filter((candidate) => candidate.section === section)) {
    const name = nameOf(part);
    const match = name === '' ? undefined : byName.get(name)?.find((draft) => !draft[id]);
    if (match) match[id] = part;
    else waiting.push(part);
  }
  const left = open.filter((draft) => !draft[id]);
  const positions = new Map(order.map((part, position) => [part, position]));
  const positionOf = (part: Part): number => positions.get(part) ?? -1;
  const starts = new Map(left.map((draft) => [draft, Math.min(...Object.values(draft).map(positionOf))]));
  waiting.forEach((part, index) => {
    const free = left.filter((draft) => !draft[id]);
    const above = free.filter((draft) => (starts.get(draft) ?? 0) < positionOf(part)).at(-1);
    const draft = waiting.length === left.length ? left[index] : (above ?? free[0]);
    if (draft) draft[id] = part;
  });
}
