/** Traces of sections that could not be read: a title, a printed name, single column headers. */
import { SECTION_TITLES, type SectionId } from '../form/section';
import { bracketRemarks } from '../form/text';
import type { Place } from './grid';
import type { LabelId } from './labels';
import type { Part } from './parts';
import { isTitle, type Sheet } from './sheet';

export interface Hint {
  readonly section: SectionId;
  readonly sheet: Sheet;
  /** For the person: what was recognized, in Chinese. */
  readonly text: string;
}

/** Column headers that belong to one table alone: more than one of them in a row is a broken header. */
const OWN_COLUMNS: Readonly<Partial<Record<LabelId, SectionId>>> = {
  'indicator.dimension': 'indicators',
  'indicator.category': 'indicators',
  'breakdown.item': 'breakdown',
  'breakdown.amount': 'breakdown',
  'breakdown.unitPrice': 'breakdown',
  'safeguard.document': 'safeguards',
  'safeguard.measure': 'safeguards',
  'safeguard.stages': 'safeguards',
};
const ENOUGH_COLUMNS = 2;

/** Traces outside of what was read, at most one a section and sheet. */
export function hintsOf(sheets: readonly Sheet[], parts: readonly Part[]): Hint[] {
  return sheets.flatMap((sheet) => {
    const own = parts.filter((part) => part.sheet === sheet);
    const read = new Set(own.map(({ section }) => section));
    const found = new Map<SectionId, string>();
    for (const row of sheet.grid.rows) {
      for (const place of sheet.grid.placesIn(row)) {
        const section = namedSection(sheet, place);
        if (section && !found.has(section))
          found.set(section, `只认出“${SECTION_TITLES[section]}”的标题，没有认出内容`);
      }
      const section = own.some(({ rows }) => row >= rows.top && row <= rows.bottom)
        ? null
        : brokenHeader(sheet, row);
      if (section) found.set(section, `第${row + 1}行像是“${SECTION_TITLES[section]}”的表头，但列名不全`);
    }
    return [...found]
      .filter(([section]) => !read.has(section))
      .map(([section, text]) => ({ section, sheet, text }));
  });
}

function namedSection(sheet: Sheet, place: Place): SectionId | null {
  const texts = isTitle(place.text) ? bracketRemarks(place.text) : [place.text];
  for (const text of texts) {
    for (const id of sheet.labels.labelsOf(text)) {
      const [kind, section] = id.split('.');
      if (kind === 'section') return section as SectionId;
    }
  }
  return null;
}

function brokenHeader(sheet: Sheet, row: number): SectionId | null {
  const counts = new Map<SectionId, number>();
  for (const { ids, kind } of sheet.hitsIn(row)) {
    const sections = kind === 'whole' ? new Set([...ids].flatMap((id) => OWN_COLUMNS[id] ?? [])) : [];
    for (const section of sections) counts.set(section, (counts.get(section) ?? 0) + 1);
  }
  return [...counts].find(([, count]) => count >= ENOUGH_COLUMNS)?.[0] ?? null;
}
