import Big from 'big.js';
import type { Figures } from '../../figures/figures';
import type { Breakdown, BreakdownItem } from '../../form/breakdown';
import { indicatorItems } from '../../figures/indicators/indicator-match';
import {
  isNamedCost,
  itemsNamedTogether,
  itemsPerhapsMeant,
  isOfUnknownRow,
  mentionedItems,
} from '../../figures/indicators/item-mentions';
import type { Indicator, IndicatorTable } from '../../form/indicators';
import { numberOf } from '../../form/cells';
import { kindOf, plainName } from '../../figures/indicators/indicator-kind';
import { clip, quoteAll } from '../../figures/wording';
import { sumIfKnown } from '../../language/numbers/decimal';
import { normalizeName } from '../../language/text/text';
import { groupBy } from '../../workbook/group-by';
import { defineRule, type RuleFinding, type RuleReasons } from '../rule';

/** Reserves, staff and running costs: no activity and no indicator need be about them. */
const RESERVE =
  /不可预见|预备费|备用金|机动(?:经)?费|^税[金费]$|(?:薪酬|工资|人员经费|劳务(?:费|外包|派遣)|社保|公积金|津贴|(?<!物业)管理费|(?:办公|印刷|差旅|交通|会议|邮寄|通[讯信]|水|电|水电|网络)费|燃[料油])$/;

/** Costs that go with works: their quality is that of the works. */
const ACCOMPANYING =
  /^(?:其他|工程|项目|勘察|设计|监理|审[价计]|造价|招标|代理|检测|测绘|咨询|服务|费用|费|[、和及与])+$/;

/** Number of items named in a message; the others are counted. */
const NAMED_ITEMS = 6;

const INDICATOR = { key: 'indicator', name: '明细没有对应指标', severity: 'warning' } as const;

export const rule = defineRule({
  id: 'target/breakdown-coverage',
  title: '预算明细均有对应活动和指标',
  aspect: 'relevance',
  problems: [{ key: 'activity', name: '主体活动没写到明细', severity: 'warning' }, INDICATOR],
  needs: ['indicators', 'breakdown'],
  check({ form: { indicators, breakdown, projectName }, figures }) {
    const named = breakdown.items.filter(
      (item) =>
        isNamedCost(item, projectName) && !RESERVE.test(nameOf(item)) && !ACCOMPANYING.test(nameOf(item)),
    );
    const money = moneyOf(figures);
    const subject = { kind: 'section', section: 'indicators' } as const;
    const findings: RuleFinding[] = [];
    /** A message about the items that are not covered, if they are a large part of the money. */
    const lacking = (covered: ReadonlySet<BreakdownItem>): string | null => {
      const others = accessories(breakdown, covered, money);
      const items = named.filter((item) => !covered.has(item) && !others.has(item));
      if (items.length === 0 || !isLarge(items, money)) return null;
      const percent = percentOf(items, money);
      const share = percent ? `，占预算的 ${percent.toFixed(0, Big.roundHalfUp)}%` : '';
      return `${namesOf(items)}，共 ${items.length} 项${share}`;
    };

    const activity = indicators.mainActivity;
    const unwritten =
      activity &&
      lacking(
        new Set([
          ...mentionedItems([activity.text], breakdown),
          ...itemsPerhapsMeant([activity.text], breakdown, 2),
          ...itemsNamedTogether([activity.text], breakdown),
        ]),
      );
    if (activity && unwritten)
      findings.push({ at: activity.at, subject, message: `主体活动没有写到预算中的${unwritten}，请补写。` });
    const counted = indicators.rows.filter((indicator) => kindOf(indicator) === 'quantity');
    // All outputs are about the only item of a breakdown.
    const [only] = named.length === 1 && indicators.rows.some(isOutput) ? named : [];
    const measured = new Set([
      ...(only ? [only] : []),
      ...itemsOfSums(counted, breakdown),
      ...indicatorItems(indicators.rows, breakdown).values(),
      ...mentionedItems(textsOf(indicators), breakdown),
      ...itemsNamedTogether(
        counted.map(({ name }) => name.text),
        breakdown,
      ),
    ]);
    const covered = new Set([...measured, ...itemsPerhapsMeant(textsOf(indicators), breakdown, 1)]);
    const unmeasured = lacking(covered);
    // If no item can be matched, or if a quality indicator is about an unknown row, the form uses other words, and
    // nothing can be concluded about most items.
    const isComparable =
      named.some((item) => measured.has(item)) &&
      !indicators.rows.some(
        (row) => ['quality', 'timeliness'].includes(kindOf(row)) && isOfUnknownRow(row, breakdown),
      );
    const isMostlyMatched = named.filter((item) => measured.has(item)).length * 2 >= named.length;
    const isEachCountMatched = !counted.some((row) => isOfUnknownRow(row, breakdown));
    const certain =
      unmeasured && !isComparable && isMostlyMatched && isEachCountMatched
        ? lacking(new Set([...covered, ...named.filter((item) => !needsOwnIndicator(item, indicators))]))
        : null;
    const told = isComparable ? unmeasured : certain;
    if (told)
      findings.push({
        at: indicators.header,
        subject,
        problem: INDICATOR,
        message: `没有一个指标考核预算中的${told}，请补充指标。`,
      });
    return {
      places: named.length,
      findings,
      ...(unmeasured &&
        !isComparable && { unchecked: '预算明细和指标的名称对不上，未核对哪些明细没有指标。' }),
      verified: `${named.length} 项预算内容在${activity ? '主体活动和指标' : '指标'}中都有交代`,
    };
  },
});

export const reasons: RuleReasons = {
  why: '预算里有的内容，主体活动没有写、指标也不考核，评审会问这笔钱做什么、做到什么程度。',
  how: '在主体活动中补写这些内容，并为它们设置指标；措辞不必相同，看得出是同一件事即可。',
  basis: '财预〔2021〕101号：绩效目标与预算相匹配',
};

/** Things that are bought, made or taught, which an indicator counts by their name. */
const THINGS = /采购|购置|购买|添置|配备|设备|器材|器械|装置|仪器|家具|服装|制作|印制|培训/;
/** A name that covers all things of a project: 设备验收合格率, 采购完成时间. */
const ALL_THINGS =
  /^(?:[各所全][项有部]|项目|新增|货物|采购|购置|设备|设施|物资|仪器|器材|安装|产品|[的和及、])+/;
const MEASURE = /^(?:验收|合格|到[货位]|完成|及时|安装|调试|投用|使用|完好|数量|台|件|套)/;

/** Tells whether an item is a thing that an indicator should name, and no indicator is about all things. */
function needsOwnIndicator(item: BreakdownItem, { rows }: IndicatorTable): boolean {
  const isForAll = rows.some((row) => {
    const name = plainName(row);
    const things = ALL_THINGS.exec(name)?.[0] ?? '';
    return things !== '' && MEASURE.test(name.slice(things.length));
  });
  return !isForAll && THINGS.test(`${item.item.text}\n${item.content?.text ?? ''}`);
}

function isOutput(indicator: Indicator): boolean {
  return (
    indicator.dimension.id === 'output' &&
    kindOf(indicator) !== 'cost' &&
    indicator.target.value.kind !== 'blank'
  );
}

function textsOf({ rows }: IndicatorTable): string[] {
  return rows.flatMap(({ name, note, target }) => [name.text, note?.text ?? '', target.text]);
}

function nameOf({ item, content }: BreakdownItem): string {
  return item.text || (content?.text ?? '');
}

function namesOf(items: readonly BreakdownItem[]): string {
  const named = items.slice(0, NAMED_ITEMS).map((item) => clip(nameOf(item)));
  return `${quoteAll(named)}${items.length > NAMED_ITEMS ? '等' : ''}`;
}

/** An item below this percentage of the money needs no activity and no indicator of its own. */
const MIN_PERCENT = 10;
/** Several smaller items need none either if together they are below this percentage. */
const MIN_PERCENT_TOGETHER = 30;

/** Tells whether one of the items or all together are a large part of the money, or amounts are unreadable. */
function isLarge(items: readonly BreakdownItem[], money: Money): boolean {
  const isBelow = (some: readonly BreakdownItem[], least: number): boolean =>
    percentOf(some, money)?.lt(least) === true;
  return items.some((item) => !isBelow([item], MIN_PERCENT)) || !isBelow(items, MIN_PERCENT_TOGETHER);
}

/** The amounts of the items and their sum; `null` if unreadable. */
interface Money {
  readonly amounts: ReadonlyMap<BreakdownItem, Big | null>;
  readonly total: Big | null;
}

function moneyOf({ amounts, recomputedSum }: Figures): Money {
  return {
    amounts: new Map(amounts.map(({ item, expected, written }) => [item, expected ?? written])),
    total: recomputedSum,
  };
}

/** The sum of some items, `null` if an amount is unreadable. */
function amountOf(items: readonly BreakdownItem[], { amounts }: Money): Big | null {
  return sumIfKnown(items.flatMap((item) => amounts.get(item) ?? (amounts.has(item) ? [null] : [])));
}

/** The share of some items in percent, `null` if an amount is unreadable. */
function percentOf(items: readonly BreakdownItem[], money: Money): Big | null {
  const { total } = money;
  return total?.gt(0) ? (amountOf(items, money)?.times(100).div(total) ?? null) : null;
}

/** The items of a 项目内容 (one of several) in which at least half of the money is for items that the form names: 外箱 beside 除颤器. */
function accessories(
  breakdown: Breakdown,
  covered: ReadonlySet<BreakdownItem>,
  money: Money,
): ReadonlySet<BreakdownItem> {
  const contents = contentsOf(breakdown);
  if (contents.length < 2) return new Set();
  return new Set(
    contents.flatMap((group) => {
      const named = amountOf(
        group.filter((item) => covered.has(item)),
        money,
      );
      const all = amountOf(group, money);
      return named?.gt(0) && all?.lte(named.times(2)) ? group : [];
    }),
  );
}

function contentsOf({ items }: Breakdown): BreakdownItem[][] {
  const contents = groupBy(items, ({ content }) => normalizeName(content?.text ?? ''));
  contents.delete('');
  return [...contents.values()];
}

/** The items of a 项目内容, or all items, whose quantities add up to a counted target. */
function itemsOfSums(counted: readonly Indicator[], breakdown: Breakdown): BreakdownItem[] {
  return [breakdown.items, ...contentsOf(breakdown)].flatMap((group) => {
    const sum = group.length > 1 ? sumIfKnown(group.map(({ quantity }) => numberOf(quantity))) : null;
    return counted.some(
      ({ target: { value } }) => value.kind === 'quantity' && sum?.eq(value.number) === true,
    )
      ? group
      : [];
  });
}
