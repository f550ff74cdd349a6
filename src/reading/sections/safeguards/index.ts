/** 制度保障: the institutional safeguards. */
import type { TableSection } from '../section';
import { safeguardCells, safeguardMarks } from './cells';
import { areSafeguardsFilled } from './filled';
import { isCertainHeader, SAFEGUARD_HEADER } from './header';
import { SAFEGUARD_LABELS } from './labels';
import { readSafeguards } from './read';
import { missingSafeguardColumns, recognizedSafeguards } from './recognized';

export const safeguards: TableSection = {
  id: 'safeguards',
  kind: 'table',
  names: '制度保障 制度保障情况 制度保障措施 保障措施情况',
  labels: SAFEGUARD_LABELS,
  lookedFor: '制度保障：类别、文件名称、具体措施、保障阶段',
  printedIn: ['shanghai'],
  speaksFor: 'shanghai',
  header: SAFEGUARD_HEADER,
  fieldsAbove: [],
  isCertain: isCertainHeader,
  read: readSafeguards,
  cells: safeguardCells,
  marks: safeguardMarks,
  isFilled: areSafeguardsFilled,
  recognized: recognizedSafeguards,
  columns: missingSafeguardColumns,
};
