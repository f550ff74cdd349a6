/** Tells whether two forms belong to one project. Repetitions within one project are not copies. */
import { normalizeName } from '../../language/text/text';

export interface ProjectIdentity {
  /** Normalized; `''` if the form has no name. */
  readonly project: string;
  /** Normalized; `''` if the form has none. */
  readonly unit: string;
}

/** Minimum length: shorter names may be the end of others by chance. */
const MIN_UNIT = 4;

/** Normalizes a project's name and its unit. */
export function identityOf(project: string, unit: string): ProjectIdentity {
  return { project: normalizeName(project), unit: normalizeName(unit) };
}

/** Tells whether two units may be the same: equal names, names that differ by a place in front, or a blank name. */
export function mayBeOneUnit(a: string, b: string): boolean {
  if (a === '' || b === '' || a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= MIN_UNIT && long.endsWith(short);
}

/** Tells whether two forms may be of one project; forms without a name never are. */
export function mayBeOneProject(a: ProjectIdentity, b: ProjectIdentity): boolean {
  return a.project !== '' && a.project === b.project && mayBeOneUnit(a.unit, b.unit);
}
