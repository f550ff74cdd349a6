/** The table of strings that cells share. */
import { XlsxError } from '../errors';
import { MAX_STRINGS, MAX_TEXT } from '../limits';
import type { XlsxPackage } from '../parts/package';
import type { WorkDone, XmlElement, XmlHandlers } from '../xml/parse';
import { TextCollector, type CellText } from './rich-text';

/** Strings by the index that a cell's `v` gives. */
export type SharedStrings = readonly CellText[];

/** Reads the table; empty when the workbook has none. @throws XlsxError */
export async function readSharedStrings(
  pkg: XlsxPackage,
  partName: string | null,
  work: WorkDone,
): Promise<SharedStrings> {
  const reader = new TableReader();
  if (partName !== null) await pkg.stream(partName, reader, work);
  return reader.strings;
}

class TableReader implements XmlHandlers {
  readonly strings: CellText[] = [];
  private readonly collector = new TextCollector();
  private length = 0;
  private inItem = false;

  open(element: XmlElement): void {
    if (this.inItem) this.collector.open(element);
    else this.inItem = element.name === 'si';
  }

  text(text: string): void {
    if (this.inItem) this.collector.text(text);
  }

  close(name: string): void {
    if (!this.inItem) return;
    if (name !== 'si') {
      this.collector.close(name);
      return;
    }
    this.inItem = false;
    const item = this.collector.take();
    if (this.strings.push(item) > MAX_STRINGS) throw XlsxError.tooLarge('strings', MAX_STRINGS);
    this.length += item.text?.length ?? 0;
    if (this.length > MAX_TEXT) throw XlsxError.tooLarge('text', MAX_TEXT);
  }
}
