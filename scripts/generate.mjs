/**
 * Writes what is derived from the rules: the registry, their examples, then the pages that show them. One process, as each needs the
 * sources that the others have loaded. `--check` only compares, and fails at the first that is out of date.
 */
for (const part of ['registry', 'examples', 'docs']) await import(`./generate-${part}.mjs`);
