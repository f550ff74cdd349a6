export {
  BLANK_FORM,
  check,
  checkSteps,
  chooseProfile,
  labelsOf,
  runToEnd,
  type CheckOptions,
  type CheckStep,
} from './check';
export {
  describeNoForm,
  reportOf,
  type Report,
  type ReportFile,
  type ReportFinding,
  type ReportForm,
} from './report';
export { applySpans } from './resolve';
export type {
  Alternative,
  CheckedForm,
  CheckResult,
  Finding,
  Fix,
  FixEdit,
  FormStatus,
  RuleOutcome,
  Totals,
} from './result';
export { recognitionOf, type Recognition } from './recognition';
export type { RecognizedCell, RecognizedGroup } from '../reading';
