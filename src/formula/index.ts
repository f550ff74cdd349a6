/** Exact evaluation and analysis of simple formulas. */
export { Calculator, storedValue, type CellResult } from './calculator';
export { isError, isNumber, type FormulaValue } from './operands';
export { sumFormula, sumRanges } from './sums';
