/**
 * Writes the files that are derived from the rules: the registry, reasons and examples, then the pages that contain
 * them. All run in one process, because they load the same sources. `--check` only compares, and fails at the first
 * file that is out of date.
 */
for (const part of ['registry', 'reasons', 'docs']) await import(`./generate-${part}.mjs`);
