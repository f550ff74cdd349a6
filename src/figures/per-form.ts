/** Derivations that many rules ask for, made once a form. */
import type { DeclarationForm } from '../form/declaration';

/**
 * Remembers what was derived from a form. Forms never change, so neither does the result; it goes with the form.
 * @param derive pure
 */
export function oncePerForm<Result>(
  derive: (form: DeclarationForm) => Result,
): (form: DeclarationForm) => Result {
  const known = new WeakMap<DeclarationForm, { readonly result: Result }>();
  return (form) => {
    const entry = known.get(form) ?? { result: derive(form) };
    known.set(form, entry);
    return entry.result;
  };
}

/**
 * The same for what also depends on the profile's decimals.
 * @param derive pure
 */
export function perForm<Result>(
  derive: (form: DeclarationForm, decimals: number) => Result,
): (form: DeclarationForm, decimals: number) => Result {
  const resultsOf = oncePerForm(() => new Map<number, Result>());
  return (form, decimals) => {
    const results = resultsOf(form);
    let result = results.get(decimals);
    if (result === undefined) {
      result = derive(form, decimals);
      results.set(decimals, result);
    }
    return result;
  };
}
