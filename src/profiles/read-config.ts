/** Reading `jixiao.config.json`, with every fault told by line and key in Chinese. */
import { findNodeAtLocation, parseTree, type Node, type ParseError } from 'jsonc-parser';
import * as v from 'valibot';
import { configSchema, type ProfileConfig } from './config';

export interface ConfigFault {
  /** 1-based. */
  readonly line: number;
  /** `severities.breakdown/amount`; `''` for the file as a whole. */
  readonly key: string;
  /** What is wrong and what would be right. */
  readonly message: string;
}

/** Names that the file may use: what is misspelt must be told, never ignored. */
export interface KnownNames {
  readonly rules: ReadonlySet<string>;
  readonly labels: ReadonlySet<string>;
}

export type ConfigReading = { readonly config: ProfileConfig } | { readonly faults: readonly ConfigFault[] };

/** A configuration larger than this is not one. */
const MAX_CHARACTERS = 1_000_000;

/** What a value should be, in a person's words. */
const TYPE_TITLES = {
  string: '文字（用英文引号括起）',
  number: '数字',
  array: '列表（用方括号括起）',
  strict_object: '一组设置（用花括号括起）',
  record: '一组设置（用花括号括起）',
};

/** Reads a configuration. With any fault there is no configuration at all. */
export function readConfig(text: string, known: KnownNames): ConfigReading {
  if (text.length > MAX_CHARACTERS)
    return { faults: [{ line: 1, key: '', message: '文件太大，不是规则设置文件。' }] };
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const [broken] = errors;
  if (!tree || broken) {
    const line = lineOf(text, broken?.offset ?? 0);
    return { faults: [{ line, key: '', message: '这一行附近不是有效的 JSON，请检查引号、逗号和括号。' }] };
  }
  if (tree.type !== 'object') {
    return { faults: [{ line: 1, key: '', message: `类型不对，应为${TYPE_TITLES.strict_object}。` }] };
  }
  const result = v.safeParse(configSchema, valueOf(tree));
  const faults = [
    ...duplicateKeys(tree, text, []),
    ...(result.success ? unknownNames(result.output, known) : result.issues.map(toProblem)).map((problem) =>
      locate(problem, tree, text),
    ),
  ];
  if (faults.length > 0 || !result.success) return { faults: faults.sort((a, b) => a.line - b.line) };
  return { config: result.output };
}

/** `第3行 severities.text/abc：没有这条规则。` */
export function describeConfigFault({ line, key, message }: ConfigFault): string {
  return key ? `第${line}行 ${key}：${message}` : `第${line}行：${message}`;
}

interface Problem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** A plain value without inherited members, so that a key such as `__proto__` is only an unknown key. */
function valueOf(node: Node): unknown {
  if (node.type === 'array') return (node.children ?? []).map(valueOf);
  if (node.type !== 'object') return node.value as unknown;
  const entries = (node.children ?? []).map(({ children }) => [
    String(children?.[0]?.value),
    children?.[1] && valueOf(children[1]),
  ]);
  return Object.fromEntries(entries) as unknown;
}

function toProblem(issue: v.BaseIssue<unknown>): Problem {
  const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
  return { path, message: describeIssue(issue) };
}

function describeIssue({
  type,
  kind,
  expected,
  requirement,
}: v.BaseIssue<unknown> & { readonly requirement?: unknown }): string {
  if (type === 'strict_object' && expected === 'never') return '没有这个设置项，请检查拼写。';
  if (type === 'picklist')
    return `只能是：${(expected ?? '')
      .replaceAll('"', '')
      .replace(/^\(|\)$/g, '')
      .replaceAll(' | ', '、')}。`;
  if (type === 'min_value') return `不能小于 ${String(requirement)}。`;
  if (type === 'max_value') return `不能大于 ${String(requirement)}。`;
  if (type === 'max_length') return `太长，最多 ${String(requirement)} 个。`;
  if (type === 'integer') return '应为整数。';
  if (type === 'non_empty') return '不能为空。';
  if (kind === 'schema')
    return `类型不对，应为${Object.hasOwn(TYPE_TITLES, type) ? TYPE_TITLES[type as keyof typeof TYPE_TITLES] : '其他内容'}。`;
  return '内容不符合要求。';
}

function unknownNames(config: ProfileConfig, known: KnownNames): Problem[] {
  const missing = (group: 'severities' | 'labels', names: ReadonlySet<string>, message: string): Problem[] =>
    Object.keys(config[group] ?? {})
      .filter((name) => !names.has(name))
      .map((name) => ({ path: [group, name], message }));
  return [
    ...missing('severities', known.rules, '没有这条规则，请检查编号。'),
    ...missing('labels', known.labels, '没有这个栏目编号。'),
  ];
}

/** JSON lets the last of two equal keys win, which would hide the first one. */
function duplicateKeys(node: Node, text: string, path: readonly string[]): ConfigFault[] {
  const faults: ConfigFault[] = [];
  const seen = new Set<string>();
  for (const [index, child] of (node.children ?? []).entries()) {
    if (node.type !== 'object') {
      faults.push(...duplicateKeys(child, text, [...path, String(index)]));
      continue;
    }
    const [name, value] = child.children ?? [];
    const key = String(name?.value);
    const own = [...path, key];
    if (seen.has(key)) {
      faults.push({
        line: lineOf(text, child.offset),
        key: own.join('.'),
        message: '同一个设置项写了两次，请只留一个。',
      });
    }
    seen.add(key);
    if (value) faults.push(...duplicateKeys(value, text, own));
  }
  return faults;
}

function locate({ path, message }: Problem, tree: Node, text: string): ConfigFault {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (node)
      return {
        line: lineOf(text, (node.parent?.type === 'property' ? node.parent : node).offset),
        key: path.join('.'),
        message,
      };
  }
  return { line: 1, key: path.join('.'), message };
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
