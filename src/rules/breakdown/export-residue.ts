import type { BreakdownItem } from '../../form/breakdown';
import type { TextCell } from '../../form/cells';
import { exportSuffix, normalizeName } from '../../language/text/text';
import { clip, rowTitle } from '../../figures/wording';
import { CellMap } from '../../workbook/cell-map';
import { defineRule, proposeFix, type RuleFinding, type RuleReasons } from '../rule';

/** 导出残留: names without the suffix `_1` of an export. */
export const rule = defineRule({
  id: 'breakdown/export-residue',
  title: '名称没有系统导出的“_1”后缀',
  aspect: 'completeness',
  problems: [{ key: 'suffix', name: '名称有导出残留', severity: 'hint' }],
  fix: 'safe',
  needs: ['breakdown'],
  check({ form }) {
    const names = namesOf(form.breakdown.items);
    const suffixed = names.filter(({ cell }) => exportSuffix(cell.text) !== null);
    const stems = suffixed.length > 0 ? stemsOf(names) : new Map<string, ReadonlySet<string>>();
    const findings = suffixed.flatMap((name) => findingOf(name, stems) ?? []);
    return { places: names.length, findings, verified: `${names.length} 个名称没有导出后缀` };
  },
});

export const reasons: RuleReasons = {
  why: '“_1”是系统导出时加上的，不是名称的一部分，印在表上不规范。',
  how: '删去后缀，保留原来的名称。',
};

/** A name of a project, a content or an item, and the row that it stands in. */
interface Name {
  readonly cell: TextCell;
  readonly item: BreakdownItem;
}

/** All names; a merged cell is listed once. */
function namesOf(items: readonly BreakdownItem[]): Name[] {
  const names = new CellMap<Name>();
  for (const item of items) {
    for (const cell of [item.project, item.content, item.item]) {
      if (cell && cell.text !== '') names.set(cell.at, { cell, item });
    }
  }
  return names.values();
}

/** The suffixes of each name without its suffix; `''` for a name without one. */
function stemsOf(names: readonly Name[]): ReadonlyMap<string, ReadonlySet<string>> {
  const stems = new Map<string, Set<string>>();
  for (const { cell } of names) {
    const suffix = exportSuffix(cell.text);
    const stem = stemOf(cell);
    stems.set(
      stem,
      (stems.get(stem) ?? new Set()).add(suffix ? cell.text.slice(suffix.start, suffix.end) : ''),
    );
  }
  return stems;
}

function stemOf({ at, text }: TextCell): string {
  return `${at.sheet}!${at.column} ${normalizeName(text)}`;
}

function findingOf(
  { cell, item }: Name,
  stems: ReadonlyMap<string, ReadonlySet<string>>,
): RuleFinding | null {
  const { at, text, start } = cell;
  const suffix = exportSuffix(text);
  if (!suffix) return null;
  const written = text.slice(suffix.start, suffix.end);
  const others = [...(stems.get(stemOf(cell)) ?? [])].filter((other) => other !== written);
  // 标段_1 and 标段_2 are numbered on purpose.
  if (others.some((other) => other !== '')) return null;
  const changes = [{ at, start: start + suffix.start, end: start + suffix.end, insert: '' }];
  return {
    at,
    subject: { kind: 'item', item },
    message: `${rowTitle(at.row, clip(text))}：末尾“${written}”疑为导出残留，建议删去。`,
    fix: proposeFix(others.length > 0 ? 'suggested' : 'safe', changes),
  };
}
