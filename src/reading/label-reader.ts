/** Recognizes labels in the texts of cells. */
import { foldWidth, isInvisible, normalizeLabel, stripInvisible, stripListMark } from '../form/text';
import { LABELS, type LabelId } from './labels';

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

export class LabelReader {
  private readonly ids = new Map<string, ReadonlySet<LabelId>>();
  private readonly levels = new Map<string, ReadonlySet<LabelId>>();
  private readonly wholes = new Map<string, ReadonlySet<LabelId>>();
  private readonly segments = new Map<string, readonly LabelSegment[]>();

  constructor(extra: ExtraLabels = {}) {
    for (const [id, words] of Object.entries(LABELS) as [LabelId, string][]) {
      for (const word of [...words.split(' '), ...(extra[id] ?? [])]) {
        const key = isLevel(id) ? normalizeLabel(word) : exactKey(word);
        const index = isLevel(id) ? this.levels : this.ids;
        if (key !== '') index.set(key, new Set([...(index.get(key) ?? []), id]));
      }
    }
  }

  /** What a whole cell is the label of; empty when it is none. */
  labelsOf(text: string): ReadonlySet<LabelId> {
    if (text.length > MAX_WHOLE) return NONE;
    const known = this.wholes.get(text);
    if (known) return known;
    const plain = this.lookUp(text);
    const labels = plain.size > 0 ? plain : this.lookUp(withoutLead(text));
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
    const exact = this.ids.get(exactKey(text)) ?? NONE;
    const level = this.levels.get(normalizeLabel(text)) ?? NONE;
    return level.size > 0 ? new Set([...exact, ...level]) : exact;
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
        start === 0 || /[:：\s]/.test(text.charAt(start - 1)) || isInvisible(text.charAt(start - 1));
      if (!begins || isInvisible(text.charAt(start))) continue;
      if (this.labelsOf(withoutLead(text.slice(start, colon))).size > 0) return start;
    }
    return null;
  }
}

/** Removes what stands before a label: list marks and 其中. */
function withoutLead(text: string): string {
  let rest = text;
  for (;;) {
    const next = stripListMark(rest).replace(/^\s*其中\s*[:：]?\s*/, '');
    if (next === rest) return rest;
    rest = next;
  }
}

/** A label made comparable; 指标 and 目标 at its end stay apart: `年度绩效目标` is prose, `年度绩效指标` a table. */
function exactKey(text: string): string {
  const plain = stripInvisible(foldWidth(text));
  const kind = /(指标|目标)(?:\([^()]*\)|\[[^[\]]*\])*:*$/.exec(plain)?.[1];
  return normalizeLabel(text) + (kind ?? '');
}

/** Names of levels are the same with 指标, 目标 or neither: `产出指标`, `产出目标`, `产出`. */
function isLevel(id: LabelId): boolean {
  return id.startsWith('dimension.') || id.startsWith('category.');
}
