/** Which profile a form is checked with. */
import type { DeclarationForm } from '../form/declaration';
import { NATIONAL } from './national';
import type { Profile } from './profile';
import { SHANGHAI } from './shanghai';
import { SHANGHAI_2025 } from './shanghai-2025';

/** The profiles that come with the product. */
export const PROFILES: readonly Profile[] = [SHANGHAI, SHANGHAI_2025, NATIONAL];

/** The profile for a form, by its layout; the three-sheet form's where the layout is none of these. */
export function profileFor(form: Pick<DeclarationForm, 'layout'>): Profile {
  return PROFILES.find((profile) => profile.id === form.layout.id) ?? SHANGHAI;
}
