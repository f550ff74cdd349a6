export { check, checkSteps, runToEnd } from './check';
export { chooseProfile, labelsOf, type CheckOptions, type CheckStep } from './check-forms';
export {
  describeNoForm,
  describeNoFormBriefly,
  reportOf,
  type Report,
  type ReportFile,
  type ReportFinding,
} from './report';
export { applySpans } from './resolve';
export type { CheckedForm, CheckResult, Finding, Fix, FixEdit, FormStatus, RuleOutcome } from './result';
export { recognitionOf, type Recognition } from './recognition';
export type { RecognizedCell } from '../reading';
