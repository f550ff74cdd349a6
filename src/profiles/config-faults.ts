/** Messages in Chinese about faults in `jixiao.config.json`. */
import { printParseErrorCode, type ParseError } from 'jsonc-parser';
import type * as v from 'valibot';

/** Chinese names of types, by valibot's name of the schema. */
const TYPE_TITLES: ReadonlyMap<string, string> = new Map([
  ['string', '文字（用英文引号括起）'],
  ['number', '数字'],
  ['array', '列表（用方括号括起）'],
  ['strict_object', '一组设置（用花括号括起）'],
  ['record', '一组设置（用花括号括起）'],
]);

/** The message for a value that should be an object with settings. */
export const NOT_SETTINGS = typeMessage('strict_object');

/** Messages by jsonc-parser's name of the syntax error. */
const SYNTAX_MESSAGES: ReadonlyMap<string, string> = new Map([
  ['CommaExpected', '这里之前少了一个英文逗号。'],
  ['ColonExpected', '设置名称后面少了英文冒号。'],
  ['CloseBraceExpected', '少了右花括号 }，请补上。'],
  ['CloseBracketExpected', '少了右方括号 ]，请补上。'],
  ['UnexpectedEndOfString', '文字少了右边的英文引号。'],
  ['UnexpectedEndOfComment', '注释没有写完，少了 */。'],
  ['EndOfFileExpected', '设置写完之后还有多余的内容，请删去。'],
]);
const CHINESE_PUNCTUATION = /[“”‘’，：；、｛｝［］【】（）]/;

/** Message about the first syntax error of a text. */
export function describeSyntaxError(text: string, error: ParseError | undefined): string {
  const found = text.charAt(error?.offset ?? 0);
  if (CHINESE_PUNCTUATION.test(found)) return `这里用了中文标点 ${found} ，请改成英文标点。`;
  if (found === "'") return '这里用了单引号，请改成英文双引号。';
  return (
    (error && SYNTAX_MESSAGES.get(printParseErrorCode(error.error))) ??
    '这一行附近的写法不对，请检查引号、逗号、冒号和括号，它们都应是英文标点。'
  );
}

/** Whether the issue is about a key that the settings do not have. */
export function isUnknownKey({ type, expected }: v.BaseIssue<unknown>): boolean {
  return type === 'strict_object' && expected === 'never';
}

/** Beginning of valibot's default messages; other messages come from the schema and are in Chinese. */
const DEFAULT_MESSAGE = 'Invalid ';

/** Message about a value that the schema refuses. */
export function describeIssue(issue: v.BaseIssue<unknown> & { readonly requirement?: unknown }): string {
  const { type, kind, expected, requirement, input } = issue;
  if (!issue.message.startsWith(DEFAULT_MESSAGE)) return issue.message;
  if (isUnknownKey(issue)) return '没有这个设置项，请检查拼写。';
  if (type === 'strict_object' && input === undefined) return '缺少这一项，请补上。';
  if (type === 'picklist')
    return `只能是：${(expected ?? '')
      .replaceAll('"', '')
      .replace(/^\(|\)$/g, '')
      .replaceAll(' | ', '、')}。`;
  if (type === 'min_value') return `不能小于 ${String(requirement)}。`;
  if (type === 'max_value') return `不能大于 ${String(requirement)}。`;
  if (type === 'max_length')
    return `太长，最多 ${String(requirement)} ${Array.isArray(input) ? '项' : '个字'}。`;
  if (type === 'integer') return '应为整数。';
  if (type === 'non_empty') return '不能为空。';
  return kind === 'schema' ? typeMessage(type) : '内容不符合要求。';
}

/** Message about a word that cannot be given to a label because it names another one. @param owner the other label */
export function describeTakenWord(
  word: string,
  owner: { readonly id: string; readonly title: string },
): string {
  return `“${word}”已经是“${owner.title}”（${owner.id}）的写法，再用在这里就分不清是哪一栏，请删去或换一个词。`;
}

function typeMessage(type: string): string {
  return `类型不对，应为${TYPE_TITLES.get(type) ?? '其他内容'}。`;
}
