/** Finds sections that could not be read although their title or some of their column headers are present. */
import { SECTION_WORDS, type SectionId } from '../../form/section';
import { bracketRemarks } from '../../language/text/text';
import { sectionNamed } from '../sections/labels';
import { FIELD_SECTIONS } from '../sections';
import type { Place } from '../sheet/grid';
import type { Sheet } from '../sheet/sheet';
import { isTitle } from '../sheet/titles';
import { partialHeader } from './headers';
import type { Part } from './parts';

export interface PartialSection {
  readonly section: SectionId;
  readonly sheet: Sheet;
  /** Whether a text stands beside the section's name instead of a table. */
  readonly isProse: boolean;
  /** A description for the user, in Chinese. */
  readonly text: string;
}

/** Shorter texts may be headers of columns. */
const MIN_PROSE = 12;

/** At most one for each section and sheet, outside the parts that were read. */
export function partialSections(sheets: readonly Sheet[], parts: readonly Part[]): PartialSection[] {
  return sheets.flatMap((sheet) => {
    const onSheet = parts.filter((part) => part.sheet === sheet);
    const read = new Set(onSheet.map(({ section }) => section.id));
    const named = new Map<SectionId, string>();
    const prose = new Set<SectionId>();
    const headed = new Map<SectionId, string>();
    for (const row of sheet.grid.wordRows) {
      if (sheet.hitsIn(row).length === 0 && !sheet.grid.someWords(row, isTitle)) continue;
      if (FIELD_SECTIONS.some((fields) => fields.readsBelow?.(sheet, row) === true)) continue;
      for (const place of sheet.grid.placesIn(row)) {
        const section = namedSection(sheet, place);
        if (!section) continue;
        named.set(section, `只认出“${SECTION_WORDS[section].title}”的标题，没有认出内容`);
        const beside = sheet.grid.place(place.row, place.area.right + 1).text;
        if (/[。；;]/.test(beside) && beside.length > MIN_PROSE) prose.add(section);
      }
      const section = onSheet.some(({ rows }) => row >= rows.top && row <= rows.bottom)
        ? null
        : partialHeader(sheet, row)?.id;
      if (section)
        headed.set(section, `第${row + 1}行像是“${SECTION_WORDS[section].title}”的表头，但列名不全`);
    }
    // A sheet that names several sections and holds none is a table of contents.
    const isContents = onSheet.length === 0 && named.size > 1;
    return [...new Map([...(isContents ? [] : named), ...headed])]
      .filter(([section]) => !read.has(section))
      .map(([section, text]) => ({
        section,
        sheet,
        text,
        isProse: prose.has(section) && !headed.has(section),
      }));
  });
}

function namedSection(sheet: Sheet, place: Place): SectionId | null {
  if (place.words === '') return null;
  const texts = isTitle(place.words) ? bracketRemarks(place.words) : [place.words];
  for (const text of texts) {
    for (const id of sheet.labels.labelsOf(text)) {
      const section = sectionNamed(id);
      if (section) return section.id;
    }
  }
  return null;
}
