import type { Mention } from '../../form/declaration';
import { SECTION_WORDS } from '../../form/section';
import { NUMBERING } from '../../language/names/numbering';
import { normalizeName } from '../../language/text/text';
import { clip } from '../../figures/wording';
import { replaceText } from '../../form/change';
import { defineRule, NOTHING_TO_CHECK, proposeFix, type RuleFinding, type RuleReasons } from '../rule';

/**
 * 项目名称一致: the same name on every sheet and in every row of the breakdown. A row whose name differs by more than a slip
 * may belong to another project, so its correction is only suggested.
 */
export const rule = defineRule({
  id: 'consistency/project-name',
  title: '各表的项目名称一致',
  aspect: 'completeness',
  problems: [{ key: 'differs', name: '项目名称不一致', severity: 'error' }],
  fix: 'safe',
  check({ form }) {
    const mentions = withoutParts(form.projectNames.filter(({ value }) => normalizeName(value) !== ''));
    if (mentions.length < 2) return NOTHING_TO_CHECK;
    const inOverview = mentions.find(({ section }) => section === 'overview');
    const leader = mostFrequent(mentions);
    const agree = (left: Mention<string>, right: Mention<string>): boolean =>
      normalizeName(left.value) === normalizeName(right.value);
    const backing = inOverview ? mentions.filter((mention) => agree(mention, inOverview)).length : 0;
    const verified = `${mentions.length} 处项目名称一致`;
    // If only 项目总体情况 differs, it is probably the wrong one.
    if (inOverview && backing === 1 && leader.count > 1 && leader.count === mentions.length - 1) {
      const message = `项目总体情况的项目名称是“${clip(inOverview.value, 40)}”，其余 ${leader.count} 处都是“${clip(leader.mention.value, 40)}”。`;
      const fix = {
        kind: 'suggested',
        changes: [replaceText(inOverview.cell, leader.mention.value)],
      } as const;
      return {
        places: mentions.length,
        findings: [{ at: inOverview.cell.at, subject: { kind: 'field', id: 'projectName' }, message, fix }],
      };
    }
    const reference = inOverview ?? leader.mention;
    const majority = mentions.filter((mention) => agree(mention, reference)).length * 2 > mentions.length;
    const findings = mentions
      .filter((mention) => !agree(mention, reference))
      .map((mention): RuleFinding => {
        const part = mention.isOnCover ? '封面' : SECTION_WORDS[mention.section].title;
        const where = `${part}第${mention.cell.at.row + 1}行`;
        const source = inOverview ? '项目总体情况是' : '其他多数是';
        const isOther = mention.section === 'breakdown' && !isSlip(mention.value, reference.value);
        const advice = isOther ? '如果这一行是另一个项目的支出，请移到那个项目的申报表。' : '';
        const message = `${where}的项目名称是“${clip(mention.value, 40)}”，${source}“${clip(reference.value, 40)}”，两处不一致。${advice}`;
        const kind = inOverview && majority && !isOther ? 'safe' : 'suggested';
        return {
          at: mention.cell.at,
          subject: { kind: 'section', section: mention.section },
          message,
          fix: proposeFix(kind, [replaceText(mention.cell, reference.value)]),
        };
      });
    return { places: mentions.length, findings, verified };
  },
});

export const reasons: RuleReasons = {
  why: '同一份申报表里项目名称不一致，会被当成不同的项目。',
  how: '以“项目总体情况”的项目名称为准，统一各处。',
};

/** Leaves out the breakdown's names if they are parts of the project: several names, none of which is the project's. */
function withoutParts(mentions: readonly Mention<string>[]): readonly Mention<string>[] {
  const names = (inBreakdown: boolean): ReadonlySet<string> =>
    new Set(
      mentions
        .filter(({ section }) => (section === 'breakdown') === inBreakdown)
        .map(({ value }) => normalizeName(value)),
    );
  const [listed, elsewhere] = [names(true), names(false)];
  const areParts = listed.size > 1 && elsewhere.size > 0 && ![...listed].some((name) => elsewhere.has(name));
  return areParts ? mentions.filter(({ section }) => section !== 'breakdown') : mentions;
}

/** The largest share of the longer name that a slip changes. */
const SLIP = 0.4;

/** Tells whether two names differ in one place by a few characters, none of which distinguishes projects as 一期 and 二期 do. */
function isSlip(written: string, right: string): boolean {
  const [a, b] = [normalizeName(written), normalizeName(right)];
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const changed = [a, b].map((name) => name.slice(start, name.length - end));
  const most = Math.max(...changed.map(({ length }) => length));
  return most <= SLIP * Math.max(a.length, b.length) && !NUMBERING.test(changed.join(''));
}

/** The most frequent name; the first of several. */
function mostFrequent(mentions: readonly Mention<string>[]): { mention: Mention<string>; count: number } {
  const counts = new Map<string, { mention: Mention<string>; count: number }>();
  for (const mention of mentions) {
    const key = normalizeName(mention.value);
    const known = counts.get(key);
    counts.set(key, { mention: known?.mention ?? mention, count: (known?.count ?? 0) + 1 });
  }
  return [...counts.values()].reduce((best, one) => (one.count > best.count ? one : best));
}
