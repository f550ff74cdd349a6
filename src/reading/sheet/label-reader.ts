/** Recognizes labels in the texts of cells. */
import { trailingMoneyUnit } from './money-unit';
import { withoutLeadingTags } from '../../language/text/markup';
import { foldWidth, isInvisible, labelText, normalizeLabel, stripListMark } from '../../language/text/text';
import { LABELS, type LabelId } from './labels';
import { StageNames } from './stage-names';

/** A label with its value in one cell: `二、当年预算：296.00`. Positions are in the cell's text. */
export interface LabelSegment {
  readonly ids: ReadonlySet<LabelId>;
  /** As printed, without list mark and colon. */
  readonly label: string;
  /** Where the label begins, its list mark included. */
  readonly labelStart: number;
  /** Right after the colon. */
  readonly valueStart: number;
  /** Where the next label begins, else the end of the text. */
  readonly valueEnd: number;
}

/** Extra synonyms of a place, added to the built-in ones. */
export type ExtraLabels = Readonly<Partial<Record<LabelId, readonly string[]>>>;

const MAX_LABEL = 40;
/** Cells longer than any label with its remark. */
const MAX_WHOLE = 60;
/** Labels that share a cell with prose stand near its beginning or at the beginning of a line. */
const MAX_SCANNED = 20_000;
const NONE: ReadonlySet<LabelId> = new Set();
const HAN = /[\u4e00-\u9fff]/;

/** Labels by their comparable words. */
interface LabelIndex {
  readonly exact: ReadonlyMap<string, ReadonlySet<LabelId>>;
  /** Of levels, for which 指标 and 目标 at the end don't matter. */
  readonly levels: ReadonlyMap<string, ReadonlySet<LabelId>>;
}

const BUILT_IN = indexOf(Object.entries(LABELS).map(([id, words]) => [id as LabelId, words.split(' ')]));

export class LabelReader {
  /** Names of stages inside texts. */
  readonly stages: StageNames;
  private readonly indexes: readonly LabelIndex[];
  /** All labels have Chinese characters, so that other texts need no closer look. */
  private readonly onlyHan: boolean;
  private readonly wholes = new Map<string, ReadonlySet<LabelId>>();
  private readonly segments = new Map<string, readonly LabelSegment[]>();

  constructor(extra: ExtraLabels = {}) {
    const own = Object.entries(extra).map(([id, words]) => [id as LabelId, words] as const);
    this.stages = new StageNames(extra);
    this.onlyHan = own.every(([, words]) => words.every((word) => HAN.test(word)));
    this.indexes = own.length > 0 ? [BUILT_IN, indexOf(own)] : [BUILT_IN];
  }

  /** What a whole cell is the label of; empty when it is none. */
  labelsOf(text: string): ReadonlySet<LabelId> {
    if (text.length > MAX_WHOLE || (this.onlyHan && !HAN.test(text))) return NONE;
    const known = this.wholes.get(text);
    if (known) return known;
    let labels = this.lookUp(text);
    if (labels.size === 0) {
      const rest = withoutUnit(withoutLead(text));
      if (rest !== text) labels = this.lookUp(rest);
    }
    this.wholes.set(text, labels);
    return labels;
  }

  /** Labels in a cell that have a colon after them, in order. */
  segmentsOf(text: string): readonly LabelSegment[] {
    if (!/[:：∶﹕]/.test(text)) return [];
    const known = this.segments.get(text);
    if (known) return known;
    const found = this.scan(text);
    this.segments.set(text, found);
    return found;
  }

  private lookUp(text: string): ReadonlySet<LabelId> {
    const key = normalizeLabel(text);
    const exact = key + lastWord(text);
    const sets = this.indexes.flatMap((index) => [index.exact.get(exact) ?? [], index.levels.get(key) ?? []]);
    const ids = sets.flatMap((set) => [...set]);
    return ids.length > 0 ? new Set(ids) : NONE;
  }

  private scan(text: string): LabelSegment[] {
    const folded = foldWidth(text.slice(0, MAX_SCANNED));
    const segments: LabelSegment[] = [];
    let from = 0;
    for (let colon = folded.indexOf(':'); colon >= 0; colon = folded.indexOf(':', colon + 1)) {
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

  /** The earliest beginning of a word from which the text up to the colon is a label. */
  private labelStart(text: string, from: number, colon: number): number | null {
    for (let start = from; start < colon; start += 1) {
      const begins =
        start === 0 ||
        /[:：；;，,（(>\s]/.test(text.charAt(start - 1)) ||
        isInvisible(text.charAt(start - 1));
      if (!begins || isInvisible(text.charAt(start))) continue;
      if (this.labelsOf(withoutLead(text.slice(start, colon))).size > 0) return start;
    }
    return null;
  }
}

/** `1.1 数量`, `2.1.3、质量`. */
const SECTION_NUMBER = /^\s*\d{1,2}(?:[.．]\d{1,2})+[、.．]?\s*(?=\p{Script=Han})/u;

/** Removes what stands before a label: list marks, 其中 and tags that an export left. */
function withoutLead(text: string): string {
  let rest = text;
  for (;;) {
    const next = stripListMark(withoutLeadingTags(rest))
      .replace(/^\s*其中\s*[:：]?\s*/, '')
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

function indexOf(labels: readonly (readonly [LabelId, readonly string[]])[]): LabelIndex {
  const exact = new Map<string, ReadonlySet<LabelId>>();
  const levels = new Map<string, ReadonlySet<LabelId>>();
  for (const [id, words] of labels) {
    const index = isLevel(id) ? levels : exact;
    for (const word of words) {
      const key = labelKey(id, word);
      if (key !== '') index.set(key, new Set([...(index.get(key) ?? []), id]));
    }
  }
  return { exact, levels };
}

/** A word of a label made comparable. */
export function labelKey(id: LabelId, word: string): string {
  return normalizeLabel(word) + (isLevel(id) ? '' : lastWord(word));
}

function isLevel(id: LabelId): boolean {
  return id.startsWith('dimension.') || id.startsWith('category.');
}

/** 指标 or 目标 at a label's end: they stay apart where `年度绩效目标` is prose and `年度绩效指标` a table. */
function lastWord(text: string): string {
  if (!/[指目]\s*标/.test(text)) return '';
  return /(指标|目标)(?:\([^()]*\)|\[[^[\]]*\])*$/.exec(labelText(text))?.[1] ?? '';
}
