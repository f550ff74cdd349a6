/** Keeps the results of functions of a text, because a check reads each cell dozens of times and most cells stay the same between checks. */

/** When as many results are kept, they are dropped. */
const MAX_KEPT = 1_000;
/** Results of longer texts, in UTF-16 units, are not kept. */
const MAX_LENGTH = 400;

/** @param read depends on nothing but the text; its result must not be changed */
export function memoized<Result>(read: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    if (text.length > MAX_LENGTH) return read(text);
    let result = known.get(text);
    if (result === undefined) {
      if (known.size === MAX_KEPT) known.clear();
      known.set(text, (result = read(text)));
    }
    return result;
  };
}
