/** Turns what the self-test observed in an Excel into traits of the emulated Excel. */
import type { FactFile } from '../../../src/selftest/facts';
import { isSameData } from '../../../src/workbook/same-data';
import type { ExcelTraits } from '../../../src/workbench/host/richapi/excel-traits';
import type { RiskyCall } from '../../../src/workbench/host/richapi/request-kind';

/** For each call, the self-test step that tries Ctrl+Z after it. */
const UNDO_STEPS: Readonly<Record<RiskyCall, string>> = {
  merges: 'undo/merges',
  settings: 'undo/settings',
  'row-properties': 'undo/row-properties',
  'cell-properties': 'undo/cell-properties',
  'format-events': 'undo/format-events',
};

/** Traits of the Excel that ran the self-test. A trait that was not observed keeps its default. */
export function traitsOf({ facts, excel }: Pick<FactFile, 'facts' | 'excel'>): ExcelTraits {
  const answers = new Map(facts.map(({ id, observed }) => [id, observed]));
  const isAnswered = (id: string, answer: unknown): boolean =>
    answers.has(id) && isSameData(answers.get(id), answer);
  return {
    ...(excel.platform === 'OfficeOnline' ? {} : { maxPayload: Infinity }),
    takesFontsAsRead: isAnswered('fonts/as-read', null),
    keepsTableColumns: isAnswered('tables/fill', [2, '', '']),
    writesUnderFilter: isAnswered('filter/block', ['甲', '乙', '丙']),
    undoSurvives: (Object.keys(UNDO_STEPS) as RiskyCall[]).filter((call) =>
      isAnswered(UNDO_STEPS[call], true),
    ),
  };
}
