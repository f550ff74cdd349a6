/** The changes that tick and untick a mark in the style of the sheet. */
import type { CellContent } from '../../workbook/cell';
import type { CellChange } from '../../form/change';
import type { Mark } from '../../form/marks';
import type { FoundMark } from './found-mark';
import { familyOf, type MarkFamily } from './glyphs';
import { MarkExamples } from './mark-examples';

const DEFAULT_TICKED: Readonly<Record<MarkFamily, string>> = {
  box: '☑',
  circle: '●',
  bracket: '',
  tick: '√',
};
const BOXES_UNTICKED: Readonly<Record<string, string>> = {
  ...{ '■': '□', '◼': '◻', '⬛': '⬜', '▣': '□', þ: '¨', R: '£', r: '£' },
};
/** Letters that fonts such as Wingdings show as boxes. */
const BOXES_TICKED: Readonly<Record<string, string>> = { '¨': 'þ', '£': 'R' };
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
