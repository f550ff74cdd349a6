/** Texts of the rules' pages that the rules themselves do not contain: reasons, and examples from the cases of the rules' tests. */
import table from './reasons.json';
import type { RuleReasons } from './rule';

export interface ExampleCell {
  /** `绩效目标 D16` */
  readonly place: string;
  /** `''` if it is blank. */
  readonly text: string;
}

export interface RuleExample {
  readonly wrong: {
    /** `[]` if the workbook lacks the cell. */
    readonly cells: readonly ExampleCell[];
    readonly message: string;
    /** The cells after the correction; absent if the rule offers none or only alternatives. */
    readonly corrected?: readonly ExampleCell[];
  };
  readonly right: {
    readonly cells: readonly ExampleCell[];
    /** The report's text about what was verified; `''` if there is none. */
    readonly verified: string;
  };
}

export interface DocumentedReasons extends Required<RuleReasons>, RuleExample {}

/** By the rule's id. */
export const REASONS: Readonly<Record<string, DocumentedReasons>> = table;

/** `绩效目标 D16：29`; several cells are separated by `；`. */
function cellsText(cells: readonly ExampleCell[]): string {
  return cells.map(({ place, text }) => `${place}：${text === '' ? '（空）' : text}`).join('；');
}

/** The lines of an example, the same in all user interfaces. */
export function exampleTexts({ wrong, right }: RuleExample): {
  readonly wrong: readonly string[];
  readonly right: readonly string[];
} {
  return {
    wrong: [
      ...(wrong.cells.length > 0 ? [cellsText(wrong.cells)] : []),
      `提醒：${wrong.message}`,
      ...(wrong.corrected ? [`修正后：${cellsText(wrong.corrected)}`] : []),
    ],
    right: [
      ...(right.cells.length > 0 ? [cellsText(right.cells)] : []),
      ...(right.verified === '' ? [] : [`核对结果：${right.verified}`]),
    ],
  };
}
