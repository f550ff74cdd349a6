/** The list of the sections. Code that is not about one section asks this list. */
import { SECTION_IDS, type SectionId } from '../../form/section';
import { breakdown } from './breakdown';
import { indicators } from './indicators';
import { overview } from './overview';
import { safeguards } from './safeguards';
import type { FieldSection, Section, TableSection } from './section';

const BY_ID: Readonly<Record<SectionId, Section>> = { overview, indicators, breakdown, safeguards };

/** In the order in which a form is read. */
export const SECTIONS: readonly Section[] = SECTION_IDS.map((id) => BY_ID[id]);

export const TABLE_SECTIONS: readonly TableSection[] = SECTIONS.filter((section) => section.kind === 'table');

export const FIELD_SECTIONS: readonly FieldSection[] = SECTIONS.filter(
  (section) => section.kind === 'fields',
);
