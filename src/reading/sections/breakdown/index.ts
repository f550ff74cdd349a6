/** 项目构成分解: the cost breakdown. */
import type { TableSection } from '../section';
import { breakdownCells, numbersInRows, projectNamesInRows } from './cells';
import { isBreakdownFilled } from './filled';
import { BREAKDOWN_HEADER, isCertainHeader } from './header';
import { BREAKDOWN_LABELS } from './labels';
import { readBreakdown } from './read';
import { missingBreakdownColumns, recognizedBreakdown } from './recognized';

export const breakdown: TableSection = {
  id: 'breakdown',
  kind: 'table',
  names:
    '项目构成分解 项目构成分解表 项目明细表 项目经费测算 项目支出明细 项目预算明细 支出明细 项目支出明细预算 项目支出内容及明细预算 支出明细预算',
  labels: BREAKDOWN_LABELS,
  lookedFor: '项目构成分解：项目内容、项目明细、明细金额、单价、数量',
  printedIn: ['shanghai'],
  speaksFor: 'shanghai',
  header: BREAKDOWN_HEADER,
  fieldsAbove: [],
  closingRow: 'row.total',
  // A price list.
  isCommon: true,
  isCertain: isCertainHeader,
  read: readBreakdown,
  cells: breakdownCells,
  numbers: numbersInRows,
  projectNames: projectNamesInRows,
  isFilled: isBreakdownFilled,
  recognized: recognizedBreakdown,
  columns: missingBreakdownColumns,
};
