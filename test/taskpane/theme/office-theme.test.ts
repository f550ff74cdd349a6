import { chooseTheme } from '../../../src/taskpane/theme/office-theme';

const CALM = { forcedColors: false, moreContrast: false, dark: false };

test.each([
  ['neither Office nor the system reports a theme', undefined, CALM, 'light'],
  ['the system is dark', undefined, { ...CALM, dark: true }, 'dark'],
  ['Office reports a dark theme', { isDarkTheme: true }, CALM, 'dark'],
  ['Office reports a light theme on a dark system', { isDarkTheme: false }, { ...CALM, dark: true }, 'light'],
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
  ['the system forces colours', { isDarkTheme: false }, { ...CALM, forcedColors: true }, 'contrast'],
  ['the system requests more contrast', { isDarkTheme: false }, { ...CALM, moreContrast: true }, 'contrast'],
  ['Office reports an invalid colour', { bodyBackgroundColor: 'red' }, { ...CALM, dark: true }, 'dark'],
] as const)('chooses a theme: %s', (_, office, browser, theme) => {
  expect(chooseTheme(office, browser)).toBe(theme);
});
