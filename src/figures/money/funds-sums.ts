/** 项目资金: checks its sums and finds the wrong member. */
import Big from 'big.js';
import { type NumberCell, numberOf } from '../../form/cells';
import { sum } from '../../language/numbers/decimal';
import type { FundId, FundRow, Overview } from '../../form/overview';
import { stripListMark } from '../../language/text/text';

type Funds = Overview['funds'];

/** A sum of 项目资金. */
interface Equation {
  readonly sum: FundId;
  readonly cell: NumberCell;
  /** As written; 0 where blank. */
  readonly written: Big;
  readonly blank: boolean;
  /** Σ of the parts. */
  readonly expected: Big;
  readonly parts: readonly FundPart[];
}

/** A wrong sum of 项目资金. */
export interface FundSumFault extends Equation {
  /** `sum`: the other figures prove that the sum itself is wrong. `part`: they confirm it. `unclear`: neither. */
  readonly culprit: 'sum' | 'part' | 'unclear';
  /** Replacing the sum by Σ of its parts would make it differ from 当年预算, with which it could not be compared before. */
  readonly contradicted: boolean;
}

export interface FundPart {
  /** `null` for a row that is a part because of its position. */
  readonly id: FundId | null;
  readonly cell: NumberCell;
  /** 0 where blank. */
  readonly value: Big;
  readonly blank: boolean;
}

export interface FundSums {
  /** How many sums could be checked. */
  readonly checked: number;
  /** Some sum has a member that can't be read. */
  readonly unreadable: boolean;
  /** Rows that may be parts of a sum that is only right with them. */
  readonly unrecognized: readonly NumberCell[];
  /** Whether the only recognized source is 其他资金 and it does not equal the total. */
  readonly isOnlyOther: boolean;
  readonly faults: readonly FundSumFault[];
  /** 当年预算 after certain corrections; `null` if it is blank or unreadable. */
  readonly currentYear: Big | null;
}

/** Figures that may confirm one side of a wrong sum. */
interface Known {
  readonly witness: Big | null;
  readonly currentYear: Big | null;
  readonly total: Big | null;
  readonly other: Big | null;
}

const FISCAL_PARTS: readonly FundId[] = ['upper', 'own', 'lower'];

/**
 * 财政拨款 = 上级 + 本级 + 下级; 当年预算 = 财政拨款 + 其他资金 (总预算 if the form has no 当年预算). Blank parts are 0; if all parts are blank there is nothing
 * to check. Other rows count if their place makes them parts, or if a sum is only right with them. A sum that is wrong both with
 * and without rows of unknown meaning is not judged. 企业自筹 may pay all of 总投资 if the public money is paid afterwards.
 * @param witness Σ of the breakdown in the funds' unit, which 当年预算 should equal; `null` if unknown
 */
export function fundSums(
  { funds, fundRows }: Pick<Overview, 'funds' | 'fundRows'>,
  witness: Big | null,
): FundSums {
  const rowsOf = (...relations: readonly FundRow['relation'][]): FundPart[] =>
    fundRows.flatMap(({ cell, relation }) => {
      const value = numberOf(cell);
      return relations.includes(relation) && value && !value.eq(0)
        ? [{ id: null, cell, value, blank: false }]
        : [];
    });
  // 上级补助 alone is a part of 财政拨款 or another source beside it.
  const isUpperAlone = funds.upper && !funds.own && !funds.lower && rowsOf('detail', 'unknown').length === 0;
  const levels = isUpperAlone ? null : equation(funds, 'fiscal', FISCAL_PARTS);
  const [fiscal, fiscalRows] = levels
    ? withRows(levels, [], rowsOf('detail', 'unknown'))
    : withRows(detailed(funds, fundRows), [], rowsOf('unknown'));
  const yearId = funds.currentYear ? 'currentYear' : 'total';
  const parts = equation(funds, yearId, currentParts(funds));
  const withUpper = isUpperAlone ? equation(funds, yearId, ['upper', 'fiscal', 'other']) : null;
  const all = isBroken(parts) && withUpper && !isBroken(withUpper) ? withUpper : parts;
  const isRowUnreadable = fundRows.some(({ cell }) => cell.reading.kind === 'unreadable');
  const [sources, sourceRows] = isRowUnreadable
    ? (['unreadable', []] as const)
    : withRows(all, rowsOf('part'), rowsOf('unknown'));
  const isOnlyOther = isBroken(sources) && !funds.fiscal && !funds.own;
  const [current, currentRows] = isOnlyOther ? [null, rowsOf('part')] : [sources, sourceRows];
  const known: Known = {
    witness,
    currentYear: numberOf(funds.currentYear),
    total: numberOf(funds.total),
    other: numberOf(funds.other),
  };
  const faults: FundSumFault[] = [];
  let currentBroken = isBroken(current);

  if (isEquation(fiscal) && isBroken(fiscal)) {
    const culprit = fiscalCulprit(fiscal, current, known);
    // The other sum confirms this value: it is right once this one is corrected.
    if (culprit === 'sum') currentBroken = false;
    const meant = fiscal.expected.plus(known.other ?? 0);
    const contradicted = !isEquation(current) && known.currentYear?.eq(meant) === false;
    faults.push({ ...fiscal, culprit, contradicted });
  }
  // A blank 当年预算 is missing, not wrong.
  if (isEquation(current) && currentBroken && !current.blank) {
    const { written, expected } = current;
    const culprit = confirmed(written, expected, [witness, current.sum === 'total' ? null : known.total]);
    faults.push({ ...current, culprit, contradicted: false });
  }
  const right = faults.find((fault) => fault.sum === 'currentYear' && fault.culprit === 'sum');
  return {
    checked: [fiscal, current].filter((one) => isEquation(one) && !(one === current && one.blank)).length,
    unreadable: fiscal === 'unreadable' || current === 'unreadable',
    unrecognized: [...new Set([...fiscalRows, ...currentRows].map(({ cell }) => cell))],
    isOnlyOther,
    faults,
    currentYear: right?.expected ?? known.currentYear,
  };
}

/** The money of the year: 当年预算, or the sum of its sources if the form prints no total; `null` if neither is filled in. */
export function yearsMoney({ funds, fundRows }: Pick<Overview, 'funds' | 'fundRows'>): Big | null {
  const { currentYear, total, fiscal, other } = funds;
  if (currentYear || total || !fiscal || !other) return numberOf(currentYear);
  const rows = fundRows.filter(({ relation }) => relation === 'part').map(({ cell }) => cell);
  const sources = [fiscal, other, ...rows].map((cell) => numberOf(cell)).filter((value) => value !== null);
  return sources.length > 0 ? sum(sources) : null;
}

/** Without 财政拨款, its parts are direct sources of the year: 中央补助安排, 省级财政安排, 其他资金. 上级资金 alone may only accompany the total. */
function currentParts({ fiscal, own }: Funds): readonly FundId[] {
  return fiscal !== undefined || !own ? ['fiscal', 'other'] : [...FISCAL_PARTS, 'other'];
}

/**
 * A sum with other rows of 项目资金.
 * @param certain rows that are parts of it, unless it is correct without them (其中：上年结转)
 * @param uncertain rows that may be parts of it
 * @returns the sum, or `null` with the rows because of which it cannot be judged
 */
function withRows(
  one: Equation | 'unreadable' | null,
  certain: readonly FundPart[],
  uncertain: readonly FundPart[],
): readonly [Equation | 'unreadable' | null, readonly FundPart[]] {
  if (!isEquation(one) || !isBroken(one)) return [one, []];
  const [proven, all] = [certain, [...certain, ...uncertain]].map((more) =>
    withParts(one, [...one.parts, ...more]),
  );
  if (proven && !isBroken(proven)) return [proven, []];
  if (all && !isBroken(all)) return [all, []];
  return uncertain.length > 0 ? [null, uncertain] : [proven ?? one, []];
}

function withParts(one: Equation, parts: readonly FundPart[]): Equation {
  return { ...one, parts, expected: sum(parts.map(({ value }) => value)) };
}

/** `null` if the form does not have it or all parts are blank. */
function equation(funds: Funds, sumId: FundId, ids: readonly FundId[]): Equation | 'unreadable' | null {
  const cell = funds[sumId];
  const parts = ids.flatMap((id): FundPart[] => {
    const part = funds[id];
    if (!part) return [];
    return [{ id, cell: part, value: numberOf(part) ?? new Big(0), blank: part.reading.kind === 'blank' }];
  });
  return !cell || parts.every(({ blank }) => blank) ? null : balance(sumId, cell, parts);
}

function balance(sumId: FundId, cell: NumberCell, parts: readonly FundPart[]): Equation | 'unreadable' {
  const readable = [cell, ...parts.map((part) => part.cell)].every(
    ({ reading }) => reading.kind === 'number' || reading.kind === 'blank',
  );
  if (!readable) return 'unreadable';
  return {
    sum: sumId,
    cell,
    written: numberOf(cell) ?? new Big(0),
    blank: cell.reading.kind === 'blank',
    expected: sum(parts.map(({ value }) => value)),
    parts,
  };
}

/**
 * 财政拨款 as the sum of the rows of its own list: 1、一般公共预算, 2、政府性基金. `null` if there is none, or if it begins with 其中 and
 * may leave something out.
 */
function detailed({ fiscal, other }: Funds, rows: readonly FundRow[]): Equation | 'unreadable' | null {
  if (!fiscal) return null;
  const after = (cell: NumberCell | undefined): boolean => cell !== undefined && cell.at.row > fiscal.at.row;
  const ends = [other, ...rows.filter(({ relation }) => relation !== 'detail').map(({ cell }) => cell)];
  const end = Math.min(...ends.flatMap((cell) => (cell && after(cell) ? [cell.at.row] : [])));
  const details = rows.filter(
    ({ cell, relation }) => relation === 'detail' && after(cell) && cell.at.row < end,
  );
  const cells = details.map(({ cell }) => cell);
  if (cells.length === 0 || cells.some(({ label }) => label.includes('其中'))) return null;
  const parts = cells.map((cell) => ({ id: null, cell, value: numberOf(cell) ?? new Big(0), blank: false }));
  return balance('fiscal', fiscal, parts);
}

function isEquation(one: Equation | 'unreadable' | null): one is Equation {
  return one !== null && one !== 'unreadable';
}

function isBroken(one: Equation | 'unreadable' | null): boolean {
  return isEquation(one) && !one.written.eq(one.expected) && !isPaidByOther(one);
}

/** Tells whether 企业自筹 alone equals 总投资: public money is then paid afterwards. */
function isPaidByOther({ cell: total, parts, written }: Equation): boolean {
  return (
    /投资/.test(total.label) &&
    parts.some(({ id, cell, value }) => id === 'other' && /自筹|自有/.test(cell.label) && value.eq(written))
  );
}

/** 财政拨款 is part of two sums: the other one shows whether it or one of its parts is wrong. */
function fiscalCulprit(
  fiscal: Equation,
  current: Equation | 'unreadable' | null,
  known: Known,
): FundSumFault['culprit'] {
  if (isEquation(current) && !current.blank) {
    if (!isBroken(current)) return 'part';
    const parts = current.parts.map((part) =>
      part.id === 'fiscal' ? { ...part, value: fiscal.expected } : part,
    );
    return isBroken(withParts(current, parts)) ? 'unclear' : 'sum';
  }
  const other = known.other ?? new Big(0);
  return confirmed(fiscal.written.plus(other), fiscal.expected.plus(other), [
    known.witness,
    known.currentYear,
  ]);
}

/** Tells which of two figures is confirmed, by the first witness that equals one of them. */
function confirmed(written: Big, expected: Big, witnesses: readonly (Big | null)[]): FundSumFault['culprit'] {
  for (const witness of witnesses) {
    if (witness?.eq(expected)) return 'sum';
    if (witness?.eq(written)) return 'part';
  }
  return 'unclear';
}

/** The printed label without list mark: `（一）财政拨款`, `其中：财政拨款` → `财政拨款`. */
export function fundName({ label }: NumberCell): string {
  return stripListMark(label).replace(/^其中[:：]?/, '');
}
