export { changeLine, changeParts, contentText, type ChangePart } from './change-text';
export { changedCells, choiceKey, chooseSafe, chooseSuggested, type Choose } from './choice';
export { correct, type Correction, type RefusedFix } from './correct';
export { invert } from './invert';
export { guardOf, type Rearrangement, type StructureGuard } from './guard';
export { cellsBySheet, skippedBySheet } from './unwritten';
export { resolveWrite, writeEdits, type SkippedEdit, type WriteReport } from './write';
