/**
 * ESLint rule: no import cycles in `src`, neither between files nor between folders; imports of types count, too. Two
 * entries of a folder (files, or subfolders with their contents) may not depend on each other. No published rule checks
 * this: import-x/no-cycle ignores imports of types and does not compare folders.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import ts from 'typescript';

const ROOT = resolve(import.meta.dirname, '..');
const SRC = join(ROOT, 'src');
const ENDINGS = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'];

/** Entry of a folder → entries of the same folder that it imports; built once in each run. */
let graph = null;

function importsBetweenEntries() {
  if (graph) return graph;
  graph = new Map();
  for (const name of readdirSync(SRC, { recursive: true })) {
    if (!/\.tsx?$/.test(name)) continue;
    const file = join(SRC, name);
    const { importedFiles } = ts.preProcessFile(readFileSync(file, 'utf8'), true, true);
    for (const { fileName } of importedFiles) {
      const target = targetOf(file, fileName);
      if (!target) continue;
      const { from, to } = entriesOf(file, target);
      graph.set(from, (graph.get(from) ?? new Set()).add(to));
    }
  }
  return graph;
}

function targetOf(file, specifier) {
  if (!specifier.startsWith('.')) return undefined;
  const path = resolve(dirname(file), specifier);
  return ENDINGS.map((ending) => path + ending).find((name) => existsSync(name) && statSync(name).isFile());
}

/** The entries of the closest common folder in which two files are. */
function entriesOf(file, target) {
  const [from, to] = [file.split(sep), target.split(sep)];
  const depth = from.findIndex((name, index) => name !== to[index]);
  return { from: from.slice(0, depth + 1).join(sep), to: to.slice(0, depth + 1).join(sep) };
}

/** The shortest path by imports from one entry to another, both included; `null` if there is none. */
function findPath(from, to) {
  const imports = importsBetweenEntries();
  const reachedFrom = new Map([[from, null]]);
  for (const entry of reachedFrom.keys()) {
    if (entry === to) {
      const path = [];
      for (let step = entry; step !== null; step = reachedFrom.get(step)) path.unshift(step);
      return path;
    }
    for (const next of imports.get(entry) ?? []) if (!reachedFrom.has(next)) reachedFrom.set(next, entry);
  }
  return null;
}

export default {
  meta: {
    type: 'problem',
    docs: { description: 'No import cycles between files or folders; imports of types count, too.' },
    schema: [],
    messages: {
      cycle:
        'This import closes a cycle: {{path}}. Move what both need to a file or folder that both import.',
    },
  },
  create(context) {
    const check = (node) => {
      const target = node.source && targetOf(context.filename, node.source.value);
      if (!target) return;
      const { from, to } = entriesOf(context.filename, target);
      const path = findPath(to, from);
      if (path)
        context.report({
          node,
          messageId: 'cycle',
          data: { path: path.map((entry) => entry.slice(SRC.length + 1)).join(' → ') },
        });
    };
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check };
  },
};
