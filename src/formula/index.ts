/** Simple formulas: computed exactly, and looked into. */
export { Calculator, plainValue, storedValue, type CellResult } from './calculator';
export { isError, isNumber, type FormulaValue } from './operands';
export { sumFormula, sumRanges } from './sums';
