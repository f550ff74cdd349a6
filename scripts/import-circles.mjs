/** ESLint rule: no import cycles in `src`; imports of types count, too. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

const ROOT = resolve(import.meta.dirname, '..');
const SRC = join(ROOT, 'src');
const ENDINGS = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'];

/** File → files that it imports; built once in each run. */
let graph = null;

function importsOfSrc() {
  graph ??= new Map(
    readdirSync(SRC, { recursive: true })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(SRC, name))
      .map((file) => [file, importsOf(file)]),
  );
  return graph;
}

function importsOf(file) {
  const { importedFiles } = ts.preProcessFile(readFileSync(file, 'utf8'), true, true);
  return importedFiles.flatMap(({ fileName }) => targetOf(file, fileName) ?? []);
}

function targetOf(file, specifier) {
  if (!specifier.startsWith('.')) return undefined;
  const path = resolve(dirname(file), specifier);
  return ENDINGS.map((ending) => path + ending).find((name) => existsSync(name) && statSync(name).isFile());
}

/** The shortest way by imports from one file to another, both included; `null` where there is none. */
function wayBack(from, to) {
  const imports = importsOfSrc();
  const reachedFrom = new Map([[from, null]]);
  for (const file of reachedFrom.keys()) {
    if (file === to) {
      const way = [];
      for (let step = file; step !== null; step = reachedFrom.get(step)) way.unshift(step);
      return way;
    }
    for (const next of imports.get(file) ?? []) if (!reachedFrom.has(next)) reachedFrom.set(next, file);
  }
  return null;
}

export default {
  meta: {
    type: 'problem',
    docs: { description: 'No import cycles; imports of types count, too.' },
    schema: [],
    messages: { circle: 'This import closes a circle: {{way}}. Move what both need into a file of its own.' },
  },
  create(context) {
    const check = (node) => {
      if (!node.source) return;
      const target = targetOf(context.filename, node.source.value);
      const way = target && wayBack(target, context.filename);
      if (way)
        context.report({
          node,
          messageId: 'circle',
          data: { way: way.map((file) => relative(SRC, file)).join(' → ') },
        });
    };
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check };
  },
};
