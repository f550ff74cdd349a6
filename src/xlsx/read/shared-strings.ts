/** The table of strings that cells share. */
import { XlsxError } from '../errors';
import { MAX_CELLS } from '../limits';
import type { XlsxPackage } from '../parts/package';
import { TextCollector, type CellText } from './rich-text';

/** Reads the table; empty when the workbook has none. */
export function readSharedStrings(pkg: XlsxPackage, partName: string | null): SharedStrings {
  const strings: CellText[] = [];
  if (partName !== null) {
    const collector = new TextCollector();
    pkg.parse(partName, {
      open: (element) => collector.open(element),
      text: (text) => collector.text(text),
      close(name) {
        if (name !== 'si') collector.close(name);
        else if (strings.push(collector.take()) > MAX_CELLS)
          throw new XlsxError('too-large', 'too many strings');
      },
    });
  }
  return new SharedStrings(strings);
}

export class SharedStrings {
  constructor(private readonly strings: readonly CellText[]) {}

  /** @throws XlsxError `damaged` for an index beyond the table */
  at(index: string): CellText {
    const text = /^\s*\d+\s*$/.test(index) ? this.strings[Number(index)] : undefined;
    if (!text) throw new XlsxError('damaged', `no shared string ${index}`);
    return text;
  }
}
