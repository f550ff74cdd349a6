import type { Breakdown, BreakdownColumn } from '../../form/breakdown';
import type { Layout } from '../../form/declaration';
import type { IndicatorColumn } from '../../form/indicators';
import type { SafeguardColumn } from '../../form/safeguards';
import { SECTION_TITLES, type SectionId } from '../../form/section';
import { quoteAll } from '../../figures/wording';
import type { CellRef } from '../../workbook/cell';
import { defineRule } from '../rule';

const INDICATOR_COLUMNS: Readonly<Record<IndicatorColumn, string>> = {
  dimension: '一级目标',
  category: '二级目标',
  name: '三级目标',
  target: '目标值',
};

/** Columns without which amounts can't be checked; 依据 and 备注 differ between layouts. */
const BREAKDOWN_COLUMNS: Readonly<Partial<Record<BreakdownColumn, string>>> = {
  item: '项目明细',
  amount: '明细金额',
  unitPrice: '单价',
  quantity: '数量',
};

const SAFEGUARD_COLUMNS: Readonly<Record<SafeguardColumn, string>> = {
  category: '类别',
  document: '文件名称',
  measure: '具体措施',
  stages: '保障阶段',
};

interface TableColumns {
  readonly section: SectionId;
  readonly header: CellRef;
  /** Printed names of the columns that the table needs and lacks. */
  readonly missing: readonly string[];
}

/** 表头齐全: every table has the columns that its rules read. */
export const rule = defineRule({
  id: 'structure/column-missing',
  severity: 'error',
  title: '表格的必要列齐全',
  why: '缺少必要的列，这张表就没有填完整，金额和目标也无法核对。',
  how: '按申报表样式补上缺少的列；如果已经有这一列，检查表头文字是否被改动。',
  basis: '财预〔2015〕88号（绩效目标的审核）；具体要求为本工具建议',
  fix: 'none',
  needs: [],
  check({ form }) {
    const tables: TableColumns[] = [];
    const { indicators, breakdown, safeguards } = form;
    if (indicators) {
      const missing = named(indicators.missingColumns, INDICATOR_COLUMNS);
      tables.push({ section: 'indicators', header: indicators.header, missing });
    }
    if (breakdown) {
      const missing = named(neededOf(breakdown, form.layout), BREAKDOWN_COLUMNS);
      tables.push({ section: 'breakdown', header: breakdown.header, missing });
    }
    if (safeguards) {
      const missing = named(safeguards.missingColumns, SAFEGUARD_COLUMNS);
      tables.push({ section: 'safeguards', header: safeguards.header, missing });
    }
    const findings = tables
      .filter(({ missing }) => missing.length > 0)
      .map(({ section, header, missing }) => ({
        at: header,
        message: `“${SECTION_TITLES[section]}”表缺少${quoteAll(missing)}列。`,
      }));
    return { places: tables.length, findings, verified: `${tables.length} 张表格的必要列齐全` };
  },
});

/** Where the layout prints no 单价 and 数量, a table of amounts alone is complete. */
function neededOf({ missingColumns }: Breakdown, layout: Layout): readonly BreakdownColumn[] {
  const amountsAlone = missingColumns.includes('unitPrice') && missingColumns.includes('quantity');
  if (layout.printsUnitPrices || !amountsAlone) return missingColumns;
  return missingColumns.filter((column) => column !== 'unitPrice' && column !== 'quantity');
}

function named<Column extends string>(
  missing: readonly Column[],
  needed: Readonly<Partial<Record<Column, string>>>,
): string[] {
  return missing.flatMap((column) => needed[column] ?? []);
}
