/** The pane's looks: one accent colour, Chinese faces, light, dark and high contrast. */
import {
  createDarkTheme,
  createLightTheme,
  teamsHighContrastTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-components';

export type ThemeName = 'light' | 'dark' | 'contrast';

const ACCENT: BrandVariants = {
  10: '#020a17',
  20: '#0a1a33',
  30: '#0f2850',
  40: '#143468',
  50: '#184080',
  60: '#1c4a93',
  70: '#204f9b',
  80: '#2457a6',
  90: '#3d6bb3',
  100: '#5580c0',
  110: '#6d94cc',
  120: '#86a8d8',
  130: '#9fbce2',
  140: '#b9cfec',
  150: '#d2e1f4',
  160: '#ebf2fb',
};

/** Fluent's own stack has no Chinese face. */
const FONTS = {
  fontFamilyBase:
    '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif',
  fontFamilyNumeric:
    '"Segoe UI", Bahnschrift, "Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", sans-serif',
};

const dark = createDarkTheme(ACCENT);

export const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: { ...createLightTheme(ACCENT), ...FONTS },
  dark: {
    ...dark,
    ...FONTS,
    // The default shades are too dark for text on a dark ground.
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
  },
  contrast: { ...teamsHighContrastTheme, ...FONTS },
};
