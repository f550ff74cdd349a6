/** What was recognized of 制度保障, and the columns that it lacks. */
import { STAGE_TITLES, STAGES, type SafeguardColumn, type SafeguardTable } from '../../../form/safeguards';
import { SECTION_WORDS, type FormTables } from '../../../form/section';
import { columnsOfRows, type CellOfColumn, type RecognizedCell, type RecognizedGroup } from '../recognized';
import type { MissingColumns } from '../section';
import { SAFEGUARD_LABELS } from './labels';

const COLUMN_TITLES: Readonly<Record<SafeguardColumn, string>> = {
  category: '类别',
  document: '文件名称',
  measure: '具体措施',
  stages: '保障阶段',
};

export function recognizedSafeguards({ safeguards }: FormTables): RecognizedGroup[] {
  const title = SECTION_WORDS.safeguards.title;
  const rows = safeguards?.rows ?? [];
  return [
    { title: `${title}：各列`, cells: safeguards ? columnsOf(safeguards) : [] },
    {
      title: `${title}：${rows.length} 行`,
      cells: rows.map(({ document, stages }) => {
        const ticked = STAGES.filter((stage) => stages[stage]?.ticked === true);
        const text = ticked.map((stage) => STAGE_TITLES[stage]).join('、');
        return { label: document.text, text, at: document.at };
      }),
    },
  ];
}

export function missingSafeguardColumns({ safeguards }: FormTables): MissingColumns | null {
  if (!safeguards) return null;
  const { header, missingColumns } = safeguards;
  return { header, missing: missingColumns.map((column) => COLUMN_TITLES[column]) };
}

function columnsOf({ header, rows, missingColumns }: SafeguardTable): RecognizedCell[] {
  return columnsOfRows(
    SAFEGUARD_LABELS,
    header,
    rows.flatMap(({ category, document, measure, stages }): CellOfColumn[] => [
      { id: 'safeguard.category', at: category.at, isThere: !missingColumns.includes('category') },
      { id: 'safeguard.document', at: document.at, isThere: !missingColumns.includes('document') },
      { id: 'safeguard.measure', at: measure.at, isThere: !missingColumns.includes('measure') },
      ...STAGES.flatMap((stage) => {
        const mark = stages[stage];
        return mark ? [{ id: `stage.${stage}` as const, at: mark.at, isThere: true }] : [];
      }),
    ]),
  );
}
