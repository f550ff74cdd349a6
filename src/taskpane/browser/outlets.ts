/** The output channels of the pane, by platform. */
import type { Outlets } from '../session/host';

/**
 * Excel for Windows shows the pane in a browser that can print and save files. On the Mac neither is possible
 * (office-js issues 2700, 3385); Excel on the web frames the pane so that it can save but not print (1221, 1241).
 */
export function outletsOf(platform: string | undefined): Outlets {
  return {
    inserts: true,
    prints: platform === 'PC',
    saves: platform === 'PC' || platform === 'OfficeOnline',
  };
}
