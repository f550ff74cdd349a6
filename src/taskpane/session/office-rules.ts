/** The office's own rules (`jixiao.config.json` beside the pane), and what became of them. */
import type { Engine } from '../../engine/engine';
import { WorkerTerminatedError } from '../../engine/rpc';
import type { ProfileConfig } from '../../profiles/config';

export type OfficeRules =
  /** Not looked for yet, or the office has none. */
  | { readonly kind: 'none' }
  | { readonly kind: 'used'; readonly config: ProfileConfig }
  /** There is a file, but not one that may be used: the forms are checked as if there were none. */
  | { readonly kind: 'faulty'; readonly faults: readonly string[] }
  /** Whether there is a file could not be found out. */
  | { readonly kind: 'unreachable' };

/**
 * Reads the office's rules.
 * @param fetchText the file's text, `null` where there is none; it may fail
 * @param known what was read before: it stays in force while the file can't be reached
 */
export async function readOfficeRules(
  fetchText: () => Promise<string | null>,
  engine: Pick<Engine, 'readConfig'>,
  known: OfficeRules,
): Promise<OfficeRules> {
  try {
    const text = await fetchText();
    if (text === null) return { kind: 'none' };
    const answer = await engine.readConfig(text);
    return 'config' in answer
      ? { kind: 'used', config: answer.config }
      : { kind: 'faulty', faults: answer.faults };
  } catch (error) {
    // The file, or what reads it, can't be reached. Without the engine there is no check either: that is told by itself.
    if (error instanceof WorkerTerminatedError) throw error;
    console.warn(error);
    return known.kind === 'used' ? known : { kind: 'unreachable' };
  }
}

/** The rules to check with; `null` where there are none. */
export function configOf(rules: OfficeRules): ProfileConfig | null {
  return rules.kind === 'used' ? rules.config : null;
}
