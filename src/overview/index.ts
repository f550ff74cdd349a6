export {
  fileReport,
  unusableFile,
  type Amount,
  type FileReport,
  type FormReport,
  type ReportedFinding,
} from './file-report';
export { OverviewBuilder, type Overview } from './overview';
export { ROW_STATUSES, type Counts, type OverviewRow, type RowStatus } from './rows';
export type { Fault, StatusSummary, Summary } from './summary';
export { filterRows, SORT_KEYS, sortRows, unitsOf, type Filter, type Sorting, type SortKey } from './view';
export { amountText, COLUMN_TITLES, NO_PROJECT, NO_UNIT, ruleTitle, STATUS_TITLES, TITLE } from './words';
export type { OverviewReport } from './tables';
export { overviewCsv } from './render/csv';
export { overviewHtml, type LinkTo } from './render/html';
