/** 识别结果: what was recognized where, for people who set the tool up or wonder why a cell was not read. */
import { columnName } from '../workbook/a1';
import type { CellRef } from '../workbook/cell';
import type { Breakdown, BreakdownColumn } from '../form/breakdown';
import type { TextCell } from '../form/cells';
import type { MoneyUnit } from '../language/numbers/units';
import type { IndicatorTable } from '../form/indicators';
import { SECTION_IDS, SECTION_TITLES, type SectionId, type SectionState } from '../form/section';
import { STAGE_TITLES, STAGES, type SafeguardTable } from '../form/safeguards';
import { LABELS, type LabelId } from '../reading';
import type { CheckedForm } from './result';

/** A value with its place. */
export interface RecognizedCell {
  /** The printed label, or the row's name. */
  readonly label: string;
  /** The label's id, by which `jixiao.config.json` gives it other words; absent for rows. */
  readonly id?: string;
  /** `''` when blank. */
  readonly text: string;
  readonly at: CellRef;
}

export interface RecognizedGroup {
  readonly title: string;
  readonly cells: readonly RecognizedCell[];
}

export interface Recognition {
  readonly layout: string;
  readonly profile: string;
  /** `null` when none is written. */
  readonly year: number | null;
  readonly moneyUnit: MoneyUnit;
  readonly sections: readonly {
    readonly section: SectionId;
    readonly title: string;
    readonly state: SectionState;
  }[];
  /** Fields, funds, columns and rows of the tables; groups without cells are left out. */
  readonly groups: readonly RecognizedGroup[];
}

/** Printed words for a section's state. */
export const SECTION_STATE_TITLES: Readonly<Record<SectionState, string>> = {
  read: '已读取',
  missing: '未找到',
  unreadable: '无法识别',
  absent: '本版式没有',
};

/** Everything that was recognized of a form. */
export function recognitionOf({ form, profile }: CheckedForm): Recognition {
  const { overview, indicators, breakdown, safeguards } = form;
  const groups: RecognizedGroup[] = [
    { title: SECTION_TITLES.overview, cells: withIds(overview?.fields ?? {}, 'field') },
    { title: '项目资金', cells: withIds(overview?.funds ?? {}, 'fund') },
    { title: `${SECTION_TITLES.indicators}：各列`, cells: indicators ? indicatorColumns(indicators) : [] },
    {
      title: `${SECTION_TITLES.indicators}：${indicators?.rows.length ?? 0} 行`,
      cells: (indicators?.rows ?? []).map(({ name, target }) => ({
        label: name.text,
        text: target.text,
        at: target.at,
      })),
    },
    { title: `${SECTION_TITLES.breakdown}：各列`, cells: breakdown ? breakdownColumns(breakdown) : [] },
    {
      title: `${SECTION_TITLES.breakdown}：${breakdown?.items.length ?? 0} 行`,
      cells: (breakdown?.items ?? []).map(({ item, amount }) => ({
        label: item.text,
        text: amount.text,
        at: amount.at,
      })),
    },
    { title: `${SECTION_TITLES.safeguards}：各列`, cells: safeguards ? safeguardColumns(safeguards) : [] },
    {
      title: `${SECTION_TITLES.safeguards}：${safeguards?.rows.length ?? 0} 行`,
      cells: (safeguards?.rows ?? []).map(({ document, stages }) => {
        const ticked = STAGES.filter((stage) => stages[stage]?.ticked === true).map(
          (stage) => STAGE_TITLES[stage],
        );
        return { label: document.text, text: ticked.join('、'), at: document.at };
      }),
    },
  ];
  const sections = SECTION_IDS.map((section) => ({
    section,
    title: SECTION_TITLES[section],
    state: form.sections[section],
  }));
  return {
    layout: form.layout.title,
    profile: profile.title,
    year: form.year,
    moneyUnit: form.moneyUnit,
    sections,
    groups: groups.filter(({ cells }) => cells.length > 0),
  };
}

function withIds(
  cells: Readonly<Partial<Record<string, TextCell>>>,
  kind: 'field' | 'fund',
): RecognizedCell[] {
  return Object.entries(cells).flatMap(([id, cell]) =>
    cell ? [{ label: cell.label, id: `${kind}.${id}`, text: cell.text, at: cell.at }] : [],
  );
}

function breakdownColumns({ sheet, header, columns, amountUnit, priceUnit }: Breakdown): RecognizedCell[] {
  const units: Readonly<Partial<Record<BreakdownColumn, string>>> = {
    amount: amountUnit,
    unitPrice: priceUnit,
  };
  return (Object.entries(columns) as [BreakdownColumn, number][])
    .sort(([, left], [, right]) => left - right)
    .map(([column, index]) => ({
      ...columnCell(`breakdown.${column}`, { sheet, row: header.row, column: index }),
      text: [columnWords(index), units[column]].filter(Boolean).join('，'),
    }));
}

/** The columns that the rows were read from; of periods side by side each has its own. */
function indicatorColumns({ header, rows }: IndicatorTable): RecognizedCell[] {
  return columnsOfRows(
    header,
    rows.flatMap(({ dimension, category, name, target, weight, note }) => [
      { id: 'indicator.dimension' as const, at: dimension.at, isThere: dimension.text !== '' },
      { id: 'indicator.category' as const, at: category.at, isThere: category.text !== '' },
      { id: 'indicator.name' as const, at: name.at, isThere: name.text !== '' },
      { id: 'indicator.target' as const, at: target.at, isThere: true },
      ...(target.operatorAt
        ? [{ id: 'indicator.operator' as const, at: target.operatorAt, isThere: true }]
        : []),
      ...(target.unitAt ? [{ id: 'indicator.unit' as const, at: target.unitAt, isThere: true }] : []),
      ...(weight ? [{ id: 'indicator.weight' as const, at: weight.at, isThere: true }] : []),
      ...(note ? [{ id: 'indicator.note' as const, at: note.at, isThere: true }] : []),
    ]),
  );
}

function safeguardColumns({ header, rows, missingColumns }: SafeguardTable): RecognizedCell[] {
  return columnsOfRows(
    header,
    rows.flatMap(({ category, document, measure, stages }) => [
      { id: 'safeguard.category' as const, at: category.at, isThere: !missingColumns.includes('category') },
      { id: 'safeguard.document' as const, at: document.at, isThere: !missingColumns.includes('document') },
      { id: 'safeguard.measure' as const, at: measure.at, isThere: !missingColumns.includes('measure') },
      ...STAGES.flatMap((stage) => {
        const mark = stages[stage];
        return mark ? [{ id: `stage.${stage}` as const, at: mark.at, isThere: true }] : [];
      }),
    ]),
  );
}

interface CellOfColumn {
  readonly id: LabelId;
  readonly at: CellRef;
  readonly isThere: boolean;
}

/** Each column once, from left to right. */
function columnsOfRows({ sheet, row }: CellRef, cells: readonly CellOfColumn[]): RecognizedCell[] {
  const columns = new Map<string, RecognizedCell>();
  for (const { id, at, isThere } of cells) {
    if (!isThere) continue;
    columns.set(`${id} ${at.column}`, columnCell(id, { sheet, row, column: at.column }));
  }
  return [...columns.values()].sort((left, right) => left.at.column - right.at.column);
}

function columnCell(id: LabelId, at: CellRef): RecognizedCell {
  return { label: LABELS[id].split(' ')[0] ?? '', id, text: columnWords(at.column), at };
}

function columnWords(column: number): string {
  return `${columnName(column)} 列`;
}
