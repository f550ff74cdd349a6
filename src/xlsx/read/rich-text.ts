/** Text of a shared or inline string: `si`, `is`. */
import { MAX_CELL_TEXT } from '../limits';
import { decodeXstring } from '../xml/escape';
import type { XmlElement } from '../xml/parse';

export interface CellText {
  /** `null`: more than a cell can hold. */
  readonly text: string | null;
  /** Parts of it have fonts of their own. */
  readonly rich: boolean;
}

/** Units of an escape such as `_x000D_`: no text is longer than this many times what it stands for. */
const LONGEST_UNIT = 7;

/** Collects the text between an `si` or `is` and its end; phonetic readings (`rPh`) are no part of it. */
export class TextCollector {
  private texts: string[] = [];
  private pieces: string[] = [];
  private length = 0;
  private rich = false;
  private inText = false;
  private keepsSpace = false;
  private inRun = false;
  private inRunProperties = false;
  private phonetics = 0;

  open(element: XmlElement): void {
    const { name } = element;
    if (name === 'rPh') this.phonetics++;
    else if (name === 't') {
      this.inText = this.phonetics === 0;
      this.keepsSpace = keepsSpace(element);
    } else if (name === 'r') this.inRun = true;
    else if (name === 'rPr') this.inRunProperties = true;
    else if (this.inRunProperties) this.rich = true;
  }

  text(piece: string): void {
    if (!this.inText || this.length > MAX_CELL_TEXT * LONGEST_UNIT) return;
    this.pieces.push(piece);
    this.length += piece.length;
  }

  close(name: string): void {
    if (name === 'rPh') this.phonetics--;
    else if (name === 't') this.closeText();
    else if (name === 'r') this.inRun = false;
    else if (name === 'rPr') this.inRunProperties = false;
  }

  /** What was collected; starts anew. */
  take(): CellText {
    const result = cellText(this.texts.join(''), this.rich);
    this.texts = [];
    this.length = 0;
    this.rich = false;
    return result;
  }

  /** Escapes are those of one run: what looks like one across two is text. */
  private closeText(): void {
    this.inText = false;
    const raw = this.pieces.join('');
    const text = this.keepsSpace ? raw : trimXml(raw);
    // A run of nothing but white space is shown.
    this.texts.push(decodeXstring(this.inRun && text === '' ? raw : text));
    this.pieces = [];
  }
}

/** A text as a cell holds it, or `null` for more than that. */
export function cellText(text: string, rich: boolean): CellText {
  return { text: text.length > MAX_CELL_TEXT ? null : text, rich };
}

/** Tells whether white space at the ends of an element's text counts; Excel drops it otherwise. */
export function keepsSpace(element: XmlElement): boolean {
  return element.attribute('xml:space') === 'preserve';
}

/** Text without XML's white space at its ends: full-width and no-break spaces stay. */
export function trimXml(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isXmlSpace(text.charCodeAt(start))) start++;
  while (end > start && isXmlSpace(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

function isXmlSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;
}
