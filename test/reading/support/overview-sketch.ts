/** 项目总体情况 written row by row. */
import type { Overview } from '../../../src/form/overview';
import type { CellSketch } from '../../support/snapshots';
import { number, readOne, rows, seen } from './sketch';

type Lines = readonly (readonly CellSketch[])[];

/** The section in the rows of a sheet. */
export function readOverview(lines: Lines, merges: readonly string[] = []): Overview {
  const { overview } = readOne({ 总体: rows(lines, merges) });
  if (!overview) throw new Error('no overview');
  return overview;
}

/** Fields with which the rows below them are recognized as a section. */
export const LEAD: Lines = [
  ['项目概况', '一段概况'],
  ['必要性', '必要'],
];

/** The known funds below `LEAD`: id, address with text, and number. */
export function fundsIn(lines: Lines, merges: readonly string[] = []): unknown {
  return Object.entries(readOverview([...LEAD, ...lines], merges).funds).map(([id, cell]) => [
    id,
    seen(cell),
    number(cell),
  ]);
}
