/** Levels that stand as captions in the column of the indicators: 一、产出指标, （一）数量指标, 1.养护里程. */
import type { CategoryId, DimensionId, LevelCell } from '../../../form/indicators';
import { stripListMark } from '../../../language/text/text';
import type { Place } from '../../sheet/grid';
import { outlineLevel } from '../../sheet/outline';
import type { Sheet } from '../../sheet/sheet';
import { DIMENSION_OF, LevelColumn, levelNamed } from './levels';

/** The levels of a table that has no columns for them. */
export class CaptionLevels {
  private readonly dimensions: LevelColumn<DimensionId>;
  private readonly categories: LevelColumn<CategoryId>;
  /** The captions of the current dimension and of the one before it. */
  private captions: readonly [upper: Place | null, current: Place | null] = [null, null];

  /** @param above the levels of the block before, which continue */
  constructor(
    private readonly sheet: Sheet,
    above?: CaptionLevels,
  ) {
    this.dimensions = new LevelColumn(sheet, 'dimension', above?.dimensions);
    this.categories = new LevelColumn(sheet, 'category', above?.categories);
  }

  /** The written dimension, otherwise the dimension to which the category belongs. */
  get dimension(): LevelCell<DimensionId> {
    const written = this.dimensions.next(null);
    if (written.text !== '') return written;
    const { category } = this;
    return { ...category, id: (category.id && DIMENSION_OF[category.id]) ?? null };
  }

  get category(): LevelCell<CategoryId> {
    return this.categories.next(null);
  }

  /** Takes the caption in a place; `false` if the place holds none. */
  take(place: Place): boolean {
    const text = stripListMark(place.text);
    const { row, column, area } = place;
    const caption = { row, column, area, text, words: text };
    const isCategory = this.categories.names(text);
    if (this.dimensions.names(text) && !(isCategory && this.isBelow(text, place.text))) {
      this.captions = [this.captions[1], caption];
      this.dimensions.next(caption);
      this.categories.reset();
      return true;
    }
    if (isCategory) this.returnTo(this.categories.next(caption).id);
    return isCategory;
  }

  /** 成本指标 names both levels. If 数量指标 follows, it was a category of 产出指标, which goes on. */
  private returnTo(category: CategoryId | null): void {
    const [upper] = this.captions;
    const wanted = (category && DIMENSION_OF[category]) ?? null;
    const isOfUpper = upper !== null && levelNamed(this.sheet, 'dimension', upper.text) === wanted;
    if (isOfUpper && this.dimensions.next(null).id === 'cost') this.dimensions.next(upper);
  }

  /** 成本指标 and 满意度指标 name both levels: （四）成本指标 belongs to 产出指标, 四、成本指标 does not; 服务对象满意度 below 满意度指标 belongs to 满意度指标. */
  private isBelow(text: string, whole: string): boolean {
    const parent = this.dimensions.next(null);
    if (parent.text === '') return false;
    const isSame = parent.id === levelNamed(this.sheet, 'dimension', text) && parent.text !== text;
    return isSame || (text !== whole && outlineLevel(whole) !== 0);
  }
}
