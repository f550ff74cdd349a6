export { comparableForm, type ComparableForm } from '../figures/years/comparable-form';
export type { ComparedRow, ChangedCell, ChangeKind } from './changes';
export { compareForms, type Comparison, type YearOutcome } from './compare';
export {
  mismatchOf,
  pairForms,
  pairWithin,
  type FormPair,
  type Pairing,
  type UnpairedForm,
  type YearForm,
} from './pair-forms';
export { pairReport, unpairedReport } from './report';
export {
  CHANGE_TITLES,
  changeRow,
  COMPARISON_TITLE,
  comparisonSentence,
  growthText,
  type ChangeRow,
} from './words';
