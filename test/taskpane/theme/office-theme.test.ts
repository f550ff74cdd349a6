import { chooseTheme } from '../../../src/taskpane/theme/office-theme';

const CALM = { forcedColors: false, moreContrast: false, dark: false };

test.each([
  ['nothing known', undefined, CALM, 'light'],
  ['the system is dark', undefined, { ...CALM, dark: true }, 'dark'],
  ['Office says dark', { isDarkTheme: true }, CALM, 'dark'],
  ['Office says light on a dark system', { isDarkTheme: false }, { ...CALM, dark: true }, 'light'],
  [
    'an older Office is black',
    { bodyBackgroundColor: '#262626', bodyForegroundColor: '#E0E0E0' },
    CALM,
    'dark',
  ],
  [
    'an older Office is white',
    { bodyBackgroundColor: '#FFFFFF', bodyForegroundColor: '#000000' },
    CALM,
    'light',
  ],
  [
    'Office is in high contrast',
    { bodyBackgroundColor: '#000000', bodyForegroundColor: '#FFFFFF' },
    CALM,
    'contrast',
  ],
  ['colours are forced', { isDarkTheme: false }, { ...CALM, forcedColors: true }, 'contrast'],
  ['more contrast is wanted', { isDarkTheme: false }, { ...CALM, moreContrast: true }, 'contrast'],
  ['colours that are none', { bodyBackgroundColor: 'red' }, { ...CALM, dark: true }, 'dark'],
] as const)('%s', (_, office, browser, theme) => {
  expect(chooseTheme(office, browser)).toBe(theme);
});
