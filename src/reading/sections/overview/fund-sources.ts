/** Sources of money by their words: 县级财政, 一般公共预算, 单位自筹, 上年结转. */
import { FUNDS, type FundId } from '../../../form/overview';
import { readNumber } from '../../../language/numbers/number-text';
import type { Place } from '../../sheet/grid';
import type { LabelId } from '../../sheet/labels';
import type { Sheet } from '../../sheet/sheet';
import { verticalLabel } from '../../sheet/vertical-label';

/** Money left from earlier years is a separate source in any row. */
const CARRIED_OVER = /结转|结余/;
/** The money of a level of government, or a public budget. */
const PUBLIC =
  /(?:中央|[省市县区镇乡本上下]级?|区县|地方).{0,4}(?:资金|财政|财力|补助|补贴|专款|配套|拨款|投入|投资|安排)|[省市县区]拨|[省市县区]级?经费|公共预算|政府性基金|国有资本|财政专户|专项债|地方债|车(?:辆购置|购)税|公益金|土地出让|国债|债券资金|^(?:其中[:：]?)?(?:中央|[省市县区镇乡]?本级|[省市县区镇乡]级?|街道)[:：]?(?:[(（].*)?$/;
/** Money that does not come from a government; it is also a separate source. */
const OTHER =
  /^其[他它]|自筹|自有|自配|自付|工会|[党会]费|(?<!财政|税|税收|预算)收入$|(?:事业|经营|其[他它])收入|资本金|捐|赞助|资助|出资|筹[资集款]|集资|贷款|社会资|(?:单位|学校|院校|医院|企业|公司|集团|街道|社区|村|集体|个人|群众|协会|合作方?)(?:级)?(?:配套|投入|承担|负担|资金)/;
/** Words for money that do not name a source. */
const MONEY = /资金|拨款|渠道|财政|补助|补贴|配套|债|收入|彩票/;

/** Words that decide the fund of an unknown label; the first match counts. */
const FUND_BY_WORDS: readonly (readonly [RegExp, FundId])[] = [
  [/^(?:总|合计|共)/, 'total'],
  [OTHER, 'other'],
  [/^(?:[省市县区镇乡]级?|本级)财政/, 'own'],
  [/财政/, 'fiscal'],
];

/** Tells whether a label names a source of money by its words. */
export function isSource(label: string): boolean {
  return [MONEY, CARRIED_OVER, PUBLIC, OTHER].some((words) => words.test(label.trim()));
}

export function isPublicSource(label: string): boolean {
  return PUBLIC.test(label.trim());
}

export function isCarriedOver(label: string): boolean {
  return CARRIED_OVER.test(label);
}

/** Tells whether a label names money beside that of governments, so that it is a part of the total wherever it stands. */
export function isPart(label: string): boolean {
  return CARRIED_OVER.test(label) || OTHER.test(label.trim());
}

/** The first place of a row that is neither its number nor a vertical label: 中央资金 behind 一. */
export function firstOfRow({ grid }: Sheet, row: number): Place | undefined {
  return grid
    .placesIn(row)
    .find(({ column, text }) => !verticalLabel(grid, row, column) && !ORDINAL.test(text));
}

const ORDINAL = /^\s*[(（]?[\d一二三四五六七八九十]{1,3}[、.．)）]?\s*$/;

/** Tells whether a place names a source of money, public or other, with a number right of it. */
export function isRowOfSource({ grid }: Sheet, { row, column, text }: Place): boolean {
  return (
    namesSource(text) &&
    grid.placesIn(row).some((place) => place.column > column && readNumber(place.text).kind === 'number')
  );
}

/** Tells whether a text names a source of money, public or other. */
export function namesSource(text: string): boolean {
  return PUBLIC.test(text.trim()) || OTHER.test(text.trim());
}

/** The fund that the words of an unknown label name; `null` if they name none. */
export function fundByWords(label: string): FundId | null {
  return FUND_BY_WORDS.find(([words]) => words.test(label.trim()))?.[1] ?? null;
}

/** The fund of a label's id; `null` for other labels. */
export function fundOf(id: LabelId): FundId | null {
  return FUNDS.find((fund) => id === `fund.${fund}`) ?? null;
}

/** The source that a label names; `null` if it may also name a total or all funds: 预算资金, 本年度投资. */
export function sourceOf({ labels }: Sheet, label: string): FundId | null {
  const ids = [...labels.labelsOf(label)];
  if (ids.length === 0) return isPublicSource(label) ? 'fiscal' : null;
  const funds = ids.map(fundOf);
  const isSource = funds.every((fund) => fund !== null && fund !== 'total' && fund !== 'currentYear');
  return isSource ? (funds[0] ?? null) : null;
}
