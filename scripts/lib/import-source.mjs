/** Imports TypeScript sources directly, so that a script needs no build. */
import { register } from 'tsx/esm/api';

register();

/**
 * @param {string} file from the project's folder, such as `src/cli/run.ts`
 * @returns {Promise<Record<string, unknown>>} what it exports
 */
export function importSource(file) {
  return import(new URL(`../../${file}`, import.meta.url).href);
}
