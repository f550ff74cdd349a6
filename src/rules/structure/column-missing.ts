import type { TableColumns } from '../../form/declaration';
import { SECTION_WORDS } from '../../form/section';
import { quoteAll } from '../../figures/wording';
import { defineRule, type RuleReasons } from '../rule';

/** 表头齐全: every table has the columns that its rules need. */
export const rule = defineRule({
  id: 'structure/column-missing',
  title: '表格的必要列齐全',
  aspect: 'completeness',
  problems: [{ key: 'missing', name: '表格缺少必要的列', severity: 'error' }],
  check({ form }) {
    const { tables, unread } = form;
    // A column that was not read may be the missing one; structure/unread names it.
    const isOpen = ({ header }: TableColumns): boolean =>
      unread.some(({ at, isColumn }) => isColumn && at.sheet === header.sheet && at.row > header.row);
    const lacking = tables.filter(({ missing }) => missing.length > 0);
    const open = lacking.filter(isOpen);
    const findings = lacking
      .filter((table) => !open.includes(table))
      .map(({ section, header, missing }) => ({
        at: header,
        subject: { kind: 'section' as const, section },
        message: `“${SECTION_WORDS[section].title}”表缺少${quoteAll(missing)}列。`,
      }));
    const names = quoteAll(open.map(({ section }) => SECTION_WORDS[section].title));
    return {
      places: tables.length - open.length,
      findings,
      ...(open.length > 0 && { unchecked: `${names}表有没有读取的列，未核对必要的列是否齐全。` }),
      verified: `${tables.length} 张表格的必要列齐全`,
    };
  },
});

export const reasons: RuleReasons = {
  why: '缺少必要的列，这张表就没有填完整，金额和目标也无法核对。',
  how: '按申报表样式补上缺少的列；如果已经有这一列，检查表头文字是否被改动。',
  basis: '财预〔2015〕88号（绩效目标的审核）；具体要求为本工具建议',
};
