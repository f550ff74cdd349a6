/** Chooses the theme by the colours of Office, otherwise by the preferences of the browser. */
import type { ThemeName } from './themes';

/** The colours of Office that are used; Office on the web provides none. */
export interface OfficeColors {
  readonly isDarkTheme?: boolean;
  /** `#RRGGBB`. */
  readonly bodyBackgroundColor?: string;
  readonly bodyForegroundColor?: string;
}

interface BrowserColors {
  readonly forcedColors: boolean;
  readonly moreContrast: boolean;
  readonly dark: boolean;
}

/** The theme to use. High contrast takes precedence, because people who set it need it. */
export function chooseTheme(office: OfficeColors | undefined, browser: BrowserColors): ThemeName {
  if (browser.forcedColors || browser.moreContrast) return 'contrast';
  const back = luminance(office?.bodyBackgroundColor);
  const fore = luminance(office?.bodyForegroundColor);
  if (back !== null && fore !== null && (1 - back) * fore > 0.97) return 'contrast';
  if (office?.isDarkTheme !== undefined) return office.isDarkTheme ? 'dark' : 'light';
  if (back !== null) return back < 0.4 ? 'dark' : 'light';
  return browser.dark ? 'dark' : 'light';
}

/** Brightness of a colour from 0 (black) to 1 (white); `null` if it is not a colour. */
function luminance(color: string | undefined): number | null {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color ?? '');
  if (!match) return null;
  const [red, green, blue] = match.slice(1).map((part) => parseInt(part, 16) / 255);
  return 0.299 * (red ?? 0) + 0.587 * (green ?? 0) + 0.114 * (blue ?? 0);
}
