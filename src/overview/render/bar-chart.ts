/** Bar charts as SVG without scripts or inline styles. */
import type Big from 'big.js';
import { escapeHtml } from './escape-html';

export interface Bar {
  readonly label: string;
  readonly value: Big;
  /** The formatted value. */
  readonly text: string;
  /** CSS class of the bar. */
  readonly kind: string;
}

const WIDTH = 500;
const ROW = 34;
const LABEL = 18;
const BAR = 11;
/** Length of the longest bar; the rest of the width is for its value. */
const LONGEST_BAR = 340;

/** A chart with a title; screen readers see an image, as a table has the same values. */
export function barChart(title: string, bars: readonly Bar[]): string {
  const most = bars.reduce<Big | null>((max, { value }) => (max?.gte(value) ? max : value), null);
  const rows = bars.map(({ label, value, text, kind }, index) => {
    const top = index * ROW;
    const share = most?.gt(0) ? Number(value.div(most).toFixed(4)) : 0;
    const width = Math.round(share * LONGEST_BAR * 10) / 10;
    return (
      `<text x="0" y="${top + LABEL - 5}">${escapeHtml(label)}</text>` +
      `<rect class="bar ${kind}" x="0" y="${top + LABEL}" width="${width}" height="${BAR}"/>` +
      `<text class="value" x="${width + 6}" y="${top + LABEL + BAR - 1}">${escapeHtml(text)}</text>`
    );
  });
  const height = bars.length * ROW + 4;
  return `<figure><figcaption>${escapeHtml(title)}</figcaption><svg role="img" aria-label="${escapeHtml(title)}" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}">${rows.join('')}</svg></figure>\n`;
}
