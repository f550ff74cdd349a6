import { SHANGHAI } from '../../../src/profiles/shanghai';
import {
  DEFAULT_SETTINGS,
  loadSettings,
  haveSameEffect,
  saveSettings,
} from '../../../src/taskpane/session/settings';
import { rightForm } from '../../support/right-form';
import { INVALID_TEXTS, TestHost } from '../pane-host';

const host = () => new TestHost(rightForm());

describe('settings', () => {
  test('come back as they were', () => {
    const { memory } = host();
    const chosen = { ...DEFAULT_SETTINGS, profile: SHANGHAI.id, decimals: 4, amounts: 'formulas' } as const;
    saveSettings(memory, chosen);
    expect(loadSettings(memory)).toEqual(chosen);
  });

  test.each(INVALID_TEXTS)('%s gives the defaults', (text) => {
    const { memory } = host();
    memory.set('jixiao.settings', text);
    expect(loadSettings(memory)).toEqual(DEFAULT_SETTINGS);
  });

  test('a profile that no longer exists is forgotten, the rest stays', () => {
    const { memory } = host();
    saveSettings(memory, { ...DEFAULT_SETTINGS, profile: 'gone', decimals: 3 });
    expect(loadSettings(memory)).toEqual({ ...DEFAULT_SETTINGS, decimals: 3 });
  });

  test.each([
    [{ profile: SHANGHAI.id }, false],
    [{ decimals: 3 }, false],
    [{ satisfactionThreshold: 85 }, false],
    [{ amounts: 'formulas' }, false],
    [{ autoCheck: true }, true],
    [{}, true],
  ] as const)('with %j mean the same: %s', (change, expected) => {
    expect(haveSameEffect(DEFAULT_SETTINGS, { ...DEFAULT_SETTINGS, ...change })).toBe(expected);
  });
});
