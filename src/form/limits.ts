/**
 * Limits for the declarations in a workbook, so that its check and its correction take no more than a few seconds and
 * 200 MiB. Real declarations are far below. Other data in the workbook, such as a ledger, does not count.
 */
interface Limit {
  readonly most: number;
  /** The counted things, in Chinese: 申报表. */
  readonly what: string;
  /** Where it is counted, in Chinese. */
  readonly within: string;
  readonly counter: string;
  /** What the person should do, in Chinese. */
  readonly advice: string;
}

const SPLIT_WORKBOOK = '请分成几个工作簿，再分别校验。';
const SPLIT_FORM = '请把这个项目拆分成几份申报表，再分别校验。';

function inWorkbook(most: number, what: string, counter: string): Limit {
  return { most, what, counter, within: '一个工作簿', advice: SPLIT_WORKBOOK };
}

function inTable(most: number, what: string, counter: string): Limit {
  return { most, what, counter, within: '一张表', advice: SPLIT_FORM };
}

export const LIMITS = {
  /** UTF-16 units on the sheets with forms. A form has 1,000 to 20,000. */
  characters: inWorkbook(250_000, '申报表所在工作表的文字', '字'),
  /** Forms with separate sheets or blocks. */
  forms: inWorkbook(60, '申报表', '份'),
  /** Projects that are rows of a list. */
  projects: inWorkbook(500, '清单里的项目', '个'),
  /** Sections of forms. */
  parts: inWorkbook(1_200, '申报表的各部分', '个'),
  /** A table repeats its header on each printed page. */
  headers: inWorkbook(1_200, '表头', '行'),
  /** Printed names of fields and columns; a form has a few hundred. */
  labels: inWorkbook(40_000, '栏目名称', '处'),
  columns: inTable(120, '表格的列', '列'),
  rows: inTable(2_000, '表格的行', '行'),
  /** UTF-16 units of the rows of all tables. */
  words: inWorkbook(100_000, '表格的文字', '字'),
  /** Rows times columns of all tables. */
  cells: inWorkbook(50_000, '表格的单元格', '个'),
  /** Rows times columns of one 绩效目标, whose indicators are compared with all rows of 项目构成分解. */
  targets: inTable(2_400, '绩效目标的单元格', '个'),
};

export type LimitId = keyof typeof LIMITS;

/** Thrown if a workbook exceeds one of the limits. */
export class ExceededError extends Error {
  override readonly name = 'ExceededError';

  constructor(readonly limit: LimitId) {
    super(`more than ${LIMITS[limit].most} ${limit}`);
  }
}

/** @throws ExceededError */
export function assertWithin(limit: LimitId, count: number): void {
  if (count > LIMITS[limit].most) throw new ExceededError(limit);
}

/** Title and text of a refusal, in Chinese. */
export function exceededWords(id: LimitId): { readonly title: string; readonly text: string } {
  const { most, what, within, counter, advice } = LIMITS[id];
  return {
    title: `${what}太多，没有校验`,
    text: `${within}最多 ${most.toLocaleString('en-US')} ${counter}。${advice}`,
  };
}
