/** Simple formulas: computed exactly, and looked into. */
export { Calculator, plainValue, storedValue, type CellResult } from './calculator';
export { evaluateFormula, type FormulaContext, type FormulaResult } from './evaluate';
export { isError, isNumber, type FormulaValue } from './operands';
export { sumFormula, sumRanges } from './sums';
export { shiftFormula } from './shift';
