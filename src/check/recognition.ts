/** 识别结果: what was recognized where, for people who set the tool up or wonder why a cell was not read. */
import { columnName } from '../workbook/a1';
import type { CellRef } from '../workbook/cell';
import type { Breakdown, BreakdownColumn } from '../form/breakdown';
import type { TextCell } from '../form/cells';
import { SECTION_TITLES, type SectionId, type SectionState } from '../form/section';
import { STAGE_TITLES, STAGES } from '../form/safeguards';
import { LABELS } from '../reading';
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
  readonly sections: readonly {
    readonly section: SectionId;
    readonly title: string;
    readonly state: SectionState;
  }[];
  /** Fields, funds, rows of the tables; groups without cells are left out. */
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
    {
      title: `${SECTION_TITLES.indicators}：${indicators?.rows.length ?? 0} 行`,
      cells: (indicators?.rows ?? []).map(({ name, target }) => ({
        label: name.text,
        text: target.text,
        at: target.at,
      })),
    },
    { title: `${SECTION_TITLES.breakdown}：各列`, cells: breakdown ? columnsOf(breakdown) : [] },
    {
      title: `${SECTION_TITLES.breakdown}：${breakdown?.items.length ?? 0} 行`,
      cells: (breakdown?.items ?? []).map(({ item, amount }) => ({
        label: item.text,
        text: amount.text,
        at: amount.at,
      })),
    },
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
  const sections = (Object.keys(SECTION_TITLES) as SectionId[]).map((section) => ({
    section,
    title: SECTION_TITLES[section],
    state: form.sections[section],
  }));
  return {
    layout: form.layout.title,
    profile: profile.title,
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

function columnsOf({ sheet, header, columns, amountUnit, priceUnit }: Breakdown): RecognizedCell[] {
  const units: Readonly<Partial<Record<BreakdownColumn, string>>> = {
    amount: amountUnit,
    unitPrice: priceUnit,
  };
  return (Object.entries(columns) as [BreakdownColumn, number][])
    .sort(([, left], [, right]) => left - right)
    .map(([column, index]) => ({
      label: LABELS[`breakdown.${column}`].split(' ')[0] ?? '',
      id: `breakdown.${column}`,
      text: [`${columnName(index)} 列`, units[column]].filter(Boolean).join('，'),
      at: { sheet, row: header.row, column: index },
    }));
}
