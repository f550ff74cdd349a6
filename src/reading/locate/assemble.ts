/** Puts the parts found on all sheets together: which part belongs to which form. */
import type { SectionId } from '../../form/section';
import { joinContinuations } from './continuation';
import { overviewLabels } from './evidence';
import { nameOf, type Part } from './parts';

/** The parts of one form; of each section at most one. */
export type PartsOfForm = Readonly<Partial<Record<SectionId, Part>>>;

export interface Assembly {
  readonly forms: readonly PartsOfForm[];
  /** Parts that no form has room for, and those that may be anything. */
  readonly left: readonly Part[];
}

type Draft = Partial<Record<SectionId, Part>>;

const ORDER: readonly SectionId[] = ['overview', 'indicators', 'breakdown', 'safeguards'];

/**
 * Assigns parts to forms: by the project's name, else in order where each form gets one, else to the form begun last.
 * Parts that are not surely a declaration's only fill gaps. What bears another project's name is a form of its own.
 * @param found parts of all sheets in workbook order
 */
export function assembleForms(found: readonly Part[]): Assembly {
  const parts = joinContinuations(joinOverviews(found));
  const sure = parts.filter((part) => part.sure);
  const drafts = draftsOf(sure, parts);
  const assigned = new Set(drafts.flatMap((draft) => Object.values(draft)));
  const strangers = sure.filter((part) => !assigned.has(part) && isStranger(part, drafts));
  drafts.push(...(strangers.length > 0 ? draftsOf(strangers, parts) : []));
  const homes = new Set(drafts.flatMap((draft) => Object.values(draft).map(({ sheet }) => sheet.position)));
  // A price list on a sheet of its own may belong to anything.
  const likely = parts.filter(
    ({ sure: known, section, sheet }) => !known && (section !== 'breakdown' || homes.has(sheet.position)),
  );
  for (const section of ORDER) {
    assign(
      section,
      likely.filter((part) => part.section === section),
      drafts,
      parts,
    );
  }
  const used = new Set(drafts.flatMap((draft) => Object.values(draft)));
  return { forms: drafts, left: parts.filter((part) => !used.has(part)) };
}

/** Where 项目总体情况 runs over several sheets, what follows has other fields of the same project. */
function joinOverviews(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.filter(({ section }) => section === 'overview').at(-1);
    if (last && part.section === 'overview' && isRest(last, part)) {
      joined[joined.indexOf(last)] = {
        ...last,
        sure: last.sure || part.sure,
        more: [...(last.more ?? []), part],
      };
    } else joined.push(part);
  }
  return joined;
}

function isRest(first: Part, next: Part): boolean {
  const name = nameOf(next);
  if (first.sheet === next.sheet || (name !== '' && name !== nameOf(first))) return false;
  const known = [first, ...(first.more ?? [])].map(({ sheet, rows }) => overviewLabels(sheet, rows));
  const own = overviewLabels(next.sheet, next.rows);
  return ![...own].some((id) => known.some((labels) => labels.has(id)));
}

function draftsOf(parts: readonly Part[], order: readonly Part[]): Draft[] {
  const lead = leadSection(parts);
  if (!lead) return [];
  const drafts: Draft[] = parts.filter(({ section }) => section === lead).map((seed) => ({ [lead]: seed }));
  for (const section of ORDER) {
    if (section !== lead)
      assign(
        section,
        parts.filter((part) => part.section === section),
        drafts,
        order,
      );
  }
  return drafts;
}

/** 项目总体情况 stands for its form; without any, the section that is there most often. */
function leadSection(parts: readonly Part[]): SectionId | null {
  const count = (section: SectionId): number => parts.filter((part) => part.section === section).length;
  if (count('overview') > 0) return 'overview';
  let lead: SectionId | null = null;
  for (const section of ORDER) if (count(section) > (lead ? count(lead) : 0)) lead = section;
  return lead;
}

/** Gives the parts of a section to the forms that lack it. */
function assign(
  section: SectionId,
  parts: readonly Part[],
  drafts: readonly Draft[],
  order: readonly Part[],
): void {
  const waiting: Part[] = [];
  for (const part of parts) {
    const name = nameOf(part);
    const match =
      name === '' ? undefined : drafts.find((draft) => !draft[section] && namesOf(draft).has(name));
    if (match) match[section] = part;
    else waiting.push(part);
  }
  const open = drafts.filter((draft) => !draft[section]);
  waiting.forEach((part, index) => {
    const still = open.filter((draft) => !draft[section]);
    const draft = waiting.length === open.length ? open[index] : nearestBefore(still, part, order);
    if (draft) draft[section] = part;
  });
}

function namesOf(draft: Draft): ReadonlySet<string> {
  return new Set(Object.values(draft).map(nameOf));
}

function nearestBefore(drafts: readonly Draft[], part: Part, order: readonly Part[]): Draft | undefined {
  const at = order.indexOf(part);
  const begun = (draft: Draft): number => Math.min(...Object.values(draft).map((own) => order.indexOf(own)));
  return drafts.filter((draft) => begun(draft) < at).at(-1) ?? drafts[0];
}

/** Tells whether a part bears the name of a project that no form has. */
function isStranger(part: Part, drafts: readonly Draft[]): boolean {
  const name = nameOf(part);
  return name !== '' && !drafts.some((draft) => namesOf(draft).has(name));
}
