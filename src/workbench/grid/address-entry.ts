/** Parses what a person types into the name box. */
import { parseRange } from '../../workbook/a1';
import type { CellRange } from '../../workbook/cell';

/** The target of an entry. */
interface Destination {
  /** Absent: the active sheet. */
  readonly sheet?: string;
  readonly range: CellRange;
}

/**
 * Reads `D18`, `D18:F20`, `绩效目标!D18` or `'表 1'!D18` (a quote in a name is doubled); full-width `！` and `：` count too.
 * @returns `null` if the entry is not such an address.
 */
export function parseAddressEntry(entry: string): Destination | null {
  const text = entry.trim().replaceAll('！', '!').replaceAll('：', ':');
  const bang = text.lastIndexOf('!');
  const range = parseRange(text.slice(bang + 1).trim());
  if (!range) return null;
  if (bang < 0) return { range };
  const name = text.slice(0, bang).trim();
  const sheet = /^'.*'$/s.test(name) ? name.slice(1, -1).replaceAll("''", "'") : name;
  return sheet === '' ? null : { sheet, range };
}
