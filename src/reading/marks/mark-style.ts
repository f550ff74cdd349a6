/** The changes that tick and untick a mark in the style of the sheet. */
import type { CellContent } from '../../workbook/cell';
import type { CellChange } from '../../form/change';
import type { Mark } from '../../form/marks';
import type { FoundMark } from './found-mark';
import { familyOf, type MarkFamily } from './glyphs';

const DEFAULT_TICKED: Readonly<Record<MarkFamily, string>> = {
  box: '☑',
  circle: '●',
  bracket: '',
  tick: '√',
};
const BOXES_UNTICKED: Readonly<Record<string, string>> = {
  ...{ '■': '□', '◼': '◻', '⬛': '⬜', '▣': '□', '◆': '◇', '★': '☆', þ: '¨', R: '£', r: '£' },
};
/** Shapes without a common ticked form, and letters that fonts such as Wingdings show as boxes. */
const BOXES_TICKED: Readonly<Record<string, string>> = { '◇': '◆', '☆': '★', '¨': 'þ', '£': 'R' };
const WORDS: readonly (readonly [ticked: string, unticked: string])[] = [
  ['是', '否'],
  ['有', '无'],
  ['对', '错'],
  ['TRUE', 'FALSE'],
];

/** The marks of one table or field; each is written as the others are. */
export class MarkStyles {
  private readonly examples: MarkExamples;

  constructor(found: readonly FoundMark[]) {
    this.examples = new MarkExamples(found);
  }

  /** The mark with the changes that tick and untick it in the style of its row, else column, else sheet. */
  markOf(found: FoundMark): Mark {
    return {
      at: found.at,
      ticked: found.ticked,
      tick: this.change(found, true),
      untick: this.change(found, false),
    };
  }

  private change(found: FoundMark, ticked: boolean): CellChange {
    const { at, place } = found;
    switch (place.kind) {
      case 'fixed':
        return { at, content: place.content };
      case 'boolean':
        return { at: place.linked, content: ticked };
      case 'listed': {
        const { start, end } = place.span;
        return { at, start, end: ticked ? start : end, insert: '' };
      }
      case 'unlisted':
        return { at, start: place.end, end: place.end, insert: ticked ? place.insert : '' };
      case 'glyphs': {
        const text = found.ticked === ticked ? place.glyphs.text : this.styled(found, ticked);
        const { start, end } = place.glyphs.span;
        if (text === '' && place.side === null) return { at, content: null };
        const gap = text === '' ? place.gap.length : 0;
        return place.side === 'before'
          ? { at, start, end: end + gap, insert: text }
          : { at, start: Math.max(0, start - gap), end, insert: text };
      }
      case 'name': {
        const text = found.ticked === ticked ? '' : this.styled(found, ticked);
        const isBefore = this.examples.side(found.at) === 'before';
        const position = isBefore ? place.start : place.end;
        const gap = text === '' ? '' : this.examples.gap(found.at);
        return {
          at,
          start: position,
          end: position,
          insert: isBefore ? text + gap : gap + text,
        };
      }
      case 'blank':
        return { at, content: this.blankContent(found, place.name, ticked) };
    }
  }

  private blankContent(found: FoundMark, name: string, ticked: boolean): CellContent {
    if (name === '' && this.examples.areBooleans(found.at)) return ticked;
    const text = ticked ? this.styled(found, true) : (this.examples.glyphs(found.at, false, null) ?? '');
    if (name === '') return text === '' ? null : text;
    if (!ticked && text === '') return null;
    const gap = this.examples.gap(found.at);
    return this.examples.side(found.at) === 'before' ? text + gap + name : name + gap + text;
  }

  private styled({ at, place }: FoundMark, ticked: boolean): string {
    const present = place.kind === 'glyphs' ? place.glyphs.text : null;
    const example = this.examples.glyphs(at, ticked, present === null ? null : familyOf(present));
    if (example !== null) return example;
    if (present === null) return ticked ? DEFAULT_TICKED.tick : '';
    return ticked ? defaultTicked(present) : defaultUnticked(present);
  }
}

function defaultTicked(text: string): string {
  const word = WORDS.find(([, unticked]) => unticked === text.toUpperCase())?.[0];
  if (word !== undefined) return word;
  if (familyOf(text) !== 'bracket') return BOXES_TICKED[text] ?? DEFAULT_TICKED[familyOf(text)];
  const tick = text.startsWith('[') ? 'x' : '√';
  return `${text.charAt(0)}${tick}${text.charAt(text.length - 1)}`;
}

function defaultUnticked(text: string): string {
  const word = WORDS.find(([ticked]) => ticked === text.toUpperCase())?.[1];
  if (word !== undefined) return word;
  switch (familyOf(text)) {
    case 'bracket':
      return `${text.charAt(0)} ${text.charAt(text.length - 1)}`;
    case 'circle':
      return '○';
    case 'tick':
      return '';
    case 'box': {
      const [box = ''] = text;
      return BOXES_UNTICKED[box] ?? (/[☑☒✅🗹🗷⊠]/u.test(box) ? '☐' : box);
    }
  }
}

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

class MarkExamples {
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
