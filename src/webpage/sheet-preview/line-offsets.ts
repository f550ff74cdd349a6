/** Where the rows or the columns of a sheet are, in pixels. */

export class LineOffsets {
  /** Where each begins; one more than there are, for the end. */
  private readonly starts: Float64Array;

  /** @param sizeOf pixels of a line; 0 for a hidden one */
  constructor(
    readonly count: number,
    sizeOf: (index: number) => number,
  ) {
    this.starts = new Float64Array(count + 1);
    for (let index = 0; index < count; index += 1) {
      this.starts[index + 1] = this.start(index) + sizeOf(index);
    }
  }

  /** Pixels of all lines together. */
  get total(): number {
    return this.start(this.count);
  }

  /** Where a line begins; the end for those behind the last. */
  start(index: number): number {
    return this.starts[Math.min(index, this.count)] ?? 0;
  }

  /** Pixels from the beginning of one line to the end of another. */
  span(first: number, last: number): number {
    return this.start(last + 1) - this.start(first);
  }

  /** The line at a distance from the beginning; the last for what lies beyond. */
  at(distance: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.start(middle) <= distance) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
