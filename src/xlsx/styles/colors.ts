/** Colours of a workbook's theme and styles. */
import type { XlsxPackage } from '../parts/package';
import type { XmlElement } from '../xml/parse';
import { walkPart } from './walk-part';

/** Theme colours (`#rrggbb`) by the index that styles use. */
export type Theme = readonly (string | undefined)[];

/** The eight base colours of the indexed palette; the palette contains them from index 0 and again from index 8. */
const BASE_PALETTE = ['#000000', '#ffffff', '#ff0000', '#00ff00', '#0000ff', '#ffff00', '#ff00ff', '#00ffff'];
/**
 * Order of the theme's first colours in styles: lt1 before dk1 and lt2 before dk2; the theme part has the opposite
 * order (ECMA-376, 18.8.3).
 */
const THEME_ORDER = ['lt1', 'dk1', 'lt2', 'dk2', ...[1, 2, 3, 4, 5, 6].map((accent) => `accent${accent}`)];

/** Reads the theme part. */
export function readTheme(pkg: XlsxPackage, partName: string): Theme {
  const colors = new Map<string, string>();
  walkPart(pkg, partName, ({ name, element, ancestors }) => {
    const slot = ancestors.at(-1);
    if (ancestors.at(-2) !== 'clrScheme' || slot === undefined) return;
    const color = hexColor(element.attribute(name === 'sysClr' ? 'lastClr' : 'val'));
    if (color) colors.set(slot, color);
  });
  return THEME_ORDER.map((slot) => colors.get(slot));
}

/** The colour (`#rrggbb`) of an element such as `<color theme="1" tint="-0.25"/>`; `undefined` for automatic colours. */
export function readColor(element: XmlElement, theme: Theme): string | undefined {
  const rgb = hexColor(element.attribute('rgb'));
  if (rgb) return rgb;
  const themed = theme[element.number('theme') ?? -1];
  if (themed) return tinted(themed, element.number('tint') ?? 0);
  const indexed = element.number('indexed');
  return indexed === undefined || indexed > 15 ? undefined : BASE_PALETTE[indexed % 8];
}

/** `AARRGGBB` or `RRGGBB` → `#rrggbb`. */
function hexColor(value: string | undefined): string | undefined {
  const match = /^(?:[0-9a-f]{2})?([0-9a-f]{6})$/i.exec(value ?? '');
  return match?.[1] === undefined ? undefined : `#${match[1].toLowerCase()}`;
}

/** Lightens (tint > 0) or darkens a colour channel by channel, an approximation of Excel's HSL tint. */
function tinted(color: string, tint: number): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const moved = channels.map((channel) =>
    tint > 0 ? channel + (255 - channel) * tint : channel * (1 + tint),
  );
  return `#${moved.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
}
