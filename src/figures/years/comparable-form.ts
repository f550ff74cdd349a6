/**
 * The data of a form for comparison with other forms and with another year: plain data without the form's cells, so that it can
 * come from another thread and two thousand forms fit in memory.
 */
import type Big from 'big.js';
import type { BreakdownItem } from '../../form/breakdown';
import { numberOf, type TextCell } from '../../form/cells';
import type { DeclarationForm } from '../../form/declaration';
import type { Indicator } from '../../form/indicators';
import { NARRATIVE_FIELDS, type Overview, type OverviewFieldId } from '../../form/overview';
import { readDate } from '../../language/dates/dates';
import { formatPlain } from '../../language/numbers/decimal';
import { convertMoney, type MoneyUnit } from '../../language/numbers/units';
import { toA1 } from '../../workbook/a1';
import { groupBy } from '../../workbook/group-by';
import { kindOf, type IndicatorKind } from '../indicators/indicator-kind';
import { unitBeside } from '../indicators/indicator-unit';
import { matchItems } from '../indicators/indicator-match';
import { yearsMoney } from '../money/funds-sums';
import { readPeriod } from '../project-period';
import { identityOf, type ProjectIdentity } from './same-project';
import { comparableTarget, type ComparableTarget } from './comparable-target';
import { withoutYears } from './moved-year';

/** A cell with its displayed text, without a label in the same cell. */
export interface ComparedCell {
  readonly sheet: string;
  /** A1. */
  readonly cell: string;
  readonly text: string;
}

export interface ComparedFigure extends ComparedCell {
  /** An exact plain decimal: money in 元, a quantity as counted; `null` if the cell is blank or unreadable. */
  readonly value: string | null;
  /** Unit of money in which the cell is filled in; absent for quantities. */
  readonly unit?: MoneyUnit;
}

/** A row of 项目构成分解. */
export interface ComparableItem {
  /** The cell of 项目明细, otherwise of 项目内容. */
  readonly name: ComparedCell;
  /** Whether 项目明细 is filled in. */
  readonly isDetailed: boolean;
  /** 项目内容; `''` if the row has none. */
  readonly content: string;
  readonly amount: ComparedFigure;
  readonly unitPrice: ComparedFigure | null;
  readonly quantity: ComparedFigure | null;
  /** The factor by which 数量 is multiplied, such as 月数; `null` if the table has no such column. */
  readonly times: ComparedFigure | null;
  readonly furtherTimes: ComparedFigure | null;
}

/** A target value of an indicator; `text` is the displayed text of the cell. */
export interface ComparedTarget extends ComparedCell {
  /** With operator and unit from separate columns. */
  readonly combined: string;
  /** The header of its column, without years. */
  readonly column: string;
  /** `part`: of half a year, a quarter or months. */
  readonly span: Indicator['period'] | 'part';
  readonly value: ComparableTarget;
}

/** A row of 绩效目标. */
export interface ComparableIndicator {
  readonly name: ComparedCell;
  readonly kind: IndicatorKind;
  /** One for each column of values (年度 beside 中期, places), from left to right; at least one. */
  readonly targets: readonly [ComparedTarget, ...ComparedTarget[]];
  /** 实际完成值 of the row; `null` if the form has no such column. */
  readonly actual: ComparedCell | null;
  /** Index of the breakdown row that the indicator is certainly about; `null` if none or several are possible. */
  readonly item: number | null;
}

/** A paragraph, or a document of 制度保障 with its measure. */
export interface ComparableText extends ComparedCell {
  /** Texts of two years with the same key are the same paragraph. */
  readonly key: string;
  /** Name for tables of changes: the printed label, or the document's title. */
  readonly name: string;
}

export interface ComparableForm {
  /** `''` if the form has no name. */
  readonly project: string;
  /** 申报单位 as written; `''` if the form has none. */
  readonly unit: string;
  readonly projectCell: ComparedCell | null;
  readonly identity: ProjectIdentity;
  readonly year: number | null;
  /** `null` if the year is not in a cell. */
  readonly yearCell: ComparedCell | null;
  /** 填报日期 as year-month-day; `null` if it is not a day. */
  readonly prepared: string | null;
  readonly moneyUnit: MoneyUnit;
  /** 当年预算 in 元; `null` if the form has no such cell. */
  readonly budget: ComparedFigure | null;
  /** The ticked box of 一次性项目, or the equivalent words; `null` if the form does not state it. */
  readonly oneOff: ComparedCell | null;
  /** First and last year of 起止日期; `null` unless both are written. */
  readonly period: { readonly from: number; readonly to: number } | null;
  /** `null`: the form has no 项目构成分解 that could be read. */
  readonly items: readonly ComparableItem[] | null;
  /** `null`: the form has no 绩效目标 that could be read. */
  readonly indicators: readonly ComparableIndicator[] | null;
  /** One for each printed label; the text is `''` if nothing is written. */
  readonly paragraphs: readonly ComparableText[];
  /** The documents of 制度保障; `null`: the form has no 制度保障 that could be read. */
  readonly measures: readonly ComparableText[] | null;
}

/** Longer texts and tables are compared only by their beginnings; the forms of offices do not reach these limits. */
const MAX_TEXT = 6_000;
const MAX_ROWS = 2_000;

/** Reduces a form to the data that is compared with another year. */
export function comparableForm(form: DeclarationForm): ComparableForm {
  const { overview, projectName } = form;
  const name = form.projectNames.find(({ value }) => value === projectName);
  const year = form.years.find(({ value }) => value === form.year);
  return {
    project: projectName,
    unit: overview?.fields.declaringUnit?.text ?? '',
    projectCell: cellIfAny(name?.cell ?? overview?.fields.projectName),
    identity: identityOf(projectName, overview?.fields.declaringUnit?.text ?? ''),
    year: form.year,
    yearCell: cellIfAny(year?.cell),
    prepared: overview ? preparedOn(overview) : null,
    moneyUnit: form.moneyUnit,
    budget: overview ? budgetOf(overview, form.moneyUnit) : null,
    oneOff: overview ? oneOffOf(overview) : null,
    period: overview ? yearsOf(overview) : null,
    items: itemsOf(form),
    indicators: indicatorsOf(form),
    paragraphs: paragraphsOf(form),
    measures: measuresOf(form),
  };
}

function budgetOf(overview: Overview, unit: MoneyUnit): ComparedFigure | null {
  const { currentYear, fiscal } = overview.funds;
  return moneyOf(currentYear ?? fiscal, yearsMoney(overview), unit);
}

function preparedOn({ fields }: Overview): string | null {
  const read = readDate(fields.preparedDate?.text ?? '');
  if (read.kind !== 'date') return null;
  const { year, month, day } = read.date;
  return [year, ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-');
}

const ONE_OFF = /一次性/;

function oneOffOf({ categories, fields }: Overview): ComparedCell | null {
  for (const { choices } of categories) {
    const ticked = choices.find(({ name, mark }) => mark.ticked === true && ONE_OFF.test(name));
    if (ticked) {
      const { at } = ticked.mark;
      return { sheet: at.sheet, cell: toA1(at), text: ticked.name };
    }
  }
  const { category } = fields;
  return categories.length === 0 && category && ONE_OFF.test(category.text) ? cellOf(category) : null;
}

function yearsOf(overview: Overview): ComparableForm['period'] {
  const { start, end } = readPeriod(overview);
  return start?.date && end?.date ? { from: start.date.year, to: end.date.year } : null;
}

function itemsOf({ breakdown }: DeclarationForm): ComparableItem[] | null {
  if (!breakdown) return null;
  const { amountUnit, priceUnit } = breakdown;
  return breakdown.items.slice(0, MAX_ROWS).flatMap((row): ComparableItem[] => {
    const name = nameOf(row);
    const amount = moneyOf(row.amount, numberOf(row.amount), amountUnit);
    if (!name || !amount) return [];
    return [
      {
        name,
        isDetailed: row.item.text !== '',
        content: row.content?.text ?? '',
        amount,
        unitPrice: moneyOf(row.unitPrice, numberOf(row.unitPrice), priceUnit),
        quantity: figureOf(row.quantity, numberOf(row.quantity)),
        times: figureOf(row.times, numberOf(row.times)),
        furtherTimes: figureOf(row.furtherTimes, numberOf(row.furtherTimes)),
      },
    ];
  });
}

function nameOf({ item, content }: BreakdownItem): ComparedCell | null {
  return item.text !== '' ? cellOf(item) : content?.text ? cellOf(content) : null;
}

/** Headers of a column with what was achieved. */
const ACTUAL = /实际|(?:完成|实现|执行)(?:值|数|情况)/;

function indicatorsOf(form: DeclarationForm): ComparableIndicator[] | null {
  const { indicators, breakdown, otherValues } = form;
  if (!indicators) return null;
  const rows = indicators.rows.slice(0, MAX_ROWS).filter(({ name }) => name.text !== '');
  const itemOf = matchItems(rows, breakdown);
  // The rows that `itemsOf` keeps, in its order.
  const items = (breakdown?.items ?? []).slice(0, MAX_ROWS).filter((row) => nameOf(row) !== null);
  const places = new Map(items.map((item, index) => [item, index]));
  const actuals = new Map(
    otherValues
      .filter(({ label }) => ACTUAL.test(label))
      .map((cell) => [`${cell.at.row} ${cell.at.sheet}`, cell]),
  );
  const columnsByName = groupBy(rows, ({ row, name: { at } }) => `${row} ${at.row} ${at.column}`);
  return [...columnsByName.values()].map(([first, ...others]): ComparableIndicator => {
    const item = itemOf.get(first);
    return {
      name: cellOf(first.name),
      kind: kindOf(first),
      targets: [targetOf(first, form.year), ...others.map((column) => targetOf(column, form.year))],
      actual: cellIfAny(actuals.get(`${first.row} ${indicators.header.sheet}`)),
      item: item ? (places.get(item) ?? null) : null,
    };
  });
}

const PART = /半年|季度|\d{1,2}月/;

function targetOf(indicator: Indicator, year: number | null): ComparedTarget {
  const { target, period } = indicator;
  return {
    sheet: target.at.sheet,
    cell: toA1(target.at),
    text: target.text,
    combined: target.combined,
    column: withoutYears(target.label),
    span: PART.test(target.label) ? 'part' : period,
    value: comparableTarget(target.value, year, unitBeside(indicator)),
  };
}

function paragraphsOf({ overview, indicators }: DeclarationForm): ComparableText[] {
  const fields = overview?.fields ?? {};
  return [
    ...NARRATIVE_FIELDS.flatMap((id) => paragraphOf(id, fields[id])),
    ...paragraphOf('mainActivity', indicators?.mainActivity),
  ];
}

function paragraphOf(id: OverviewFieldId | 'mainActivity', cell: TextCell | undefined): ComparableText[] {
  return cell ? [{ ...cellOf(cell), text: cell.text.slice(0, MAX_TEXT), key: id, name: cell.label }] : [];
}

function measuresOf({ safeguards }: DeclarationForm): ComparableText[] | null {
  if (!safeguards) return null;
  return safeguards.rows
    .slice(0, MAX_ROWS)
    .filter(({ document, measure }) => document.text !== '' && measure.text !== '')
    .map(({ document, measure }) => ({ key: document.text, name: document.text, ...cellOf(measure) }));
}

function cellOf({ at, text }: TextCell): ComparedCell {
  return { sheet: at.sheet, cell: toA1(at), text };
}

function cellIfAny(cell: TextCell | undefined): ComparedCell | null {
  return cell ? cellOf(cell) : null;
}

function figureOf(cell: TextCell | undefined, value: Big | null): ComparedFigure | null {
  return cell ? { value: value && formatPlain(value), ...cellOf(cell) } : null;
}

function moneyOf(cell: TextCell | undefined, value: Big | null, unit: MoneyUnit): ComparedFigure | null {
  const figure = figureOf(cell, value && convertMoney(value, unit, '元'));
  return figure && { unit, ...figure };
}
