import { createLightTheme, type Theme } from '@fluentui/react-components';
import { ACCENT, FONTS } from './shared';

export const light: Theme = { ...createLightTheme(ACCENT), ...FONTS };
