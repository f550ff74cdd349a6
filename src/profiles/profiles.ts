/** Which profile a form is checked with. */
import type { DeclarationForm } from '../form/declaration';
import { NATIONAL } from './national';
import type { Profile } from './profile';
import { SHANGHAI } from './shanghai';
import { SHANGHAI_2025 } from './shanghai-2025';

/** The profiles that come with the product. */
export const PROFILES: readonly Profile[] = [SHANGHAI, SHANGHAI_2025, NATIONAL];

/** From this year on 上海市级 forms follow the city's own guide. */
const FIRST_YEAR_OF_CITY = 2025;

/** The profile for a form, by its layout and year; the three-sheet form's where the layout is none of these. */
export function profileFor({ layout, year }: Pick<DeclarationForm, 'layout' | 'year'>): Profile {
  if (layout.id === SHANGHAI_2025.id && year !== null && year < FIRST_YEAR_OF_CITY) return NATIONAL;
  return PROFILES.find((profile) => profile.id === layout.id) ?? SHANGHAI;
}
