/**
 * A webpack loader for a bundle of one file: a module that is imported when it is asked for comes with the others anyhow.
 * Imported at once it is joined with them (webpack concatenates it), and what nobody uses is left out. An import that says
 * its own mode (`webpackMode`) stays.
 */
const LATER = /\bimport\(\s*(['"][^'"]+['"])\s*\)/g;

export default function importAtOnce(source) {
  const heads = [];
  const text = source.replace(LATER, (_, path) => {
    const name = `importedAtOnce${heads.length}`;
    heads.push(`import * as ${name} from ${path};`);
    return `Promise.resolve(${name})`;
  });
  // On the first line, so that messages name the right lines.
  return heads.join(' ') + text;
}
