/** Examples of a rule, one wrong and one right, for its documentation. They are cases of the rule's own tests. */

/** A cell as a person would read it out. */
export interface ExampleCell {
  /** `绩效目标 D16` */
  readonly place: string;
  /** `''` where it is blank. */
  readonly text: string;
}

export interface RuleExample {
  readonly wrong: {
    /** `[]` where something is missing altogether. */
    readonly cells: readonly ExampleCell[];
    readonly message: string;
    /** What the correction makes of it; absent where the rule offers none, or a choice. */
    readonly corrected?: readonly ExampleCell[];
  };
  readonly right: {
    readonly cells: readonly ExampleCell[];
    /** What the report says was verified; `''` where it says nothing. */
    readonly verified: string;
  };
}

/** `绩效目标 D16：29`, several parted by `；`. */
function cellsText(cells: readonly ExampleCell[]): string {
  return cells.map(({ place, text }) => `${place}：${text === '' ? '（空）' : text}`).join('；');
}

/** What an example says, line by line, the same wherever it is shown. */
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
