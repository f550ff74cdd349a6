/** Recognizes labels in the texts of cells. Results are kept by text because forms print the same labels. */
import { trailingMoneyUnit } from './money-unit';
import type { Span } from '../../language/text/span';
import { withoutLeadingTags } from '../../language/text/markup';
import { foldWidth, isInvisible, normalizeLabel, stripListMark } from '../../language/text/text';
import {
  kindOf,
  lastWord,
  nameOf,
  type ExtraLabels,
  type LabelRegistry,
  type LabelGroup,
  type LabelId,
  type LabelIndex,
} from './labels';

/** A label with its value in one cell: `二、当年预算：296.00`. Positions are in the cell's text. */
export interface LabelSegment {
  readonly ids: ReadonlySet<LabelId>;
  /** As printed, without list mark and colon. */
  readonly label: string;
  /** Where the label begins, its list mark included. */
  readonly labelStart: number;
  /** Right after the colon, or where the value begins. */
  readonly valueStart: number;
  /** Where the next label begins, else the end of the text. */
  readonly valueEnd: number;
}

const MAX_LABEL = 40;
/** Longer cells are not labels, even with a remark. */
const MAX_WHOLE = 60;
/** The number of characters of a cell that are searched for labels. */
const MAX_SCANNED = 20_000;
/** The number of colons of a cell that are examined; a cell that contains a whole form has a few dozen. */
const MAX_COLONS = 300;
/** The maximum number of cached texts of each kind. A sheet beside a form may have hundreds of thousands of different texts. */
const MAX_KEPT = 20_000;
const NO_LABELS: ReadonlySet<LabelId> = new Set();
const NO_SEGMENTS: readonly LabelSegment[] = [];
const HAN = /[\u4e00-\u9fff]/;
/** Words after 及 or 和 with which a field asks for something more. */
const ADDITION = /^(?:计划|进度|安排|步骤|方案|措施|说明|意义|要求|背景|来源|过程|概述)$/;
/**
 * A number of four digits or more that is not a year. Outside a remark, 起止时间（如20260101）, no built-in label has one, but ledgers
 * beside a form have thousands.
 */
const LONG_NUMBER = /^[^()（）]*(?<!\d)(?!(?:19|20)\d\d(?!\d))\d{4}/;
/** `单位（项目）名称`. */
const NAME_OF_TWO = /^\s*([^()（）]{1,6})[(（]([^()（）]{1,6})[)）]\s*名称\s*$/;
/** `联系电话 010-65551234`, `当年预算 296.00 万元`, `联系电话13900000000`. */
const FIELD_WITH_NUMBER =
  /^\s*([^\d０-９\s]{2,20})(?:\s+|(?=(?:0\d{2,3}-?\d{7,8}|1[3-9]\d{9})\s*$))([\d０-９(（][\d０-９.,，—~至年月日万元()（）\s-]*)$/;

export class LabelReader {
  private readonly indexes: readonly LabelIndex[];
  /** Whether every label has Chinese characters: then texts without them are not labels. */
  private readonly onlyHan: boolean;
  private readonly hasLongNumbers: boolean;
  private readonly wholes = new Map<string, ReadonlySet<LabelId>>();
  private readonly segments = new Map<string, readonly LabelSegment[]>();
  private readonly names = new Map<string, LabelFinder>();

  /** @param extra words of a place, added to the built-in ones */
  constructor(
    private readonly registry: LabelRegistry,
    private readonly extra: ExtraLabels = {},
  ) {
    const added = Object.entries(extra).map(([id, words]) => [id as LabelId, words ?? []] as const);
    this.onlyHan = added.every(([, words]) => words.every((word) => HAN.test(word)));
    this.hasLongNumbers = added.some(([, words]) => words.some((word) => LONG_NUMBER.test(word)));
    this.indexes = added.length > 0 ? [registry.index, registry.indexOf(added)] : [registry.index];
  }

  get cachedTexts(): number {
    return this.wholes.size + this.segments.size;
  }

  /** The role of a label; `undefined` if no group has it. */
  roleOf(id: LabelId): LabelGroup['role'] | undefined {
    return this.registry.groupOf(id)?.role;
  }

  /** The names of the labels of a kind that a whole text is: `amount` of `breakdown.amount`. */
  namesOfKind(text: string, kind: string): string[] {
    return [...this.labelsOf(text)].filter((id) => kindOf(id) === kind).map(nameOf);
  }

  /** Tells whether a whole text is a label of a role. */
  hasRole(text: string, role: LabelGroup['role']): boolean {
    return [...this.labelsOf(text)].some((id) => this.roleOf(id) === role);
  }

  /** The labels of a kind that a text names somewhere, from left to right, each once. */
  namesIn(text: string, kind: string): NamedLabel[] {
    const known = this.names.get(kind) ?? this.namesOf(kind);
    this.names.set(kind, known);
    return known.in(text);
  }

  /** Tells whether a text is a label, or holds one with a colon or a number after it. */
  hasLabel(text: string): boolean {
    return this.labelsOf(text).size > 0 || this.segmentsOf(text).length > 0;
  }

  /** The labels that the whole text stands for; empty if it is not a label. */
  labelsOf(text: string): ReadonlySet<LabelId> {
    if (text.length > MAX_WHOLE) return NO_LABELS;
    const known = this.wholes.get(text);
    if (known) return known;
    if (this.onlyHan && !HAN.test(text)) return NO_LABELS;
    if (!this.hasLongNumbers && LONG_NUMBER.test(text)) return NO_LABELS;
    let labels = this.namesOfTwo(text);
    if (labels.size === 0) labels = this.lookUp(text);
    if (labels.size === 0) {
      const rest = withoutUnit(withoutLead(text));
      labels = this.lookUpOrLike(rest);
      if (labels.size === 0) labels = this.joinedFields(rest.trim());
    }
    if (this.wholes.size < MAX_KEPT) this.wholes.set(text, labels);
    return labels;
  }

  /** Labels in a cell that have a colon or a number after them, in order. */
  segmentsOf(text: string): readonly LabelSegment[] {
    if (!/[:：∶﹕]/.test(text)) return this.withoutColon(text);
    const known = this.segments.get(text);
    if (known) return known;
    const found = this.scan(text);
    if (this.segments.size < MAX_KEPT) this.segments.set(text, found);
    return found;
  }

  private namesOf(kind: string): LabelFinder {
    const ids = this.registry.ids.filter((id) => kindOf(id) === kind);
    return new LabelFinder(ids.map((id) => [id, [...this.registry.wordsOf(id), ...(this.extra[id] ?? [])]]));
  }

  private lookUpOrLike(text: string): ReadonlySet<LabelId> {
    const known = this.lookUp(text);
    return known.size > 0 ? known : setOf(this.registry.like(normalizeLabel(text) + lastWord(text)));
  }

  private lookUp(text: string): ReadonlySet<LabelId> {
    const key = normalizeLabel(text);
    const exact = key + lastWord(text);
    return setOf(
      this.indexes.flatMap((index) => [
        ...(index.exact.get(exact) ?? NO_LABELS),
        ...(index.levels.get(key) ?? NO_LABELS),
      ]),
    );
  }

  /** One label for the names of two: 单位（项目）名称. */
  private namesOfTwo(text: string): ReadonlySet<LabelId> {
    const [, first, second] = NAME_OF_TWO.exec(text) ?? [];
    if (first === undefined || second === undefined) return NO_LABELS;
    const parts = [first, second].map((part) => this.lookUp(`${part}名称`));
    return parts.every(({ size }) => size > 0) ? setOf(parts.flatMap((ids) => [...ids])) : NO_LABELS;
  }

  /** One label for two fields, or for one with an addition: 项目概况及立项依据, 单位/项目名称, 实施内容及计划. */
  private joinedFields(text: string): ReadonlySet<LabelId> {
    if (text.length > MAX_LABEL) return NO_LABELS;
    for (const { index, 0: word } of text.matchAll(/以及|[及和与、/／]/g)) {
      const [first, second] = [text.slice(0, index), text.slice(index + word.length)];
      // In 单位/项目名称 the last word belongs to both.
      const isNamed = second.endsWith('名称') && !first.endsWith('名称');
      const parts = [isNamed ? `${first}名称` : first, second].map((part) =>
        [...this.lookUpOrLike(part)].filter((id) => kindOf(id) === 'field'),
      );
      if (parts.every(({ length }) => length > 0)) return setOf(parts.flat());
      const [known = []] = parts;
      if (known.length > 0 && ADDITION.test(second)) return setOf(known);
    }
    return NO_LABELS;
  }

  private scan(text: string): LabelSegment[] {
    const folded = foldWidth(text.slice(0, MAX_SCANNED));
    const segments: LabelSegment[] = [];
    let from = 0;
    let colons = 0;
    for (let colon = folded.indexOf(':'); colon >= 0; colon = folded.indexOf(':', colon + 1)) {
      colons += 1;
      if (colons > MAX_COLONS) break;
      const start = this.labelStart(text, Math.max(from, colon - MAX_LABEL), colon);
      if (start === null) continue;
      const rest = withoutLead(text.slice(start, colon));
      const previous = segments.at(-1);
      if (previous) segments[segments.length - 1] = { ...previous, valueEnd: start };
      segments.push({
        ids: this.labelsOf(rest),
        label: rest.trim(),
        labelStart: start,
        valueStart: colon + 1,
        valueEnd: text.length,
      });
      from = colon + 1;
    }
    return segments;
  }

  /** The label of a field with a number after a blank, or with a telephone number, and no colon. */
  private withoutColon(text: string): readonly LabelSegment[] {
    if (text.length > MAX_LABEL || !/[\d０-９]/.test(text)) return NO_SEGMENTS;
    const [, label, value] = FIELD_WITH_NUMBER.exec(text) ?? [];
    if (label === undefined || value === undefined) return NO_SEGMENTS;
    const ids = this.labelsOf(withoutLead(label));
    if (![...ids].some((id) => this.roleOf(id) === 'field')) return NO_SEGMENTS;
    const valueStart = text.length - value.length;
    return [{ ids, label: label.trim(), labelStart: 0, valueStart, valueEnd: text.length }];
  }

  /** The earliest word start from which the text up to the colon is a label. */
  private labelStart(text: string, from: number, colon: number): number | null {
    for (let start = from; start < colon; start += 1) {
      const begins =
        start === 0 ||
        /[:：；;，,（(>\s]/.test(text.charAt(start - 1)) ||
        isInvisible(text.charAt(start - 1));
      if (!begins || isInvisible(text.charAt(start))) continue;
      // After a colon a number is a value: `预算总额：96.0` above `其中：财政拨款：91.0`.
      if (/[:：]/.test(text.charAt(start - 1)) && /[\d０-９]/.test(text.charAt(start))) continue;
      if (this.labelsOf(withoutLead(text.slice(start, colon))).size > 0) return start;
    }
    return null;
  }
}

function setOf(ids: readonly LabelId[]): ReadonlySet<LabelId> {
  return ids.length > 0 ? new Set(ids) : NO_LABELS;
}

/** `1.1 数量`, `2.1.3、质量`. */
const SECTION_NUMBER = /^\s*\d{1,2}(?:[.．]\d{1,2})+[、.．]?\s*(?=\p{Script=Han})/u;

/** Removes list marks, 其中, 调整后 and markup of an export before a label. */
function withoutLead(text: string): string {
  let rest = text;
  for (;;) {
    const next = stripListMark(withoutLeadingTags(rest))
      .replace(/^\s*其\s*中\s*[:：]?\s*/, '')
      .replace(/^\s*(?:调整|变更|追加)后的?(?=\p{Script=Han}{2})/u, '')
      .replace(SECTION_NUMBER, '');
    if (next === rest) return rest;
    rest = next;
  }
}

/** Removes a unit of money behind a label: `单价/元`, `金额 万元`. */
function withoutUnit(text: string): string {
  const unit = trailingMoneyUnit(text);
  return unit ? text.slice(0, unit.start) : text;
}

export interface NamedLabel {
  readonly id: LabelId;
  readonly span: Span;
}

/** Finds labels named within a text, for example the stages of a project in one cell. */
class LabelFinder {
  private readonly pattern: RegExp;
  private readonly ids: ReadonlyMap<string, LabelId>;

  /** @param labels with their words */
  constructor(labels: readonly (readonly [LabelId, readonly string[]])[]) {
    this.ids = new Map(
      labels.flatMap(([id, words]) =>
        words
          .map((word) => word.replace(/\s+/g, ''))
          .filter((word) => word !== '')
          .map((word) => [word, id] as const),
      ),
    );
    // Longest first, so that 立项和计划阶段 is one name; line breaks within a name don't matter.
    const words = [...this.ids.keys()].sort((a, b) => b.length - a.length);
    this.pattern = new RegExp(
      words.map((word) => Array.from(word, escapedForPattern).join('\\s*')).join('|'),
      'g',
    );
  }

  /** The labels named in a text, from left to right, each once. */
  in(text: string): NamedLabel[] {
    const found: NamedLabel[] = [];
    for (const match of text.matchAll(this.pattern)) {
      const id = this.ids.get(match[0].replace(/\s+/g, ''));
      if (id === undefined || found.some((name) => name.id === id)) continue;
      found.push({ id, span: { start: match.index, end: match.index + match[0].length } });
    }
    return found;
  }
}

function escapedForPattern(char: string): string {
  return char.replace(/[.*+?^${}()|[\]\\/-]/, '\\$&');
}
