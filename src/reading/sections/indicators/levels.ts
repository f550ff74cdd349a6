/** 一级 and 二级 of the indicator table: filled forward and known by their words. */
import type { CategoryId, DimensionId, LevelCell } from '../../../form/indicators';
import { isBlankText, isDitto } from '../../../language/text/text';
import type { Place } from '../../sheet/grid';
import { kindOf, nameOf } from '../../sheet/labels';
import type { Sheet } from '../../sheet/sheet';

type LevelPrefix = 'dimension' | 'category';

/**
 * The column left of the indicators in which most rows name a level of a kind, for tables whose header does not name it.
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
  for (let column = 0; column < limit; column += 1) {
    if (taken.includes(column)) continue;
    const places = rows
      .map((row) => sheet.grid.place(row, column))
      .filter((place, index) => place.row === rows[index]);
    const named = places.filter(({ text }) =>
      [...sheet.labels.labelsOf(text)].some((id) => kindOf(id) === level),
    ).length;
    if (named > most) {
      best = column;
      most = named;
    }
  }
  return best;
}

/** Tells whether a text names a 二级目标. */
export function isCategory(sheet: Sheet, text: string): boolean {
  return [...sheet.labels.labelsOf(text)].some((id) => kindOf(id) === 'category');
}

/** The 一级目标 that a 二级目标 belongs to where a table names it alone. */
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

/** Keeps what a level's column last said, while the rows below leave it blank. */
export class LevelColumn<Id extends DimensionId | CategoryId> {
  private last: LevelCell<Id> | null;

  /** @param above the same column in the stretch before, whose words go on */
  constructor(
    private readonly sheet: Sheet,
    private readonly prefix: LevelPrefix,
    above?: LevelColumn<Id>,
  ) {
    this.last = above?.last ?? null;
  }

  /** Forgets the words above: a new parent level begins. */
  reset(): void {
    this.last = null;
  }

  /** Tells whether the words are another level's and none of this one's: 产出指标 among the 二级指标. */
  isOf(other: LevelPrefix, text: string): boolean {
    const kinds = [...this.sheet.labels.labelsOf(text)].map(kindOf);
    return kinds.includes(other) && !kinds.includes(this.prefix);
  }

  /** Tells whether the words are one of this level's. */
  names(text: string): boolean {
    return this.levelOf(text) !== null;
  }

  /** Takes the level's place of the next row; `null` where the table has no such column. */
  next(place: Place | null): LevelCell<Id> {
    if (place && !isBlankText(place.text) && !(this.last && isDitto(place.text))) {
      this.last = {
        at: { sheet: this.sheet.grid.name, row: place.row, column: place.column },
        text: place.text.trim(),
        id: this.levelOf(place.text),
      };
    }
    return this.last ?? this.blank(place);
  }

  /** The level that a text names; `null` when it is none of the known ones. */
  private levelOf(text: string): Id | null {
    const id = [...this.sheet.labels.labelsOf(text)].find((label) => kindOf(label) === this.prefix);
    return id === undefined ? null : (nameOf(id) as Id);
  }

  private blank(place: Place | null): LevelCell<Id> {
    return {
      at: { sheet: this.sheet.grid.name, row: place?.row ?? 0, column: place?.column ?? 0 },
      text: '',
      id: null,
    };
  }
}
