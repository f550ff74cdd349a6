/** 绩效目标: the indicator table. */
import type { TableSection } from '../section';
import { indicatorCells } from './cells';
import { areIndicatorsFilled, hasOnlyPlaceholders } from './filled';
import { INDICATOR_HEADER, isAboutResults, isCertainHeader } from './header';
import { INDICATOR_LABELS } from './labels';
import { readIndicators } from './read';
import { missingIndicatorColumns, recognizedIndicators } from './recognized';

export const indicators: TableSection = {
  id: 'indicators',
  kind: 'table',
  names: '绩效目标 绩效指标 项目绩效目标 项目绩效指标 绩效目标表 年度绩效指标 绩效目标情况',
  labels: INDICATOR_LABELS,
  lookedFor: '绩效目标：一级目标、二级目标、三级目标、目标值（或一级指标、二级指标、三级指标、指标值）',
  printedIn: ['shanghai', 'shanghai-2025', 'national'],
  header: INDICATOR_HEADER,
  fieldsAbove: ['field.mainActivity'],
  isCertain: isCertainHeader,
  isAboutResults,
  read: readIndicators,
  cells: indicatorCells,
  numbers: ({ indicators: table }) => table?.rows.length ?? 0,
  isFilled: areIndicatorsFilled,
  isTemplate: hasOnlyPlaceholders,
  recognized: recognizedIndicators,
  unread: ({ indicators: table }) => table?.unreadColumns ?? [],
  columns: missingIndicatorColumns,
};
