/** Pixel offsets of the rows or columns of a sheet. */

export class LineOffsets {
  /** Start of each line, then the end of the last. */
  private readonly starts: Float64Array;

  /** @param sizeOf size of a line in pixels; 0 if it is hidden */
  constructor(
    readonly count: number,
    sizeOf: (index: number) => number,
  ) {
    this.starts = new Float64Array(count + 1);
    for (let index = 0; index < count; index += 1) {
      this.starts[index + 1] = this.start(index) + sizeOf(index);
    }
  }

  /** Total size in pixels. */
  get total(): number {
    return this.start(this.count);
  }

  /** Start of a line in pixels; the total size for an index after the last. */
  start(index: number): number {
    return this.starts[Math.min(index, this.count)] ?? 0;
  }

  /** Pixels from the start of `first` to the end of `last`. */
  span(first: number, last: number): number {
    return this.start(last + 1) - this.start(first);
  }

  /** Index of the line at a pixel offset (binary search); the last line for larger offsets. */
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
