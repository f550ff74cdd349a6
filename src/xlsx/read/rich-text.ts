/** Text of a shared or inline string: `si`, `is`. */
import { decodeXstring } from '../xml/escape';
import type { XmlElement } from '../xml/parse';

export interface CellText {
  readonly text: string;
  /** Parts of it have fonts of their own. */
  readonly rich: boolean;
}

/** Collects the text between an `si` or `is` and its end; phonetic readings (`rPh`) are no part of it. */
export class TextCollector {
  private pieces: string[] = [];
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

  text(text: string): void {
    if (!this.inText) return;
    // A run of nothing but white space is shown.
    const isSpacer = this.inRun && trimXml(text) === '';
    this.pieces.push(this.keepsSpace || isSpacer ? text : trimXml(text));
  }

  close(name: string): void {
    if (name === 'rPh') this.phonetics--;
    else if (name === 't') this.inText = false;
    else if (name === 'r') this.inRun = false;
    else if (name === 'rPr') this.inRunProperties = false;
  }

  /** What was collected; starts anew. */
  take(): CellText {
    const result = { text: decodeXstring(this.pieces.join('')), rich: this.rich };
    this.pieces = [];
    this.rich = false;
    return result;
  }
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
