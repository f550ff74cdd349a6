/** Which profile a form is checked with. */
import type { DeclarationForm } from '../form/declaration';
import type { Profile } from './profile';
import { SHANGHAI } from './shanghai';

/** The profiles that come with the product. */
export const PROFILES: readonly Profile[] = [SHANGHAI];

/** The profile for a form, by its layout and year. */
export function profileFor(form: Pick<DeclarationForm, 'layout' | 'year'>): Profile {
  return PROFILES.find((profile) => profile.id === form.layout.id) ?? SHANGHAI;
}
