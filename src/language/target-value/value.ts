/** What a target value (目标值) says, after parsing. Positions are in the text that was parsed. */
import type Big from 'big.js';
import type { PartialDate } from '../dates/calendar';
import type { Span } from '../text/span';
import type { UnitKind } from '../numbers/units';

/** Comparison, whatever its width or wording: `不低于`, `>=`, `》` … are all `≥`. */
export type Operator = '≥' | '≤' | '=' | '>' | '<' | '±' | '≈';

/** Words after a number that bound it: 以上 and 以内 bound, 左右 approximates. */
export type Tail = '以上' | '以下' | '以内' | '左右';

/**
 * How a date bounds: `end` (底, 末, 底前, 止): until its last day; `before` (前, 之前): before it begins, or until that
 * day where a day is written; `on`: neither is written.
 */
export type DateEdge = 'on' | 'end' | 'before';

interface Parsed {
  /** What was parsed; of an item of a list, that item. */
  readonly source: string;
  /** Where it stands in the whole text. */
  readonly span: Span;
}

export interface TargetUnit {
  /** Half-width: `%`, `个`, `元/亩`. All ways to write a percentage are `%`. */
  readonly text: string;
  readonly span: Span;
  /** `null`: not a unit known here, yet plainly written as one. */
  readonly kind: UnitKind | null;
  /** `亩` of `元/亩`. */
  readonly per?: string;
}

/** A number, with or without operator and unit: `≥95%`, `220人次`, `≤90万元`, `2`. */
export interface QuantityTarget extends Parsed {
  readonly kind: 'quantity';
  readonly operator: Operator | null;
  readonly operatorSpan: Span | null;
  /** In the written unit: 95 for `95%`, also where it is stored as 0.95. */
  readonly number: Big;
  readonly numberSpan: Span;
  readonly unit: TargetUnit | null;
  readonly tail: Tail | null;
  /** Words before and after that are none of these (`合格率` ≥95%, 3个 `系统`); `''` when none. */
  readonly before: string;
  readonly after: string;
}

/** `3-5个`, `80%~90%`. */
export interface RangeTarget extends Parsed {
  readonly kind: 'range';
  readonly low: Big;
  readonly high: Big;
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

/** A stretch of time: `2023.07-2024.01`, `全年`, `年内`, `30天内`. */
export interface SpanTarget extends Parsed {
  readonly kind: 'span';
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
  /** `30天内`: how long, counted from nothing in particular. */
  readonly duration: { readonly number: Big; readonly unit: string } | null;
  readonly before: string;
  readonly after: string;
}

/** Neither number nor date: `及时`, `健全`, `符合相关规定`. */
export interface WordsTarget extends Parsed {
  readonly kind: 'words';
}

/** Several values: `6月份完成宣传片制作；9月份完成文本`. Never nested. */
export interface ListTarget extends Parsed {
  readonly kind: 'list';
  readonly items: readonly SingleTarget[];
}

/** Nothing, or a dash. */
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
