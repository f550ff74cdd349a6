/** Reading `jixiao.config.json`, with every fault told by line and key in Chinese. */
import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import * as v from 'valibot';
import { configSchema, type ProfileConfig } from './config';
import {
  describeIssue,
  describeSyntax,
  describeTakenWord,
  isUnknownKey,
  NOT_SETTINGS,
} from './config-faults';
import { Lines, Places, unusableText, type ConfigPath } from './config-text';

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
  /** Rules that are warnings at most. */
  readonly warnings: ReadonlySet<string>;
  readonly labels: ReadonlySet<string>;
  /** The labels that words name, to add to. */
  readonly labelNames: () => LabelOwners;
}

/** Which label a word names. */
export interface LabelOwners {
  /** The label that a word already names where a second one must not have it. */
  ownerOf(word: string, id: string): { readonly id: string; readonly title: string } | null;
  add(word: string, id: string): void;
}

export type ConfigReading = { readonly config: ProfileConfig } | { readonly faults: readonly ConfigFault[] };

/** More faults at once help nobody. */
const MAX_FAULTS = 50;

/** Reads a configuration. With any fault there is no configuration at all. */
export function readConfig(text: string, known: KnownNames): ConfigReading {
  const lines = new Lines(text);
  const fault = (offset: number, message: string, key = ''): ConfigFault => ({
    line: lines.lineOf(offset),
    key,
    message,
  });
  const unusable = unusableText(text);
  if (unusable) return { faults: [fault(unusable.offset, unusable.message)] };
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const [broken] = errors;
  if (!tree || broken) return { faults: [fault(broken?.offset ?? 0, describeSyntax(text, broken))] };
  if (tree.type !== 'object') return { faults: [fault(0, NOT_SETTINGS)] };
  const { config, problems } = findProblems(tree, known);
  if (config && problems.length === 0) return { config };
  const places = new Places(tree);
  const faults = problems
    .map(({ path, message, offset }) => fault(offset ?? places.offsetOf(path), message, keyOf(path)))
    .sort((a, b) => a.line - b.line);
  return { faults: faults.slice(0, MAX_FAULTS) };
}

function findProblems(tree: Node, known: KnownNames): { config: ProfileConfig | null; problems: Problem[] } {
  const value = valueOf(tree);
  const names = unknownNames(value, known);
  const { config, problems } = validate(value);
  const together = config
    ? [contradictions(config), tooSevere(config, known), takenWords(config, known)]
    : [];
  return { config, problems: [duplicateKeys(tree, []), names, problems, ...together].flat() };
}

/** `第3行 severities.text/abc：没有这条规则。` */
export function describeConfigFault({ line, key, message }: ConfigFault): string {
  return key ? `第${line}行 ${key}：${message}` : `第${line}行：${message}`;
}

interface Problem {
  readonly path: ConfigPath;
  readonly message: string;
  /** Where it stands, where its path doesn't tell. */
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

/** All that the schema refuses. It stops at the first unknown key of an object: known ones are then looked at without it. */
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

/** Rules that are to be errors and never are. */
function tooSevere({ severities = {} }: ProfileConfig, { warnings }: KnownNames): Problem[] {
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

/** Words for a label that are those of another one: cells would then mean either. */
function takenWords({ labels = {} }: ProfileConfig, { labelNames }: KnownNames): Problem[] {
  const names = labelNames();
  const problems: Problem[] = [];
  for (const [id, words] of Object.entries(labels)) {
    for (const [position, word] of words.entries()) {
      const owner = names.ownerOf(word, id);
      if (owner) problems.push({ path: ['labels', id, position], message: describeTakenWord(word, owner) });
    }
    // Of two labels with the same new word the second is at fault.
    for (const word of words) names.add(word, id);
  }
  return problems;
}

/** JSON lets the last of two equal keys win, which would hide the first one. */
function duplicateKeys(node: Node, path: ConfigPath): Problem[] {
  const seen = new Set<string>();
  return (node.children ?? []).flatMap((child, index): Problem[] => {
    if (node.type !== 'object') return duplicateKeys(child, [...path, index]);
    const [name, value] = child.children ?? [];
    const key = String(name?.value);
    const own = [...path, key];
    const again = seen.has(key);
    seen.add(key);
    const below = value ? duplicateKeys(value, own) : [];
    if (!again) return below;
    return [{ path: own, message: '同一个设置项写了两次，请只留一个。', offset: child.offset }, ...below];
  });
}

/** `severities.text/commas`, `requiredSafeguards 第1项 words`. */
function keyOf(path: ConfigPath): string {
  return path.reduce<string>((key, part, index) => {
    if (typeof part === 'number') return `${key} 第${part + 1}项`;
    return index === 0 ? part : `${key}${typeof path[index - 1] === 'number' ? ' ' : '.'}${part}`;
  }, '');
}
