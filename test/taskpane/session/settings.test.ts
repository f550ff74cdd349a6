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
  test('are loaded as they were saved', () => {
    const { memory } = host();
    const chosen = { ...DEFAULT_SETTINGS, profile: SHANGHAI.id, decimals: 4, amounts: 'formulas' } as const;
    saveSettings(memory, chosen);
    expect(loadSettings(memory)).toEqual(chosen);
  });

  test.each(INVALID_TEXTS)('are the defaults if the stored text is %s', (text) => {
    const { memory } = host();
    memory.set('jixiao.settings', text);
    expect(loadSettings(memory)).toEqual(DEFAULT_SETTINGS);
  });

  test('drop a profile that no longer exists and keep the rest', () => {
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
  ] as const)('with %j have the same effect as the defaults: %s', (change, expected) => {
    expect(haveSameEffect(DEFAULT_SETTINGS, { ...DEFAULT_SETTINGS, ...change })).toBe(expected);
  });
});
