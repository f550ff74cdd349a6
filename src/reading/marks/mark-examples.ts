/** How the marks of a table are written: first those of the same row, then of the column, then all. */
import type { FoundMark } from './found-mark';
import { familyOf, type MarkFamily } from './glyphs';

interface Place {
  readonly row: number;
  readonly column: number;
}

/** The marks of one row, column or table. */
class Scope {
  readonly ticked = new Tally();
  readonly unticked = new Tally();
  readonly gaps = new Tally();
  readonly sides = new Tally();
  booleans = 0;

  add({ place }: FoundMark): void {
    if (place.kind === 'boolean') this.booleans += 1;
    if (place.kind !== 'glyphs') return;
    (place.glyphs.ticked ? this.ticked : this.unticked).add(place.glyphs.text);
    if (place.side === null) return;
    this.gaps.add(place.gap);
    this.sides.add(place.side);
  }

  get isEmpty(): boolean {
    return this.booleans + this.ticked.size + this.unticked.size === 0;
  }
}

/** Counts texts; among equally frequent texts the first is returned. */
class Tally {
  private readonly counts = new Map<string, number>();

  get size(): number {
    return this.counts.size;
  }

  add(text: string): void {
    this.counts.set(text, (this.counts.get(text) ?? 0) + 1);
  }

  mostFrequent(accepts: (text: string) => boolean = () => true): string | null {
    let best: string | null = null;
    for (const [text, count] of this.counts) {
      if (accepts(text) && (best === null || count > (this.counts.get(best) ?? 0))) best = text;
    }
    return best;
  }
}

export class MarkExamples {
  private readonly scopes = new Map<string, Scope>();

  constructor(found: readonly FoundMark[]) {
    for (const mark of found) {
      for (const key of keysOf(mark.at)) {
        const scope = this.scopes.get(key) ?? new Scope();
        this.scopes.set(key, scope);
        scope.add(mark);
      }
    }
  }

  /**
   * How ticked or unticked marks near a place are written.
   * @param family preferred if any example has it; `null` for any
   */
  glyphs(at: Place, ticked: boolean, family: MarkFamily | null): string | null {
    const tallies = this.around(at).map((scope) => (ticked ? scope.ticked : scope.unticked));
    const alike = (text: string): boolean => family === null || familyOf(text) === family;
    return (
      first(tallies.map((tally) => tally.mostFrequent(alike))) ??
      first(tallies.map((tally) => tally.mostFrequent()))
    );
  }

  /** The text between a name and its mark near a place. */
  gap(at: Place): string {
    return first(this.around(at).map(({ gaps }) => gaps.mostFrequent())) ?? '';
  }

  /** The side of their names on which marks near a place stand; `after` if there are none. */
  side(at: Place): 'before' | 'after' {
    return first(this.around(at).map(({ sides }) => sides.mostFrequent())) === 'before' ? 'before' : 'after';
  }

  /** Tells whether marks near a place are TRUE and FALSE. */
  areBooleans(at: Place): boolean {
    const nearest = this.around(at).find((scope) => !scope.isEmpty);
    return nearest !== undefined && nearest.booleans > 0;
  }

  private around(at: Place): Scope[] {
    return keysOf(at).flatMap((key) => this.scopes.get(key) ?? []);
  }
}

function keysOf({ row, column }: Place): string[] {
  return [`row ${row}`, `column ${column}`, 'all'];
}

function first(texts: readonly (string | null)[]): string | null {
  return texts.find((text) => text !== null) ?? null;
}
