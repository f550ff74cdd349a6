export { changeLine, changeParts, contentText, type ChangePart, type ShownEdit } from './change-text';
export {
  changedCells,
  choiceKey,
  chooseSafe,
  chooseSuggested,
  possibleEdits,
  type Choose,
  type Chosen,
} from './choice';
export { correct, correctSteps, type AppliedFix, type Correction, type RefusedFix } from './correct';
export { invert } from './invert';
export { guardOf, type Rearrangement, type StructureGuard } from './guard';
export { cellsBySheet, skippedBySheet, type SkippedCells } from './unwritten';
export { resolveWrite, writeEdits, type FailedEdit, type SkippedEdit, type WriteReport } from './write';
