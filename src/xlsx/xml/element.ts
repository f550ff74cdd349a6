/** What the parser hands over. Both objects are used again for the next element or text: nobody keeps them. */
import { parseCell } from '../../workbook/a1';
import { plainText, readReferences } from './characters';
import type { Name, Names } from './names';

const RELATIONSHIPS = new Set([
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
]);

/** An element as it opens. Attributes are read only when they are asked for. */
export class XmlElement {
  /** Local name of an element of SpreadsheetML, whatever its prefix; other elements are `{namespace}name`. */
  name = '';
  private bytes: Uint8Array = new Uint8Array();
  private readonly attributes: Name[] = [];
  /** Where each value starts and ends between its quotes. */
  private readonly places: number[] = [];
  /** Attributes of the tag. */
  count = 0;

  constructor(private readonly names: Names) {}

  /** Starts anew, for a tag in these bytes. */
  begin(bytes: Uint8Array): void {
    this.bytes = bytes;
    this.count = 0;
  }

  /** Takes in an attribute of the tag. @returns how many there are by now */
  add(name: Name, start: number, end: number): number {
    this.attributes[this.count] = name;
    this.places[this.count * 2] = start;
    this.places[this.count * 2 + 1] = end;
    return ++this.count;
  }

  /** The name of an attribute, by its place in the tag. */
  nameAt(index: number): Name | undefined {
    return this.attributes[index];
  }

  /** Tells whether an attribute stands there twice. */
  repeats(): boolean {
    if (this.count < 2) return false;
    if (this.count > 16) return new Set(this.attributes.slice(0, this.count)).size < this.count;
    for (let i = 1; i < this.count; i++)
      for (let j = 0; j < i; j++) if (this.attributes[i] === this.attributes[j]) return true;
    return false;
  }

  /** Value of an attribute by its name as written. */
  attribute(name: string): string | undefined {
    const index = this.find(name);
    return index < 0 ? undefined : this.valueAt(index);
  }

  /** A number of an attribute; `undefined` when it is absent or none. */
  number(name: string): number | undefined {
    const index = this.find(name);
    if (index < 0) return undefined;
    const whole = this.wholeNumber(index);
    if (whole >= 0) return whole;
    const text = this.valueAt(index);
    const value = text.trim() === '' ? Number.NaN : Number(text);
    return Number.isFinite(value) ? value : undefined;
  }

  /** A switch (xsd:boolean). */
  flag(name: string): boolean {
    const text = this.attribute(name);
    return text === '1' || text === 'true' || text === 'on';
  }

  /** Value of an attribute that has few, such as a type: one string for all that are equal. */
  keyword(name: string): string | undefined {
    const index = this.find(name);
    if (index < 0) return undefined;
    return this.names.at(this.bytes, this.places[index * 2] ?? 0, this.places[index * 2 + 1] ?? 0).text;
  }

  /** The cell that an attribute addresses; `null` when it is none; `undefined` when it is absent. */
  place(name: string): { readonly row: number; readonly column: number } | null | undefined {
    const index = this.find(name);
    if (index < 0) return undefined;
    return this.plainPlace(index) ?? parseCell(this.valueAt(index));
  }

  /** `r:id`, whatever its prefix. */
  get relationshipId(): string | undefined {
    for (let i = 0; i < this.count; i++) {
      const name = this.attributes[i];
      if (name?.local !== 'id' || name.prefix === '') continue;
      if (RELATIONSHIPS.has(this.names.namespaceOf(name) ?? '')) return this.valueAt(i);
    }
    return undefined;
  }

  private find(name: string): number {
    for (let i = 0; i < this.count; i++) if (this.attributes[i]?.text === name) return i;
    return -1;
  }

  /** The value of an attribute, by its place in the tag. */
  valueAt(index: number): string {
    const raw = plainText(this.bytes, this.places[index * 2] ?? 0, this.places[index * 2 + 1] ?? 0);
    // White space in a value counts as blanks, unless it is written as a reference.
    return /[&\t\n\r]/.test(raw) ? readReferences(raw.replace(/\r\n|[\t\n\r]/g, ' ')) : raw;
  }

  /** Up to nine digits and nothing else; -1 for anything else. */
  private wholeNumber(index: number): number {
    const start = this.places[index * 2] ?? 0;
    const end = this.places[index * 2 + 1] ?? 0;
    if (end === start || end - start > 9) return -1;
    let value = 0;
    for (let i = start; i < end; i++) {
      const digit = (this.bytes[i] ?? 0) - 0x30;
      if (digit < 0 || digit > 9) return -1;
      value = value * 10 + digit;
    }
    return value;
  }

  /** An address of capitals and digits only, well within a sheet; `null` for anything else. */
  private plainPlace(index: number): { row: number; column: number } | null {
    const end = this.places[index * 2 + 1] ?? 0;
    let at = this.places[index * 2] ?? 0;
    let column = 0;
    for (let i = 0; i < 2; i++) {
      const letter = (this.bytes[at] ?? 0) - 0x40;
      if (letter < 1 || letter > 26) break;
      column = column * 26 + letter;
      at++;
    }
    if (column === 0 || at >= end || end - at > 6) return null;
    let row = 0;
    for (; at < end; at++) {
      const digit = (this.bytes[at] ?? 0) - 0x30;
      if (digit < 0 || digit > 9) return null;
      row = row * 10 + digit;
    }
    return row === 0 ? null : { row: row - 1, column: column - 1 };
  }
}

/** Text between two tags. */
export class XmlText {
  private bytes: Uint8Array = new Uint8Array();
  private plain = true;
  private from = 0;
  private to = 0;
  /** It is all that its element holds. */
  isWhole = false;

  /** Starts anew. @param plain it holds no references and no carriage returns */
  set(bytes: Uint8Array, from: number, to: number, plain: boolean, isWhole: boolean): void {
    this.bytes = bytes;
    this.from = from;
    this.to = to;
    this.plain = plain;
    this.isWhole = isWhole;
  }

  /** Where it stands in the bytes, when it stands there as it is to be read; `null` otherwise. */
  get place(): { readonly start: number; readonly end: number } | null {
    return this.plain ? { start: this.from, end: this.to } : null;
  }

  toString(): string {
    const raw = plainText(this.bytes, this.from, this.to);
    return this.plain ? raw : readReferences(raw);
  }

  /**
   * The number that it is, when it is written plainly: up to 15 digits, at most one point, a minus in front.
   * @returns NaN for everything else, numbers in other notations too
   */
  number(): number {
    const { bytes, to } = this;
    const negative = bytes[this.from] === 0x2d;
    let mantissa = 0;
    let digits = 0;
    let decimals = -1;
    for (let i = negative ? this.from + 1 : this.from; i < to; i++) {
      const byte = bytes[i] ?? 0;
      if (byte === 0x2e && decimals < 0 && digits > 0) decimals = 0;
      else if (byte >= 0x30 && byte <= 0x39) {
        mantissa = mantissa * 10 + byte - 0x30;
        digits++;
        if (decimals >= 0) decimals++;
      } else return Number.NaN;
    }
    if (digits === 0 || digits > 15) return Number.NaN;
    // Both are exact, so the quotient is the double that is nearest to what is written.
    const value = decimals > 0 ? mantissa / (POWERS[decimals] ?? Number.NaN) : mantissa;
    return negative ? -value : value;
  }
}

const POWERS = Array.from({ length: 16 }, (_, power) => 10 ** power);
