/**
 * Stores the reasons for kept warnings in the browser: on the page for files, which never changes the original file, and in Excel
 * if the person wants them on this computer instead of in the workbook.
 */
import * as v from 'valibot';
import type { DocumentTexts, TextStore } from '../session/host';

const NAME = 'jixiao.webpage.texts';
/** Maximum number of files whose texts are stored; the oldest is removed first. */
const MAX_FILES = 100;

const schema = v.array(v.object({ file: v.string(), texts: v.array(v.tuple([v.string(), v.string()])) }));
type Stored = v.InferOutput<typeof schema>;

/**
 * The texts of one file.
 * @param file its fingerprint or, in Excel, its address
 * @param inFile texts stored in the file itself; they are used until they are changed in the browser, and are never
 *   removed from the file
 */
export function textsOfFile(
  memory: TextStore,
  file: string,
  inFile: ReadonlyMap<string, string> = new Map(),
): DocumentTexts {
  return {
    get: (name) => textsIn(load(memory), file).get(name) ?? inFile.get(name) ?? null,
    change: (name, change) => {
      const texts = textsIn(load(memory), file);
      const original = inFile.get(name) ?? null;
      const text = change(texts.get(name) ?? original);
      if (text === original) texts.delete(name);
      // A blank text replaces the one that is stored in the file.
      else texts.set(name, text ?? '');
      keep(memory, file, texts);
      return Promise.resolve();
    },
  };
}

/** Copies the texts of a file to its corrected copy. */
export function copyTexts(memory: TextStore, from: string, to: string): void {
  const texts = textsIn(load(memory), from);
  if (from !== to && texts.size > 0) keep(memory, to, texts);
}

/** All texts with one name, by file. */
export function textsNamed(memory: TextStore, name: string): ReadonlyMap<string, string> {
  return new Map(
    load(memory).flatMap(({ file, texts }) =>
      texts.filter(([textName]) => textName === name).map(([, text]) => [file, text] as const),
    ),
  );
}

function textsIn(stored: Stored, file: string): Map<string, string> {
  return new Map(stored.find((one) => one.file === file)?.texts);
}

function keep(memory: TextStore, file: string, texts: ReadonlyMap<string, string>): void {
  const others = load(memory).filter((one) => one.file !== file);
  const kept = texts.size === 0 ? others : [...others.slice(1 - MAX_FILES), { file, texts: [...texts] }];
  memory.set(NAME, kept.length === 0 ? null : JSON.stringify(kept));
}

function load(memory: TextStore): Stored {
  try {
    return v.parse(schema, JSON.parse(memory.get(NAME) ?? '[]'));
  } catch {
    return [];
  }
}
