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
  private inRunProperties = false;
  private phonetics = 0;

  open(element: XmlElement): void {
    const { name } = element;
    if (name === 'rPh') this.phonetics++;
    else if (name === 't') {
      this.inText = this.phonetics === 0;
      this.keepsSpace = element.attribute('xml:space') === 'preserve';
    } else if (name === 'rPr') this.inRunProperties = true;
    else if (this.inRunProperties) this.rich = true;
  }

  text(text: string): void {
    if (this.inText) this.pieces.push(this.keepsSpace ? text : trimXml(text));
  }

  close(name: string): void {
    if (name === 'rPh') this.phonetics--;
    else if (name === 't') this.inText = false;
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

/** White space at the ends counts only under `xml:space="preserve"`, as in Excel. */
function trimXml(text: string): string {
  return text.replace(/^[ \t\r\n]+/, '').trimEnd();
}
