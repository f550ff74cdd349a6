import type { HostSheet } from '../../model';
import { changeSheet } from '../cells';
import { RichApiError } from '../errors';
import { defineType, type PropertySpec } from '../object-type';

/** How each sheet is to be printed; the grids behind this host print nothing. */
const layouts = new WeakMap<HostSheet, Record<string, unknown>>();

/** Excel.PageLayout: what a plain report needs of it. */
export const pageLayoutType = defineType<HostSheet>({
  name: 'PageLayout',
  properties: {
    Orientation: kept('Orientation', 'Portrait', (value) => value === 'Portrait' || value === 'Landscape'),
    PaperSize: kept('PaperSize', 'A4', (value) => typeof value === 'string'),
    Zoom: kept('Zoom', { scale: 100 }, (value) => typeof value === 'object' && value !== null),
  },
});

function kept(name: string, fallback: unknown, fits: (value: unknown) => boolean): PropertySpec<HostSheet> {
  return {
    get: (sheet) => layouts.get(sheet)?.[name] ?? fallback,
    set: (sheet, value, session) => {
      if (!fits(value)) throw new RichApiError('InvalidArgument', name);
      changeSheet(sheet, session, () => layouts.set(sheet, { ...layouts.get(sheet), [name]: value }));
    },
  };
}
