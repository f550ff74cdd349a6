import { teamsHighContrastTheme, type Theme } from '@fluentui/react-components';
import { FONTS } from './looks';

export const contrast: Theme = { ...teamsHighContrastTheme, ...FONTS };
