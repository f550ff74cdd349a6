/** The person's settings, stored on this computer. */
import * as v from 'valibot';
import type { Profile } from '../../profiles/profile';
import { PROFILES } from '../../profiles/profiles';
import type { TextStore } from './host';

const NAME = 'jixiao.settings';
export const DECIMALS = [0, 1, 2, 3, 4, 5, 6] as const;

const settingsSchema = v.object({
  /** Id of a profile; `null` to choose one by each form's layout. */
  profile: v.nullable(v.string()),
  /** Decimals of an amount; `null` to use those of the profile. */
  decimals: v.nullable(v.picklist(DECIMALS)),
  /** Percent; `null` to use that of the profile. */
  satisfactionThreshold: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(100))),
  /** Whether corrected amounts and totals are written as numbers or as formulas. */
  amounts: v.picklist(['values', 'formulas']),
  /** Whether to check again automatically after an edit. */
  autoCheck: v.boolean(),
  /** Where reasons for kept warnings are stored: in the workbook or on this computer. */
  reasons: v.optional(v.picklist(['workbook', 'computer']), 'workbook'),
});

export type Settings = Readonly<v.InferOutput<typeof settingsSchema>>;

export const DEFAULT_SETTINGS: Settings = {
  profile: null,
  decimals: null,
  satisfactionThreshold: null,
  amounts: 'values',
  autoCheck: false,
  reasons: 'workbook',
};

/** The settings on which findings or corrections depend. */
const FOR_CHECKS = ['profile', 'decimals', 'satisfactionThreshold', 'amounts'] as const;

/** Loads the settings; the defaults if there are none or they are invalid. */
export function loadSettings(memory: TextStore): Settings {
  try {
    const known = v.parse(settingsSchema, JSON.parse(memory.get(NAME) ?? ''));
    return known.profile !== null && !profileOf(known) ? { ...known, profile: null } : known;
  } catch {
    return DEFAULT_SETTINGS;
  }
}

/** Stores the settings. */
export function saveSettings(memory: TextStore, settings: Settings): void {
  memory.set(NAME, JSON.stringify(settings));
}

/** Tells whether findings and corrections are the same with both settings. */
export function haveSameEffect(one: Settings, other: Settings): boolean {
  return FOR_CHECKS.every((name) => one[name] === other[name]);
}

/** The chosen profile; `undefined` if none is chosen or it no longer exists. */
function profileOf(settings: Settings): Profile | undefined {
  return PROFILES.find(({ id }) => id === settings.profile);
}
