/** Reading `jixiao.config.json`, with every fault told by line and key in Chinese. */
import { createScanner, findNodeAtLocation, parseTree, type Node, type ParseError } from 'jsonc-parser';
import * as v from 'valibot';
import { configSchema, type ProfileConfig } from './config';
import {
  describeIssue,
  describeSyntax,
  describeTakenWord,
  isUnknownKey,
  NOT_SETTINGS,
} from './config-faults';

export interface ConfigFault {
  /** 1-based. */
  readonly line: number;
  /** `severities.breakdown/amount`, `vagueWords 第2项`; `''` for the file as a whole. */
  readonly key: string;
  /** What is wrong and what would be right. */
  readonly message: string;
}

/** Names that the file may use: what is misspelt must be told, never ignored. */
export interface KnownNames {
  readonly rules: ReadonlySet<string>;
  readonly labels: ReadonlySet<string>;
  /** The label that a word already names where a second one must not have it: among those known here, or those of `others`. */
  readonly labelNamedBy: (
    word: string,
    id: string,
    others: Readonly<Partial<Record<string, readonly string[]>>>,
  ) => { readonly id: string; readonly title: string } | null;
}

export type ConfigReading = { readonly config: ProfileConfig } | { readonly faults: readonly ConfigFault[] };

/** A configuration larger than this is not one. */
const MAX_CHARACTERS = 1_000_000;
/** Settings lie at most four deep; the parser takes a step of its own for every depth. */
const MAX_DEPTH = 20;
/** More faults at once help nobody. */
const MAX_FAULTS = 50;
/** What is shown for bytes that are no UTF-8. */
const UNDECODABLE = '\uFFFD';

/** Reads a configuration. With any fault there is no configuration at all. */
export function readConfig(text: string, known: KnownNames): ConfigReading {
  const unusable = unusableText(text);
  if (unusable) return { faults: [unusable] };
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const [broken] = errors;
  if (!tree || broken) {
    const message = describeSyntax(text, broken);
    return { faults: [{ line: lineOf(text, broken?.offset ?? 0), key: '', message }] };
  }
  if (tree.type !== 'object') return { faults: [{ line: 1, key: '', message: NOT_SETTINGS }] };
  const value = valueOf(tree);
  const names = unknownNames(value, known);
  const { config, problems } = validate(value);
  const faults = [
    ...duplicateKeys(tree, []),
    ...names,
    ...problems,
    ...(config ? [...contradictions(config), ...takenWords(config, known)] : []),
  ]
    .map((problem) => locate(problem, tree, text))
    .sort((a, b) => a.line - b.line)
    .slice(0, MAX_FAULTS);
  return config && faults.length === 0 ? { config } : { faults };
}

/** `第3行 severities.text/abc：没有这条规则。` */
export function describeConfigFault({ line, key, message }: ConfigFault): string {
  return key ? `第${line}行 ${key}：${message}` : `第${line}行：${message}`;
}

type Path = readonly (string | number)[];

interface Problem {
  readonly path: Path;
  readonly message: string;
  /** Where it stands, where its path doesn't tell. */
  readonly node?: Node;
}

type Settings = Readonly<Record<string, unknown>>;

/** Texts that are not worth parsing. */
function unusableText(text: string): ConfigFault | null {
  const fault = (offset: number, message: string): ConfigFault => ({
    line: lineOf(text, offset),
    key: '',
    message,
  });
  if (text.length > MAX_CHARACTERS) return fault(0, '文件太大，不是规则设置文件。');
  if (text.trim() === '') return fault(0, '文件是空的。不需要本单位的规则时请删去文件，或者写成 {}。');
  const undecodable = text.indexOf(UNDECODABLE);
  if (undecodable >= 0) {
    return fault(
      undecodable,
      '文字是乱码，文件的编码不对。请用记事本打开原文件，“另存为”时把编码选为 UTF-8。',
    );
  }
  const deep = tooDeepAt(text);
  return deep === null ? null : fault(deep, '括号套得太深，不是规则设置文件。');
}

/** Where the braces and brackets lie deeper than any settings do. */
function tooDeepAt(text: string): number | null {
  const scanner = createScanner(text, true);
  let depth = 0;
  scanner.scan();
  while (scanner.getTokenOffset() < text.length) {
    const start = text.charAt(scanner.getTokenOffset());
    if (start === '{' || start === '[') depth += 1;
    else if (start === '}' || start === ']') depth -= 1;
    if (depth > MAX_DEPTH) return scanner.getTokenOffset();
    scanner.scan();
  }
  return null;
}

/** A plain value without inherited members, so that a key such as `__proto__` is only an unknown key. */
function valueOf(node: Node): Settings {
  return Object.fromEntries(
    (node.children ?? []).map(({ children }) => [
      String(children?.[0]?.value),
      children?.[1] && anyValueOf(children[1]),
    ]),
  );
}

function anyValueOf(node: Node): unknown {
  if (node.type === 'array') return (node.children ?? []).map(anyValueOf);
  return node.type === 'object' ? valueOf(node) : (node.value as unknown);
}

/** All that the schema refuses. It stops at the first unknown key of an object: known ones are then looked at without it. */
function validate(value: Settings): { config: ProfileConfig | null; problems: readonly Problem[] } {
  const problems: Problem[] = listsForSettings(value);
  for (;;) {
    const result = v.safeParse(configSchema, value);
    if (result.success) return { config: problems.length === 0 ? result.output : null, problems };
    const unknown = result.issues.filter(isUnknownKey);
    if (unknown.length === 0 || problems.length >= MAX_FAULTS) {
      problems.push(...result.issues.map(toProblem));
      return { config: null, problems };
    }
    problems.push(...unknown.map(toProblem));
    for (const { path } of unknown) {
      const last = path?.at(-1);
      if (last) Reflect.deleteProperty(last.input as object, last.key as PropertyKey);
    }
  }
}

/** The schema takes a list for an object. */
function listsForSettings(value: Settings): Problem[] {
  return Object.entries(configSchema.entries).flatMap(([key, { wrapped }]) =>
    (wrapped.type === 'record' || wrapped.type === 'strict_object') && Array.isArray(value[key])
      ? [{ path: [key], message: NOT_SETTINGS }]
      : [],
  );
}

function toProblem(issue: v.BaseIssue<unknown>): Problem {
  const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
  return { path, message: describeIssue(issue) };
}

function unknownNames(value: Settings, known: KnownNames): Problem[] {
  const missing = (
    group: 'severities' | 'labels',
    names: ReadonlySet<string>,
    message: string,
  ): Problem[] => {
    const own = value[group];
    if (typeof own !== 'object' || own === null || Array.isArray(own)) return [];
    return Object.keys(own)
      .filter((name) => !names.has(name))
      .map((name) => ({ path: [group, name], message }));
  };
  return [
    ...missing('severities', known.rules, '没有这条规则，请检查编号。'),
    ...missing('labels', known.labels, '没有这个栏目编号，请检查编号。'),
  ];
}

/** Settings that are right by themselves and not together. */
function contradictions({ weights, satisfactionThreshold, satisfactionMinimum }: ProfileConfig): Problem[] {
  const problems: Problem[] = [];
  if (weights && weights.budgetExecution >= weights.total) {
    const message = `应小于分值合计 ${weights.total}。`;
    problems.push({ path: ['weights', 'budgetExecution'], message });
  }
  if (
    satisfactionThreshold !== undefined &&
    satisfactionMinimum !== undefined &&
    satisfactionThreshold < satisfactionMinimum
  ) {
    const message = `建议值低于最低要求 ${satisfactionMinimum}，请改为不低于它的数。`;
    problems.push({ path: ['satisfactionThreshold'], message });
  }
  return problems;
}

/** Words for a label that are those of another one: cells would then mean either. */
function takenWords({ labels = {} }: ProfileConfig, { labelNamedBy }: KnownNames): Problem[] {
  return Object.entries(labels).flatMap(([id, words], index) => {
    // Of two labels with the same new word the second is at fault.
    const before = Object.fromEntries(Object.entries(labels).slice(0, index));
    return words.flatMap((word, position): Problem[] => {
      const owner = labelNamedBy(word, id, before);
      return owner ? [{ path: ['labels', id, position], message: describeTakenWord(word, owner) }] : [];
    });
  });
}

/** JSON lets the last of two equal keys win, which would hide the first one. */
function duplicateKeys(node: Node, path: Path): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const [index, child] of (node.children ?? []).entries()) {
    if (node.type !== 'object') {
      problems.push(...duplicateKeys(child, [...path, index]));
      continue;
    }
    const [name, value] = child.children ?? [];
    const key = String(name?.value);
    const own = [...path, key];
    if (seen.has(key))
      problems.push({ path: own, message: '同一个设置项写了两次，请只留一个。', node: child });
    seen.add(key);
    if (value) problems.push(...duplicateKeys(value, own));
  }
  return problems;
}

function locate({ path, message, node }: Problem, tree: Node, text: string): ConfigFault {
  const key = keyOf(path);
  if (node) return { line: lineOf(text, node.offset), key, message };
  for (let length = path.length; length >= 0; length -= 1) {
    const found = findNodeAtLocation(tree, path.slice(0, length));
    if (found) {
      const place = found.parent?.type === 'property' ? found.parent : found;
      return { line: lineOf(text, place.offset), key, message };
    }
  }
  return { line: 1, key, message };
}

/** `severities.text/commas`, `requiredSafeguards 第1项 words`. */
function keyOf(path: Path): string {
  return path.reduce<string>((key, part, index) => {
    if (typeof part === 'number') return `${key} 第${part + 1}项`;
    return index === 0 ? part : `${key}${typeof path[index - 1] === 'number' ? ' ' : '.'}${part}`;
  }, '');
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
