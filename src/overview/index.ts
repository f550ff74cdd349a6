export {
  fileReport,
  unusableFile,
  type FileReport,
  type FormReport,
  type ReportedFinding,
} from './file-report';
export { OverviewBuilder, type Overview } from './overview';
export { ROW_STATUSES, type OverviewRow, type RowStatus } from './rows';
export type { Summary } from './summary';
export { problemId, problemName } from './problems';
export {
  DEFAULT_SORTING,
  filterRows,
  SORT_KEYS,
  sortRows,
  unitsOf,
  type Filter,
  type Sorting,
  type SortKey,
} from './view';
export { amountText, COLUMN_TITLES, NO_PROJECT, NO_UNIT, STATUS_TITLES, statusTitle, TITLE } from './words';
export type { OverviewReport } from './tables';
export { overviewCsv } from './render/csv';
export { overviewHtml } from './render/html';
