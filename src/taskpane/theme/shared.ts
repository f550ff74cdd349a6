/** Values that all themes share: the accent colour and font families with Chinese fonts. */
import type { BrandVariants } from '@fluentui/react-components';

export const ACCENT: BrandVariants = {
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

/** Fluent's font families contain no Chinese font. */
export const FONTS = {
  fontFamilyBase:
    '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif',
  fontFamilyNumeric:
    '"Segoe UI", Bahnschrift, "Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", sans-serif',
};
