/** The table of strings that cells share. */
import { XlsxError } from '../errors';
import { MAX_STRINGS } from '../limits';
import { parseBytes, type XlsxPackage } from '../parts/package';
import { asUtf8 } from '../xml/encoding';
import { isSpace, plainText } from '../xml/characters';
import { decodeXstring } from '../xml/escape';
import type { WorkDone, XmlElement, XmlHandlers, XmlText } from '../xml/parse';
import { TextCollector, cellText, keepsSpace, trimXml, type CellText } from './rich-text';

/** Reads the table; empty when the workbook has none. @throws XlsxError */
export function readSharedStrings(pkg: XlsxPackage, partName: string | null, work: WorkDone): SharedStrings {
  if (partName === null) return new SharedStrings(new Uint8Array());
  const bytes = asUtf8(pkg.content(partName), partName);
  const strings = new SharedStrings(bytes);
  parseBytes(partName, bytes, new TableReader(strings), work);
  return strings;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

const NOWHERE = -1;

/**
 * Strings by the index that a cell's `v` gives. Nearly all of them are one plain text: of these only the place is
 * remembered, and the text is made when a cell has it.
 */
export class SharedStrings {
  /** Start and end of each string, one after the other. */
  private readonly places: number[] = [];
  private readonly texts = new Map<number, CellText>();

  constructor(private readonly bytes: Uint8Array) {}

  /** Takes in the next string, which stands plainly in the bytes. */
  addPlace({ start, end }: Place, keepsSpaceAtEnds: boolean): void {
    let [first, last] = [start, end];
    if (!keepsSpaceAtEnds) {
      while (first < last && isSpace(this.bytes[first] ?? 0)) first++;
      while (last > first && isSpace(this.bytes[last - 1] ?? 0)) last--;
    }
    if (this.places.push(first, last) > MAX_STRINGS * 2) throw XlsxError.tooLarge('strings', MAX_STRINGS);
  }

  /** Takes in the next string. */
  addText(text: CellText): void {
    this.texts.set(this.places.length / 2, text);
    this.addPlace({ start: NOWHERE, end: NOWHERE }, true);
  }

  /** The string of an index; `undefined` when the table has none. */
  at(index: number): CellText | undefined {
    const known = this.texts.get(index);
    if (known) return known;
    const start = this.places[index * 2];
    const end = this.places[index * 2 + 1];
    if (start === undefined || end === undefined) return undefined;
    const text = cellText(this.textAt({ start, end }, true), false);
    this.texts.set(index, text);
    return text;
  }

  /** The text that stands at a place. */
  textAt({ start, end }: Place, keepsSpaceAtEnds: boolean): string {
    const raw = plainText(this.bytes, start, end);
    return decodeXstring(keepsSpaceAtEnds ? raw : trimXml(raw));
  }
}

/** Finds the items. */
class TableReader implements XmlHandlers {
  private readonly collector = new TextCollector();
  private inItem = false;
  /** Elements that are open below `si`. */
  private depth = 0;
  private keepsSpace = false;
  /** The text of the item, while that is all there is of it. */
  private place: Place | null = null;
  private isPlain = true;

  constructor(private readonly strings: SharedStrings) {}

  open(element: XmlElement): void {
    if (!this.inItem) {
      this.inItem = element.name === 'si';
      return;
    }
    if (this.depth++ > 0 || this.place || element.name !== 't') this.becomeRich();
    else this.keepsSpace = keepsSpace(element);
    this.collector.open(element);
  }

  text(text: XmlText): void {
    if (this.depth === 0) return;
    const place = this.isPlain && text.isWhole ? text.place : null;
    if (place) this.place = place;
    else {
      this.becomeRich();
      this.collector.text(text);
    }
  }

  close(name: string): void {
    if (!this.inItem) return;
    if (this.depth > 0) {
      this.depth--;
      this.collector.close(name);
      return;
    }
    if (this.isPlain && this.place) this.strings.addPlace(this.place, this.keepsSpace);
    else this.strings.addText(this.collector.take());
    this.inItem = false;
    this.place = null;
    this.isPlain = true;
  }

  /** There is more to the item than one plain text: all of it is collected. */
  private becomeRich(): void {
    this.isPlain = false;
    if (this.place) this.collector.add(this.strings.textAt(this.place, this.keepsSpace));
    this.place = null;
  }
}
