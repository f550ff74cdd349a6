/** Reads `jixiao.config.json` and reports every fault in Chinese, with its line and setting. */
import { parseTree, type JSONPath, type Node, type ParseError } from 'jsonc-parser';
import * as v from 'valibot';
import { configSchema, type ProfileConfig } from './config';
import {
  describeIssue,
  describeSyntaxError,
  describeTakenWord,
  isUnknownKey,
  NOT_SETTINGS,
} from './config-faults';
import { findUnusableText } from './config-text';

interface ConfigFault {
  /** 1-based. */
  readonly line: number;
  /** `severities.breakdown/amount`, `vagueWords 第2项`; `''` for the file as a whole. */
  readonly key: string;
  /** What is wrong and what would be right. */
  readonly message: string;
}

/** Names that the file may use. Other names are faults, so that a misspelt one is not ignored without notice. */
interface KnownNames {
  readonly rules: ReadonlySet<string>;
  /** The rules that cannot be errors. */
  readonly warnings: ReadonlySet<string>;
  readonly labels: ReadonlySet<string>;
  readonly labelWords: () => LabelTable;
}

interface LabelTable {
  /** The label that prevents giving a word to the label `id`; `null` if the word is free. */
  ownerOf(word: string, id: string): { readonly id: string; readonly title: string } | null;
  add(word: string, id: string): void;
}

export type ConfigReading = { readonly config: ProfileConfig } | { readonly faults: readonly ConfigFault[] };

/** Largest number of faults that are reported. */
const MAX_FAULTS = 50;

/** Reads a configuration. A text with a fault gives no configuration. */
export function readConfig(text: string, known: KnownNames): ConfigReading {
  const fault = (offset: number, message: string, key = ''): ConfigFault => ({
    line: text.slice(0, offset).split('\n').length,
    key,
    message,
  });
  const unusable = findUnusableText(text);
  if (unusable) return { faults: [fault(unusable.offset, unusable.message)] };
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const [error] = errors;
  if (!tree || error) return { faults: [fault(error?.offset ?? 0, describeSyntaxError(text, error))] };
  if (tree.type !== 'object') return { faults: [fault(0, NOT_SETTINGS)] };
  const { config, problems } = findProblems(tree, known);
  if (config && problems.length === 0) return { config };
  const offsets = offsetsOf(tree);
  const located = problems.map((problem) => ({
    ...problem,
    offset: problem.offset ?? offsetOf(problem.path, offsets),
  }));
  const first = located.sort((a, b) => a.offset - b.offset).slice(0, MAX_FAULTS);
  return { faults: first.map(({ offset, message, path }) => fault(offset, message, keyOf(path))) };
}

/**
 * Positions of all settings and list entries in the text, by their path as JSON; for settings with the same path, the first one. A
 * map, because jsonc-parser's `findNodeAtLocation` searches the whole tree for each of possibly many faults.
 */
function offsetsOf(tree: Node): ReadonlyMap<string, number> {
  const offsets = new Map<string, number>();
  const add = (node: Node, path: JSONPath): void => {
    const key = JSON.stringify(path);
    if (!offsets.has(key)) offsets.set(key, node.offset);
    const value = node.type === 'property' ? node.children?.[1] : node;
    for (const [index, child] of (value?.children ?? []).entries())
      add(child, [...path, child.type === 'property' ? String(child.children?.[0]?.value) : index]);
  };
  add(tree, []);
  return offsets;
}

/** Position of a setting; if it is missing, the position of the object or list that would contain it. */
function offsetOf(path: JSONPath, offsets: ReadonlyMap<string, number>): number {
  return offsets.get(JSON.stringify(path)) ?? (path.length === 0 ? 0 : offsetOf(path.slice(0, -1), offsets));
}

function findProblems(tree: Node, known: KnownNames): { config: ProfileConfig | null; problems: Problem[] } {
  const value = valueOf(tree);
  const names = unknownNames(value, known);
  const { config, problems } = validate(value);
  const conflicts = config
    ? [contradictions(config), impossibleErrors(config, known), takenWords(config, known)]
    : [];
  return { config, problems: [duplicateKeys(tree, []), names, problems, ...conflicts].flat() };
}

/** `第3行 severities.text/abc：没有这条规则。` */
export function describeConfigFault({ line, key, message }: ConfigFault): string {
  return key ? `第${line}行 ${key}：${message}` : `第${line}行：${message}`;
}

interface Problem {
  readonly path: JSONPath;
  readonly message: string;
  /** The position in the text, if several settings have this path. */
  readonly offset?: number;
}

type Settings = Readonly<Record<string, unknown>>;

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

/** Finds what the schema refuses. It stops at an unknown key of an object, so the object is validated again without that key. */
function validate(value: Settings): { config: ProfileConfig | null; problems: readonly Problem[] } {
  let problems: readonly Problem[] = listsForSettings(value);
  for (;;) {
    const result = v.safeParse(configSchema, value);
    if (result.success) return { config: problems.length === 0 ? result.output : null, problems };
    const unknown = result.issues.filter(isUnknownKey);
    if (unknown.length === 0 || problems.length >= MAX_FAULTS) {
      return { config: null, problems: problems.concat(result.issues.map(toProblem)) };
    }
    problems = problems.concat(unknown.map(toProblem));
    for (const { path } of unknown) {
      const last = path?.at(-1);
      if (last) Reflect.deleteProperty(last.input as object, last.key as PropertyKey);
    }
  }
}

/** Finds lists in place of objects, which the schema would accept. */
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
    const settings = value[group];
    if (typeof settings !== 'object' || settings === null || Array.isArray(settings)) return [];
    return Object.keys(settings)
      .filter((name) => !names.has(name))
      .map((name) => ({ path: [group, name], message }));
  };
  return [
    ...missing('severities', known.rules, '没有这条规则，请检查编号。'),
    ...missing('labels', known.labels, '没有这个栏目编号，请检查编号。'),
  ];
}

/** Finds settings that contradict each other. */
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

/** Finds rules that are set to be errors but can only be warnings. */
function impossibleErrors({ severities = {} }: ProfileConfig, { warnings }: KnownNames): Problem[] {
  return Object.entries(severities).flatMap(([rule, severity]) =>
    severity === 'error' && warnings.has(rule)
      ? [
          {
            path: ['severities', rule],
            message: '这条规则在几份申报表之间核对，最多是警告，请写 warning、hint 或 off。',
          },
        ]
      : [],
  );
}

/** Finds words that already name another label: a cell with one would be ambiguous. */
function takenWords({ labels = {} }: ProfileConfig, { labelWords }: KnownNames): Problem[] {
  const table = labelWords();
  const problems: Problem[] = [];
  for (const [id, words] of Object.entries(labels)) {
    for (const [position, word] of words.entries()) {
      const owner = table.ownerOf(word, id);
      if (owner) problems.push({ path: ['labels', id, position], message: describeTakenWord(word, owner) });
    }
    // If two labels get the same new word, the fault is reported at the second.
    for (const word of words) table.add(word, id);
  }
  return problems;
}

/** Finds settings that are given twice: JSON would ignore the first one. */
function duplicateKeys(node: Node, path: JSONPath): Problem[] {
  const seen = new Set<string>();
  return (node.children ?? []).flatMap((child, index): Problem[] => {
    if (node.type !== 'object') return duplicateKeys(child, [...path, index]);
    const [name, value] = child.children ?? [];
    const key = String(name?.value);
    const childPath = [...path, key];
    const isDuplicate = seen.has(key);
    seen.add(key);
    const below = value ? duplicateKeys(value, childPath) : [];
    if (!isDuplicate) return below;
    const message = '同一个设置项写了两次，请只留一个。';
    return [{ path: childPath, message, offset: child.offset }, ...below];
  });
}

/** The name of a setting: `severities.text/commas`, `requiredSafeguards 第1项 words`. */
function keyOf(path: JSONPath): string {
  return path.reduce<string>((key, part, index) => {
    if (typeof part === 'number') return `${key} 第${part + 1}项`;
    return index === 0 ? part : `${key}${typeof path[index - 1] === 'number' ? ' ' : '.'}${part}`;
  }, '');
}
