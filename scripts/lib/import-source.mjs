/** Lets a script run the TypeScript sources themselves, so that it needs no build and never sees an old one. */
import { register } from 'tsx/esm/api';

register();

/**
 * @param {string} file from the project's folder, such as `src/cli/run.ts`
 * @returns {Promise<Record<string, unknown>>} what it exports
 */
export function importSource(file) {
  return import(new URL(`../../${file}`, import.meta.url).href);
}
