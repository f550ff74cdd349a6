/** Parsed target values (目标值). Spans are positions in the text that was parsed. */
import type Big from 'big.js';
import type { PartialDate } from '../dates/calendar';
import type { Span } from '../text/span';
import type { UnitKind } from '../numbers/units';

/** A comparison operator: `不低于`, `>=` and `≧` are all `≥`. */
export type Operator = '≥' | '≤' | '=' | '>' | '<' | '±' | '≈';

/** A word after a number: 以上, 以下 and 以内 bound it, 左右 makes it approximate. */
export type Tail = '以上' | '以下' | '以内' | '左右';

/**
 * What a date means as a bound. `end` (底, 末, 底前, 止): until its last day. `before` (前, 之前): before it begins, or until
 * that day if a day is written. `after` (后, 以后): after its end. `on`: no such word is written.
 */
export type DateEdge = 'on' | 'end' | 'before' | 'after';

interface Parsed {
  /** The parsed text; for an item of a list, the item's text. */
  readonly source: string;
  /** Position of `source` in the whole text. */
  readonly span: Span;
}

export interface TargetUnit {
  /** Half-width, without a multiple: `%`, `个`, `元/亩`. All ways to write a percentage are `%`. */
  readonly text: string;
  readonly span: Span;
  /** `null` for a noun directly after the number that is not a known unit (3系统). */
  readonly kind: UnitKind | null;
  /** `亩` of `元/亩`. */
  readonly per?: string;
}

/** A number, with or without operator and unit: `≥95%`, `220人次`, `≤90万元`, `2`. */
export interface QuantityTarget extends Parsed {
  readonly kind: 'quantity';
  readonly operator: Operator | null;
  readonly operatorSpan: Span | null;
  /** In `unit`: 95 for `95%`, even if 0.95 is stored, and 5000 for `0.5万套`. */
  readonly number: Big;
  /** Includes a multiple: `0.5万` of `0.5万套`. */
  readonly numberSpan: Span;
  /** The written multiple, which `number` includes: 10000 for `0.5万套`, 1 without one. */
  readonly multiple: Big;
  readonly unit: TargetUnit | null;
  readonly tail: Tail | null;
  /** Other words before and after: `合格率` of 合格率≥95%, `系统` of 3个系统; `''` for none. */
  readonly before: string;
  readonly after: string;
}

/** `3-5个`, `80%~90%`. */
export interface RangeTarget extends Parsed {
  readonly kind: 'range';
  readonly low: Big;
  readonly high: Big;
  /** The higher end is written first: `99-30分钟`. */
  readonly isDescending: boolean;
  readonly unit: TargetUnit | null;
  readonly before: string;
  readonly after: string;
}

/** `2018年10月底`, `2023年12月前`, `6月份完成宣传片制作`. */
export interface DateTarget extends Parsed {
  readonly kind: 'date';
  readonly date: PartialDate;
  /** The date exists in the calendar. */
  readonly real: boolean;
  readonly edge: DateEdge;
  readonly before: string;
  readonly after: string;
}

/** A period or a duration: `2023.07-2024.01`, `全年`, `年内`, `30天内`. */
export interface SpanTarget extends Parsed {
  readonly kind: 'span';
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
  /** The length of `30天内`, which has no start. */
  readonly duration: { readonly number: Big; readonly unit: string } | null;
  readonly before: string;
  readonly after: string;
}

/** Words without a number or a date: `及时`, `健全`, `符合相关规定`. */
export interface WordsTarget extends Parsed {
  readonly kind: 'words';
}

/** Several values: `6月份完成宣传片制作；9月份完成文本`. Never nested. */
export interface ListTarget extends Parsed {
  readonly kind: 'list';
  readonly items: readonly SingleTarget[];
}

/** An empty text or a dash. */
export interface BlankTarget extends Parsed {
  readonly kind: 'blank';
}

/** Left over from a template: `≥**%`, `XX`, `待填写`, `例：…`, `》 元/亩`. */
export interface PlaceholderTarget extends Parsed {
  readonly kind: 'placeholder';
}

export type SingleTarget =
  QuantityTarget | RangeTarget | DateTarget | SpanTarget | WordsTarget | PlaceholderTarget;

export type TargetValue = SingleTarget | ListTarget | BlankTarget;
