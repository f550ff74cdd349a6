/** Whether two forms are of one project: what one project says twice is no copy. */
import { normalizeName } from '../../language/text/text';

/** What tells a project. */
export interface ProjectIdentity {
  /** Comparable; `''` where the form has no name. */
  readonly project: string;
  /** Comparable; `''` where the form has none. */
  readonly unit: string;
}

/** Shorter names may end others by chance. */
const SHORTEST_UNIT = 4;

/** Makes a project's name and its unit, as written, comparable. */
export function identityOf(project: string, unit: string): ProjectIdentity {
  return { project: normalizeName(project), unit: normalizeName(unit) };
}

/** Tells whether two units may be one: the same name, one without the place before it, or one that is not written. */
export function mayBeOneUnit(a: string, b: string): boolean {
  if (a === '' || b === '' || a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= SHORTEST_UNIT && long.endsWith(short);
}

/** Tells whether two forms may be of one project; forms without a name never are. */
export function mayBeOneProject(a: ProjectIdentity, b: ProjectIdentity): boolean {
  return a.project !== '' && a.project === b.project && mayBeOneUnit(a.unit, b.unit);
}
