export { check, type CheckOptions } from './check';
export { describeNoForm, reportOf } from './report';
export type { Report, ReportFile, ReportFinding, ReportForm } from './report';
export type {
  Alternative,
  CheckedForm,
  CheckResult,
  Finding,
  Fix,
  FormStatus,
  RuleOutcome,
  Totals,
} from './result';
