import { findExtra } from '../../../src/xlsx/zip/directory';

/** Two extra fields, one after the other: two bytes of kind 9, eight of kind 1. */
const FIELDS = [9, 0, 2, 0, 7, 7, 1, 0, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8];
const found = (id: number, length: number, bytes: readonly number[] = FIELDS): number | null =>
  findExtra(new DataView(Uint8Array.of(0xff, ...bytes).buffer), 1, length, id);

it.each<[string, number | null, number | null]>([
  ['the first field', found(9, FIELDS.length), 5],
  ['the last field, which ends at the end of the header', found(1, FIELDS.length), 11],
  ['a missing field', found(5, FIELDS.length), null],
  ['a field that extends beyond its header', found(1, FIELDS.length - 1), null],
  ['a field with a truncated head', found(1, 9), null],
  ['a field without data', found(3, 4, [3, 0, 0, 0]), 5],
  ['a field after one that extends beyond its header', found(1, 14, [9, 0, 30, 0, 1, 0, 0, 0]), null],
])('%s', (_, at, expected) => expect(at).toBe(expected));
