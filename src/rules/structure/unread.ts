import type { DeclarationForm, UnreadRows } from '../../form/declaration';
import { SECTION_IDS, SECTION_WORDS } from '../../form/section';
import { quoteAll } from '../../figures/wording';
import { defineRule, type RuleReasons } from '../rule';

const SHOWN = 12;

/** 没有读取的内容: content of the form that was not read is reported. */
export const rule = defineRule({
  id: 'structure/unread',
  title: '表内填写的内容都已读取',
  aspect: 'completeness',
  problems: [{ key: 'unread', name: '有内容没有读取', severity: 'warning' }],
  check({ form }) {
    const [first] = form.unread;
    const unread = form.unread.map((rows) => describe(rows, form.sheets.length > 1)).join('；');
    const message = `${unread}没有读取，未核对。${adviceFor(form)}`;
    const findings = first ? [{ at: first.at, subject: { kind: 'form' as const }, message }] : [];
    return { places: form.sheets.length, findings, verified: '表内填写的内容都已读取' };
  },
});

export const reasons: RuleReasons = {
  why: '没有读取的内容没有核对，里面的错误不会显示出来。',
  how: '自行核对这些行；如果是申报表的栏目，检查栏目名称是否与样表一致，也可以在本单位的设置里给栏目加上这个名称。',
};

/** Advice if the unread content may be a section or a column that the form lacks; `''` if it lacks none. */
function adviceFor({ unread, tables, sections }: DeclarationForm): string {
  const columns = unread.some(({ isColumn }) => isColumn) ? tables.flatMap(({ missing }) => missing) : [];
  const lacking = unread.some(({ isColumn }) => !isColumn)
    ? SECTION_IDS.filter((section) => ['missing', 'unreadable'].includes(sections[section]))
    : [];
  const names = [...columns, ...lacking.map((section) => SECTION_WORDS[section].title)];
  return names.length > 0
    ? `如果其中有${quoteAll(names)}，请把标题或表头改成这个名称，或在本单位的设置里加上现在的名称。`
    : '';
}

/** `第9行至第12行（“受益范围”）`, `“上半年”一列（第9行至第12行）`. */
function describe({ at, bottom, text, isColumn }: UnreadRows, namesSheet: boolean): string {
  const rows = bottom > at.row ? `第${at.row + 1}行至第${bottom + 1}行` : `第${at.row + 1}行`;
  const start = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
  if (isColumn) return `${namesSheet ? `工作表“${at.sheet}”` : ''}“${start}”一列（${rows}）`;
  return `${namesSheet ? `工作表“${at.sheet}”` : ''}${rows}（“${start}”）`;
}
