/** The members that an Excel with a given ExcelApi set has. */
import table from './api-sets.json';
import { RichApiError } from './errors';

type Table = Readonly<Record<string, Readonly<Record<string, string>>>>;

const MEMBERS: Table = table;

/** Refuses members of later sets than the supported one. */
export class ApiSets {
  /** Cache, because the same members are requested for many cells. */
  readonly #answers = new Map<string, boolean>();

  /** @param version such as `1.14` */
  constructor(readonly version: string) {}

  /** Tells whether this Excel has the member. Names have the spelling of office.js (`getCell`) or of the wire (`GetCell`). */
  has(type: string, member: string): boolean {
    // Every Excel has the members of the protocol, which begin with _, and the services of office.js.
    if (member.startsWith('_') || type.startsWith('Microsoft.')) return true;
    const key = `${type}.${member}`;
    const known = this.#answers.get(key);
    if (known !== undefined) return known;
    const since = sinceOf(MEMBERS[type], member);
    const answer = since !== undefined && compareVersions(since, this.version) <= 0;
    this.#answers.set(key, answer);
    return answer;
  }

  /** Tells whether any version of Excel has the member. */
  knows(type: string, member: string): boolean {
    return sinceOf(MEMBERS[type], member) !== undefined;
  }

  /** @throws RichApiError `ApiNotFound` */
  require(type: string, member: string): void {
    if (!this.has(type, member)) throw new RichApiError('ApiNotFound', `${type}.${camelCase(member)}`);
  }
}

/** Negative when `left` is older: `1.9` is older than `1.14`. */
export function compareVersions(left: string, right: string): number {
  const [a, b] = [left, right].map((version) => version.split('.').map(Number));
  return (a?.[0] ?? 0) - (b?.[0] ?? 0) || (a?.[1] ?? 0) - (b?.[1] ?? 0);
}

function sinceOf(members: Table[string] | undefined, member: string): string | undefined {
  const name = camelCase(member);
  return members && Object.hasOwn(members, name) ? members[name] : undefined;
}

function camelCase(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
