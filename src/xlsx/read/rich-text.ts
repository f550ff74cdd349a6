/** Reads the text of a shared or inline string (`si`, `is`). */
import { MAX_CELL_TEXT } from '../limits';
import { decodeXstring } from '../xml/escape';
import type { XmlElement } from '../xml/parse';

export interface CellText {
  /** `null` if it is longer than a cell can hold. */
  readonly text: string | null;
  /** Parts of the text have different fonts. */
  readonly rich: boolean;
}

/** Length of an escape such as `_x000D_`, which stands for one UTF-16 unit. */
const MAX_ESCAPE = 7;

/** Collects the text of an `si` or `is` element without phonetic readings (`rPh`). */
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
    if (!this.inText || this.length > MAX_CELL_TEXT * MAX_ESCAPE) return;
    this.pieces.push(piece);
    this.length += piece.length;
  }

  close(name: string): void {
    if (name === 'rPh') this.phonetics--;
    else if (name === 't') this.closeText();
    else if (name === 'r') this.inRun = false;
    else if (name === 'rPr') this.inRunProperties = false;
  }

  /** Returns the collected text and clears it. */
  take(): CellText {
    const result = cellText(this.texts.join(''), this.rich);
    this.texts = [];
    this.length = 0;
    this.rich = false;
    return result;
  }

  /** Decodes escapes within each run; a text that is split between two runs is not an escape. */
  private closeText(): void {
    this.inText = false;
    const raw = this.pieces.join('');
    const text = this.keepsSpace ? raw : trimXml(raw);
    // Excel displays a run that is only white space.
    this.texts.push(decodeXstring(this.inRun && text === '' ? raw : text));
    this.pieces = [];
  }
}

/** The text of a cell; `null` if it is too long. */
export function cellText(text: string, rich: boolean): CellText {
  return { text: text.length > MAX_CELL_TEXT ? null : copyOf(text), rich };
}

/** V8 keeps a whole string in memory as long as a substring of it is used. A copy keeps only its own characters. */
function copyOf(text: string): string {
  return ` ${text}`.slice(1);
}

/** Tells whether white space at the ends of an element's text is kept; Excel removes it otherwise. */
export function keepsSpace(element: XmlElement): boolean {
  return element.attribute('xml:space') === 'preserve';
}

/** Text without XML white space at its ends; full-width and no-break spaces stay. */
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
