/** The themes that are loaded when they are needed. */
import { createDarkTheme, teamsHighContrastTheme, type Theme } from '@fluentui/react-components';
import { ACCENT, FONTS } from './shared';

export const dark: Theme = {
  ...createDarkTheme(ACCENT),
  ...FONTS,
  // Fluent's default shades are too dark for text on a dark background.
  colorStatusDangerForeground1: '#eeacb2',
  colorBrandForeground1: ACCENT[120],
  colorBrandForeground2: ACCENT[130],
  colorBrandForegroundLink: ACCENT[120],
  colorBrandForegroundLinkHover: ACCENT[130],
  colorNeutralForeground2BrandHover: ACCENT[120],
  colorCompoundBrandForeground1: ACCENT[120],
  colorCompoundBrandForeground1Hover: ACCENT[130],
  colorCompoundBrandStroke: ACCENT[120],
  colorCompoundBrandBackground: ACCENT[110],
  colorCompoundBrandBackgroundHover: ACCENT[120],
};

export const contrast: Theme = { ...teamsHighContrastTheme, ...FONTS };
