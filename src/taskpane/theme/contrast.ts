import { teamsHighContrastTheme, type Theme } from '@fluentui/react-components';
import { FONTS } from './shared';

export const contrast: Theme = { ...teamsHighContrastTheme, ...FONTS };
