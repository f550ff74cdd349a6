/** 识别结果: the recognized cells of a form, for people who set up the tool or ask why a cell was not read. */
import type { DeclarationForm } from '../form/declaration';
import { SECTION_IDS, SECTION_WORDS, type SectionId, type SectionState } from '../form/section';
import type { MoneyUnit } from '../language/numbers/units';
import { recognizedIn, type RecognizedGroup } from '../reading';
import type { CheckedForm } from './result';

export interface Recognition {
  readonly layout: string;
  readonly profile: string;
  /** `null` if none is written. */
  readonly year: number | null;
  readonly moneyUnit: MoneyUnit;
  readonly sections: readonly {
    readonly section: SectionId;
    readonly title: string;
    readonly state: SectionState;
  }[];
  /** Fields, funds, columns and table rows; without empty groups. */
  readonly groups: readonly RecognizedGroup[];
}

/** If anything is unread, an apparently absent section is called unreadable. */
function stateOf({ sections, unread }: DeclarationForm, section: SectionId): SectionState {
  const state = sections[section];
  return state === 'absent' && unread.length > 0 ? 'unreadable' : state;
}

/** The four sections of a form with their states. */
export function sectionsOf(form: DeclarationForm): Recognition['sections'] {
  return SECTION_IDS.map((section) => ({
    section,
    title: SECTION_WORDS[section].title,
    state: stateOf(form, section),
  }));
}

export function recognitionOf({ form, profile }: CheckedForm): Recognition {
  return {
    layout: form.layout.title,
    profile: profile.title,
    year: form.year,
    moneyUnit: form.moneyUnit,
    sections: sectionsOf(form),
    groups: recognizedIn(form),
  };
}
