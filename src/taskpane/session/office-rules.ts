/** The office's rules (`jixiao.config.json`), and the result of reading them. */
import type { Engine } from '../../engine/engine';
import { WorkerTerminatedError } from '../../engine/rpc';
import type { ProfileConfig } from '../../profiles/config';

export type OfficeRules =
  /** Not read yet, or the office has none. */
  | { readonly kind: 'none' }
  | { readonly kind: 'used'; readonly config: ProfileConfig }
  /** The file has faults and is not used: the forms are checked without it. */
  | { readonly kind: 'faulty'; readonly faults: readonly string[] }
  /** It is unknown whether there is a file. */
  | { readonly kind: 'unreachable' };

/**
 * Reads the office's rules.
 * @param fetchText returns the text of the file; `null` if there is none; may reject
 * @param known result of the last reading: it stays in force while the file cannot be reached
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
    // The file or its parser could not be loaded. If the engine has ended, checks fail as well, and that error is shown instead.
    if (error instanceof WorkerTerminatedError) throw error;
    console.warn(error);
    return known.kind === 'used' ? known : { kind: 'unreachable' };
  }
}

/** The configuration for checks; `null` if there is none. */
export function configOf(rules: OfficeRules): ProfileConfig | null {
  return rules.kind === 'used' ? rules.config : null;
}
