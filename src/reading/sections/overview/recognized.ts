/** What was recognized of 项目总体情况. */
import { SECTION_WORDS, type FormTables } from '../../../form/section';
import type { FundRow } from '../../../form/overview';
import { fieldsOf, type RecognizedCell, type RecognizedGroup } from '../recognized';

export function recognizedOverview({ overview }: FormTables): RecognizedGroup[] {
  const overall = overview?.overallFunds;
  return [
    { title: SECTION_WORDS.overview.title, cells: fieldsOf(overview?.fields ?? {}, 'field') },
    {
      title: '项目资金',
      cells: [...fieldsOf(overview?.funds ?? {}, 'fund'), ...(overview?.fundRows ?? []).map(rowCell)],
    },
    {
      title: `项目资金：${overall?.funds.total?.label ?? ''}`,
      cells: overall
        ? [...fieldsOf({ ...overall.funds, total: undefined }, 'fund'), ...overall.fundRows.map(rowCell)]
        : [],
    },
  ];
}

const RELATIONS: Readonly<Record<FundRow['relation'], string>> = {
  part: '按位置推断为资金来源之一',
  detail: '按编号推断为上一项的明细',
  year: '按位置和金额推断为当年预算',
  unknown: '没有认出属于哪一项',
};

/** What was inferred is said to be. */
function rowCell({ cell, relation }: FundRow): RecognizedCell {
  return { label: cell.label, text: `${cell.text}（${RELATIONS[relation]}）`, at: cell.at };
}
