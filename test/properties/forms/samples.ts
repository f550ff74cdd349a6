/** The sample workbooks of test/forms, each read once for all properties. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { openXlsx } from '../../../src/xlsx';
import { sample } from '../../support/memory-io';

/** File names of all samples. */
export const SAMPLES = readdirSync(path.join(__dirname, '../../forms')).filter((file) =>
  file.endsWith('.xlsx'),
);

const snapshots = new Map<string, Promise<WorkbookSnapshot>>();

/** @param file one of `SAMPLES` */
export function readSample(file: string): Promise<WorkbookSnapshot> {
  const known = snapshots.get(file) ?? openXlsx(sample(file), file).read();
  snapshots.set(file, known);
  return known;
}
