/** Index of the first of `count` items in ascending order that is not before the wanted one; `count` if there is none. */
export function firstNotBefore(count: number, isBefore: (index: number) => boolean): number {
  let from = 0;
  let to = count;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (isBefore(middle)) from = middle + 1;
    else to = middle;
  }
  return from;
}
