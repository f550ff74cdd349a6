export { comparableForm, type ComparableForm } from '../figures/years/comparable-form';
export type { ComparedRow, ChangedCell } from './changes';
export { compareForms, pairReport, unpairedReport, type Comparison } from './compare';
export {
  mismatchOf,
  pairForms,
  pairWithin,
  type Pairing,
  type UnpairedForm,
  type YearForm,
} from './pair-forms';
export { changeRow, COMPARISON_TITLE, comparisonSentence, growthText, type ChangeRow } from './words';
