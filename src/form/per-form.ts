/** Derivations that many rules ask for, made once a form. */
import type { DeclarationForm } from './declaration';

/**
 * Remembers what was derived from a form. Forms never change, so neither does the result; it goes with the form.
 * @param derive pure
 */
export function perForm<Result>(
  derive: (form: DeclarationForm, decimals: number) => Result,
): (form: DeclarationForm, decimals: number) => Result {
  const known = new WeakMap<DeclarationForm, Map<number, Result>>();
  return (form, decimals) => {
    const results = known.get(form) ?? new Map<number, Result>();
    known.set(form, results);
    let result = results.get(decimals);
    if (result === undefined) {
      result = derive(form, decimals);
      results.set(decimals, result);
    }
    return result;
  };
}
