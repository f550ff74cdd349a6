/** The levels 一级 and 二级 of the indicator table, which are recognized by their words and filled forward. */
import type { CategoryId, DimensionId, LevelCell } from '../../../form/indicators';
import { isBlankText, isDitto, stripListMark } from '../../../language/text/text';
import type { Place } from '../../sheet/grid';
import type { Sheet } from '../../sheet/sheet';

type LevelPrefix = 'dimension' | 'category';

/**
 * The column left of the indicators in which most rows name a level, for tables whose header lacks it; without one, a column
 * right of them in which more than half of the rows do.
 * @param limit first column of the indicators
 * @param taken columns that have another meaning
 */
export function inferLevel(
  sheet: Sheet,
  level: LevelPrefix,
  limit: number,
  rows: readonly number[],
  taken: readonly number[],
): number | null {
  let best: number | null = null;
  let most = 0;
  for (let column = 0; column <= sheet.grid.lastColumn; column += 1) {
    if (column === limit || taken.includes(column)) continue;
    const places = rows
      .map((row) => sheet.grid.place(row, column))
      .filter((place, index) => place.row === rows[index]);
    const named = places.filter(({ text }) => levelNamed(sheet, level, text) !== undefined).length;
    if (column > limit && (best !== null || named * 2 <= rows.length)) continue;
    if (named > most) {
      best = column;
      most = named;
    }
  }
  return best;
}

/** The level that a text names, also in a text with both levels (产出-数量); `undefined` if it is unknown. */
export function levelNamed({ labels }: Sheet, level: LevelPrefix, text: string): string | undefined {
  const whole = labels.namesOfKind(text, level)[0];
  if (whole !== undefined) return whole;
  const both = bothLevels(labels, text);
  return both ? labels.namesOfKind(level === 'dimension' ? both.upper : both.lower, level)[0] : undefined;
}

/** Longer texts do not name levels. */
const MAX_LEVELS = 16;

/** The two levels that a text joins: 产出-数量, 效益社会. `null` for other texts. */
function bothLevels(
  labels: Sheet['labels'],
  text: string,
): { readonly upper: string; readonly lower: string } | null {
  if (text.length > MAX_LEVELS) return null;
  for (let end = 2; end < text.length - 1; end += 1) {
    const [upper, lower] = [text.slice(0, end), text.slice(end).replace(/^[-—–－/]/, '')];
    const isBoth =
      labels.namesOfKind(upper, 'dimension').length > 0 && labels.namesOfKind(lower, 'category').length > 0;
    if (isBoth) return { upper, lower };
  }
  return null;
}

/** Tells whether a text names a 二级目标. */
export function isCategory(sheet: Sheet, text: string): boolean {
  return sheet.labels.namesOfKind(text, 'category').length > 0;
}

/** The 一级目标 of a 二级目标 in tables that print only the latter. */
export const DIMENSION_OF: Readonly<Partial<Record<CategoryId, DimensionId>>> = {
  quantity: 'output',
  quality: 'output',
  timeliness: 'output',
  cost: 'output',
  economic: 'benefit',
  social: 'benefit',
  ecological: 'benefit',
  sustainability: 'benefit',
  satisfaction: 'satisfaction',
};

export interface LeadingLevels {
  readonly dimension: { readonly text: string; readonly id: DimensionId | null };
  readonly category: { readonly text: string; readonly id: CategoryId | null };
  /** Position after the levels, where the indicator begins. */
  readonly end: number;
}

/** A level at the beginning of a text that names an indicator. */
const LEADING = /^\s*([^\s/／:：>→—–-]{2,12})\s*[/／:：>→—–-]+\s*(?=\S)/;

/** The levels with which a text begins, before an indicator: 产出指标/数量指标/新建公厕, 数量指标：新建公厕8座. `null` if it begins with none. */
export function leadingLevels({ labels }: Sheet, text: string): LeadingLevels | null {
  const named: string[] = [];
  let end = text.length - stripListMark(text).length;
  for (let found = LEADING.exec(text.slice(end)); found; found = LEADING.exec(text.slice(end))) {
    const [piece, name = ''] = found;
    const isLevel =
      [...labels.namesOfKind(name, 'dimension'), ...labels.namesOfKind(name, 'category')].length > 0;
    if (!isLevel || named.length === 2) break;
    named.push(name);
    end += piece.length;
  }
  const last = named.at(-1);
  if (last === undefined) return null;
  const category = (labels.namesOfKind(last, 'category')[0] as CategoryId | undefined) ?? null;
  const upper = named.length > 1 || category === null ? (named[0] ?? '') : '';
  const dimension =
    (labels.namesOfKind(upper, 'dimension')[0] as DimensionId | undefined) ??
    (category && DIMENSION_OF[category]) ??
    null;
  return {
    dimension: { text: upper || last, id: dimension },
    category: { text: category === null ? '' : last, id: category },
    end,
  };
}

/** The current level in a column; blank cells and cells with the same text repeat the level above. */
export class LevelColumn<Id extends DimensionId | CategoryId> {
  private last: LevelCell<Id> | null;

  /** @param above the same column in the block before, whose level continues */
  constructor(
    private readonly sheet: Sheet,
    private readonly prefix: LevelPrefix,
    above?: LevelColumn<Id>,
  ) {
    this.last = above?.last ?? null;
  }

  /** Forgets the level above because a new parent level begins. */
  reset(): void {
    this.last = null;
  }

  /** Tells whether a text names only another level: 产出指标 among the 二级指标. */
  isOf(other: LevelPrefix, text: string): boolean {
    return this.sheet.labels.namesOfKind(text, other).length > 0 && !this.names(text);
  }

  names(text: string): boolean {
    return levelNamed(this.sheet, this.prefix, text) !== undefined;
  }

  /** Takes the level in the next row and returns the current one; `null` if the table has no such column. */
  next(place: Place | null): LevelCell<Id> {
    const isRepeated = this.last && (isDitto(place?.text ?? '') || place?.text.trim() === this.last.text);
    if (place && !isBlankText(place.text) && !isRepeated) {
      this.last = {
        at: { sheet: this.sheet.grid.name, row: place.row, column: place.column },
        text: place.text.trim(),
        id: (levelNamed(this.sheet, this.prefix, place.text) as Id | undefined) ?? null,
      };
    }
    return this.last ?? this.blank(place);
  }

  private blank(place: Place | null): LevelCell<Id> {
    return {
      at: { sheet: this.sheet.grid.name, row: place?.row ?? 0, column: place?.column ?? 0 },
      text: '',
      id: null,
    };
  }
}
