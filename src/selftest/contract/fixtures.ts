/** Workbooks of the contract's cases. */
import { workbookOf } from '../../workbook/sketch';

export const FIXTURE = workbookOf({
  绩效目标: {
    cells: {
      A1: '明细金额',
      B1: 46,
      C1: 11.5,
      D1: true,
      E1: { error: '#N/A' },
      A2: { value: 45, numberFormat: '0.00' },
      B2: { value: 43831, numberFormat: 'yyyy-mm-dd' },
      C2: { formula: '=A2*2', value: 90 },
      D2: { formula: '="共"&A2', value: '共45' },
      E2: { value: 0.95, numberFormat: '0%' },
      I1: { value: '文本格式', numberFormat: '@' },
      G2: '备注',
      A3: '第一行\n第二行 & <b>“引号”</b>',
      B3: ' 前后有空格 ',
      A5: '合并',
      A7: 7,
      A8: 8,
    },
    merges: ['A5:C6', 'E5:E7'],
    hiddenRows: [7, 8],
    hiddenColumns: ['F', 'G'],
  },
  "它's 表": { A1: '别的表', A2: { formula: '=绩效目标!A2', value: 45 } },
  隐藏: { cells: { A1: 1 }, visibility: 'hidden' },
  深藏: { cells: { A1: 2 }, visibility: 'veryHidden' },
  保护: { cells: { A1: '锁定', B1: { value: '可填', unlocked: true } }, protected: true },
});

export const RICH_FIXTURE = workbookOf({
  绩效目标: { A1: { value: '预算854万元', richText: true }, B1: '一种字体' },
});

/** A formula in C1 that fills C2 and C3. */
export const SPILL_FIXTURE = workbookOf({
  绩效目标: { A1: 1, A2: 2, A3: 3, C1: { formula: '=A1:A3', value: 1 } },
});

/** A sheet without any cell. */
export const BLANK_FIXTURE = workbookOf({ 空: {} });

/** Texts that Excel would convert to other types. */
export const TEXTS = [
  '=1+1',
  '+86',
  '-',
  '@SUM(A1)',
  "'引号",
  '00123',
  '46.00',
  '2020-12-31',
  '1/2',
  'TRUE',
  '#N/A',
  '5%',
  '1e5',
];
