/** One sheet with the labels found on it. */
import type { Grid, Place } from './grid';
import type { LabelReader, LabelSegment } from './label-reader';
import type { CellSnapshot } from '../../workbook/snapshot';
import type { LabelId } from './labels';

export interface Hit {
  readonly place: Place;
  readonly ids: ReadonlySet<LabelId>;
  /**
   * `whole`: the cell holds only the label. `start`: the cell begins with the label and a colon. `within`: the label stands
   * further inside the cell's text.
   */
  readonly kind: 'whole' | 'start' | 'within';
  /** Absent for a whole label without a colon. */
  readonly segment?: LabelSegment;
}

const NO_HITS: readonly Hit[] = [];

export class Sheet {
  /** By position of the row in the grid. */
  private readonly byRow: (readonly Hit[] | undefined)[] = [];

  constructor(
    readonly grid: Grid,
    readonly labels: LabelReader,
    readonly position: number,
  ) {}

  /** The part of the sheet from column `left` to column `right`, both included. */
  within(left: number, right: number): Sheet {
    return new Sheet(this.grid.within(left, right), this.labels, this.position);
  }

  /**
   * The part of the sheet in some rows, ascending, with the merged areas that reach into them.
   * @param hides tells which of their cells are left out
   */
  keeping(rows: readonly number[], hides?: (cell: CellSnapshot) => boolean): Sheet {
    return new Sheet(this.grid.keeping(rows, hides), this.labels, this.position);
  }

  get hasLabels(): boolean {
    return this.grid.wordRows.some((row) => this.hitsIn(row).length > 0);
  }

  /** Labels that begin in a row, from left to right. */
  hitsIn(row: number): readonly Hit[] {
    const position = this.grid.positionOf(row);
    return position < 0 ? NO_HITS : (this.byRow[position] ??= this.findHits(row));
  }

  private findHits(row: number): readonly Hit[] {
    if (!this.grid.someWords(row, (words) => this.labels.hasLabel(words))) return NO_HITS;
    return this.grid.placesIn(row).flatMap((place) => this.hitsAt(place));
  }

  hitsAt(place: Place): readonly Hit[] {
    if (place.words === '') return NO_HITS;
    const segments = this.labels.segmentsOf(place.text);
    const whole = this.labels.labelsOf(place.text);
    if (whole.size > 0) {
      const [segment] = segments;
      return [{ place, ids: whole, kind: 'whole', ...(segment && { segment }) }];
    }
    return segments.map((segment) => ({
      place,
      ids: segment.ids,
      kind: place.text.slice(0, segment.labelStart).trim() === '' ? 'start' : 'within',
      segment,
    }));
  }

  /** Tells whether a place is or begins with the label of a field or a section, and so is not another field's value. */
  isLabel(place: Place): boolean {
    return this.hitsAt(place).some(
      ({ kind, ids }) =>
        kind !== 'within' && [...ids].some((id) => ['title', 'field'].includes(this.labels.roleOf(id) ?? '')),
    );
  }
}
