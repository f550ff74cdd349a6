/** Puts the parts found on all sheets together: which part belongs to which form. */
import type { SectionId } from '../form/section';
import { normalizeName } from '../form/text';
import { projectNameOf } from './mentions';
import type { Part } from './parts';

/** The parts of one form; of each section at most one. */
export type PartsOfForm = Readonly<Partial<Record<SectionId, Part>>>;

type Draft = Partial<Record<SectionId, Part>>;

const ORDER: readonly SectionId[] = ['overview', 'indicators', 'breakdown', 'safeguards'];

/**
 * Assigns parts to forms: by the project's name, else in order where each form gets one, else to the form begun last.
 * @param parts of all sheets in workbook order
 */
export function assembleForms(parts: readonly Part[]): PartsOfForm[] {
  const bySection = new Map(
    ORDER.map((section) => [section, parts.filter((part) => part.section === section)]),
  );
  const lead = leadSection(bySection);
  if (!lead) return [];
  const seeds = bySection.get(lead) ?? [];
  const forms: { readonly seed: Part; readonly draft: Draft }[] = seeds.map((seed) => ({
    seed,
    draft: { [lead]: seed },
  }));
  for (const section of ORDER) {
    if (section === lead) continue;
    const waiting = new Set(bySection.get(section));
    for (const part of [...waiting]) {
      const name = nameOf(part);
      const match = name !== '' && forms.find(({ seed, draft }) => !draft[section] && nameOf(seed) === name);
      if (!match) continue;
      match.draft[section] = part;
      waiting.delete(part);
    }
    const open = forms.filter(({ draft }) => !draft[section]);
    const inOrder = waiting.size === open.length;
    for (const [index, part] of [...waiting].entries()) {
      const form = inOrder
        ? open[index]
        : nearestBefore(
            open.filter(({ draft }) => !draft[section]),
            part,
            parts,
          );
      if (form) form.draft[section] = part;
    }
  }
  return forms.map(({ draft }) => draft);
}

/** 项目总体情况 stands for its form; without any, the section that is there most often. */
function leadSection(bySection: ReadonlyMap<SectionId, readonly Part[]>): SectionId | null {
  if ((bySection.get('overview')?.length ?? 0) > 0) return 'overview';
  let lead: SectionId | null = null;
  for (const section of ORDER) {
    const count = bySection.get(section)?.length ?? 0;
    if (count > (lead ? (bySection.get(lead)?.length ?? 0) : 0)) lead = section;
  }
  return lead;
}

function nearestBefore<Form extends { readonly seed: Part }>(
  forms: readonly Form[],
  part: Part,
  parts: readonly Part[],
): Form | undefined {
  const at = parts.indexOf(part);
  const before = forms.filter(({ seed }) => parts.indexOf(seed) < at);
  return before.at(-1) ?? forms[0];
}

/** The project's name above or in a part, comparable; `''` where it has none. */
export function nameOf(part: Part): string {
  const above = projectNameOf(part.sheet, part.lead)?.text ?? '';
  const inRows = part.read?.section === 'breakdown' ? part.read.table.items[0]?.project?.text : undefined;
  return normalizeName(above || (inRows ?? ''));
}
