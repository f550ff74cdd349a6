/** Node's module hooks for the TypeScript sources, which name each other without an ending; see import-source.mjs. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';

const options = JSON.parse(readFileSync(new URL('../../.swcrc.json', import.meta.url), 'utf8'));
const TYPESCRIPT = /\.tsx?$/;
const ENDINGS = ['', '.ts', '.tsx', '/index.ts'];

export function resolve(specifier, context, next) {
  if (!specifier.startsWith('.') || !TYPESCRIPT.test(context.parentURL ?? ''))
    return next(specifier, context);
  const url = ENDINGS.map((ending) => new URL(specifier + ending, context.parentURL)).find(isModule);
  return url ? { url: url.href, format: 'module', shortCircuit: true } : next(specifier, context);
}

export async function load(url, context, next) {
  if (!TYPESCRIPT.test(url)) return next(url, context);
  const filename = fileURLToPath(url);
  const { code } = await transform(readFileSync(filename, 'utf8'), { ...options, swcrc: false, filename });
  return { format: 'module', source: code, shortCircuit: true };
}

function isModule(url) {
  return TYPESCRIPT.test(url.pathname) && existsSync(url);
}
