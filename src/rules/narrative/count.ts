import { numberOf } from '../../form/cells';
import type { DeclarationForm } from '../../form/declaration';
import { formatPlain, isShifted } from '../../language/numbers/decimal';
import { compactText, stripListMark } from '../../language/text/text';
import { matchItems } from '../../figures/indicators/indicator-match';
import { countedObjects, type CountedObject } from '../../figures/breakdown/object-counts';
import { namesThing } from '../../figures/indicators/count-subject';
import { countsIn, MAX_COUNTS } from '../../figures/indicators/counts-in-prose';
import { unitOfItem } from '../../figures/indicators/item-count';
import { isSameCounter } from '../../figures/indicators/measured-count';
import { goalsOf, textCounts, type TextCount } from '../../figures/indicators/text-counts';
import { contradictedRates, isAboveAll, ratesIn } from '../../figures/indicators/text-rates';
import { numericProse } from '../../figures/prose';
import { misspeltCount } from '../../language/target-value/malformed';
import { clip, rowTitle } from '../../figures/wording';
import { cellKey } from '../../workbook/a1';
import { defineRule, type RuleFinding, type RuleReasons } from '../rule';
import { indicatorTitle, shownTarget } from '../target-verdict';

const IMPOSSIBLE = { key: 'impossible', name: '文字中的数不可能', severity: 'warning' } as const;

/** 数量前后一致: the same object has the same count in prose and table, the same rate in goal and target; and numbers in prose are plausible. */
export const rule = defineRule({
  id: 'narrative/count',
  title: '同一事物的数量前后一致',
  aspect: 'adequacy',
  problems: [{ key: 'differs', name: '数量前后不一致', severity: 'warning' }, IMPOSSIBLE],
  check({ form }) {
    const objects = countedObjects(form).filter(({ counts }) => counts.length > 1);
    const findings = objects.flatMap((object): RuleFinding[] => {
      const [first] = object.counts;
      const written = [...new Set(object.counts.map((count) => count.written))];
      const numbers = new Set(object.counts.map(({ number }) => number.toString()));
      if (!first || numbers.size < 2) return [];
      const said = written.map((one) => `“${one}”`).join('、');
      const message = `“${object.object}”的数量前后不一：文字中有${said}${tableCount(object, form)}，请核实后统一。`;
      return [{ at: first.at, subject: { kind: 'section' as const, section: first.section }, message }];
    });
    const compared = new Set(objects.flatMap(({ counts }) => counts.map(({ at }) => cellKey(at))));
    const counts = textCounts(form);
    // The counts of these things in the text are already compared with each other and with the table.
    const isCompared = ({ indicator, cell }: TextCount): boolean =>
      compared.has(cellKey(indicator.target.at)) ||
      (compared.has(cellKey(cell.at)) && objects.some(({ object }) => indicator.name.text.includes(object)));
    const inGoal = counts.compared.filter((count) => !isCompared(count));
    findings.push(...inGoal.filter(({ agrees }) => !agrees).map(goalFinding));
    findings.push(...itemFindings(form, findings), ...rateFindings(form), ...impossibleNumbers(form));
    const places = objects.length + new Set(inGoal.map(({ indicator }) => indicator)).size;
    const cut = counts.isCut ? { unchecked: `目标等文字中的数量超过 ${MAX_COUNTS} 个，其余未核对。` } : {};
    return { places, findings, verified: `${places} 种事物的数量前后一致`, ...cut };
  },
});

export const reasons: RuleReasons = {
  why: '同一事物在不同地方数量不一，评审无法判断要做多少，也无法核对预算。',
  how: '核实数量后统一；如果说的是不同的事物或不同的年度，请写清楚是哪些、哪一年。比率不会超过 100%，数字里不应有字母。',
};

function goalFinding({ indicator, cell, text, written }: TextCount): RuleFinding {
  const target = `${indicatorTitle(indicator)}的目标值“${shownTarget(indicator)}”`;
  const message = `${text}中的“${clip(written, 30)}”与${target}数量不一，请核实后统一。`;
  return { at: cell.at, subject: { kind: 'section', section: 'overview' }, message };
}

/**
 * Findings for counts in the goals that have the digits of the 数量 of the matching row, but another position of the decimal point.
 * @param told findings about the goals so far
 */
function itemFindings(form: DeclarationForm, told: readonly RuleFinding[]): RuleFinding[] {
  const items = (form.breakdown?.items ?? []).flatMap((item) => {
    const [unit, quantity] = [unitOfItem(item), numberOf(item.quantity)];
    return unit === null || quantity === null ? [] : [{ item, unit, quantity }];
  });
  const known = new Set(told.map(({ at }) => at && cellKey(at)));
  return goalsOf(form)
    .filter((cell) => !known.has(cellKey(cell.at)))
    .flatMap((cell) => {
      const { counts } = countsIn(cell.text, form.year);
      return counts.flatMap((count): RuleFinding[] => {
        const isOnly = counts.filter(({ unit }) => isSameCounter(unit, count.unit)).length === 1;
        const [only, second] = items.filter(
          ({ item, unit }) =>
            isSameCounter(count.unit, unit) && namesThing(count, compactText(item.item.text)),
        );
        if (!isOnly || !only || second || count.part !== null) return [];
        if (!count.exact || !isShifted(count.number, only.quantity)) return [];
        const { item, quantity } = only;
        const message = `目标中的“${clip(stripListMark(count.clause), 30)}”与项目构成分解${rowTitle(item.row, item.item.text)}的数量 ${formatPlain(quantity)} 不一致，请核实后统一。`;
        return [{ at: cell.at, subject: { kind: 'section', section: 'overview' }, message }];
      });
    });
}

/** Findings for rates in the goals if the target of the same name asks for less. */
function rateFindings(form: DeclarationForm): RuleFinding[] {
  const { overallGoal } = form.overview?.fields ?? {};
  const annual = goalsOf(form).map((cell) => ({ cell, period: 'annual' as const }));
  const overall = overallGoal ? [{ cell: overallGoal, period: 'overall' as const }] : [];
  return [...annual, ...overall].flatMap(({ cell, period }) => {
    const rates = ratesIn(cell, form.year).filter((rate) => !isAboveAll(rate));
    return contradictedRates(rates, form.indicators?.rows ?? [], period).map(({ rate, indicator }) => ({
      at: cell.at,
      subject: { kind: 'section' as const, section: 'overview' as const },
      message: `目标中的“${clip(rate.written, 30)}”比${indicatorTitle(indicator)}的目标值“${shownTarget(indicator)}”要求高，请核实后统一。`,
    }));
  });
}

/** Numbers in paragraphs that are impossible in any context: 满意度达到950%, 2O26年. */
function impossibleNumbers(form: DeclarationForm): RuleFinding[] {
  return numericProse(form)
    .filter(({ role }) => role === 'narrative')
    .flatMap((cell) => {
      const misspelt = misspeltCount(cell.text);
      // 上年任务完成率110% is about work that is already done.
      const rate = ratesIn(cell, form.year).find(
        (one) => isAboveAll(one) && !(one.isPart && /完成/.test(one.name)),
      );
      const faults = [
        ...(misspelt === null ? [] : [`“${clip(misspelt)}”的数字里有字母`]),
        ...(rate ? [`“${clip(rate.written, 30)}”超过了 100%`] : []),
      ];
      if (faults.length === 0) return [];
      const message = `文字中的${faults.join('，')}，请核对。`;
      return [
        { at: cell.at, subject: { kind: 'section', section: cell.section }, problem: IMPOSSIBLE, message },
      ];
    });
}

/** The object's count in the table: the 数量 of the row that matches an indicator of that name; `''` if there is none. */
function tableCount({ object }: CountedObject, { indicators, breakdown }: DeclarationForm): string {
  for (const [indicator, item] of matchItems(indicators?.rows ?? [], breakdown)) {
    const quantity = numberOf(item.quantity);
    if (quantity && indicator.name.text.includes(object)) {
      return `，项目构成分解${rowTitle(item.row, item.item.text)}的数量是 ${formatPlain(quantity)}`;
    }
  }
  return '';
}
