import { tokens as fluent } from '@fluentui/react-components';
import { tokens } from '../../../src/taskpane/theme/token-names';

test('every token of Fluent is what the build takes for it', () => {
  expect(Object.keys(fluent).length).toBeGreaterThan(400);
  for (const [name, value] of Object.entries(fluent)) expect([name, tokens[name]]).toEqual([name, value]);
});
