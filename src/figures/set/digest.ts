/** The data of a form for comparison with the other forms of a set: plain data, bounded in size, without the form. */
import type Big from 'big.js';
import { numberOf, type TextCell } from '../../form/cells';
import type { DeclarationForm } from '../../form/declaration';
import { NARRATIVE_FIELDS, type OverviewFieldId } from '../../form/overview';
import { readDate } from '../../language/dates/dates';
import { formatPlain } from '../../language/numbers/decimal';
import { convertMoney, type MoneyUnit } from '../../language/numbers/units';
import { normalizeLabel, normalizeName } from '../../language/text/text';
import { toA1 } from '../../workbook/a1';
import type { CellRef } from '../../workbook/cell';
import { yearsMoney } from '../money/funds-sums';
import { identityOf, type ProjectIdentity } from './same-project';

/** A cell for reports. */
export interface Place {
  readonly sheet: string;
  /** A1. */
  readonly cell: string;
}

/** An expenditure with everything that must be equal in a duplicate. */
export interface DigestItem {
  readonly name: string;
  /** Exact plain decimals: price in 元, and quantity. */
  readonly price: string;
  readonly quantity: string;
  readonly place: Place;
}

export interface DigestText {
  readonly id: OverviewFieldId | 'mainActivity';
  /** The printed label. */
  readonly label: string;
  /** As written, cut after `MOST_TEXT` characters. */
  readonly text: string;
  readonly place: Place;
}

export interface FormDigest {
  /** As written; `''` where none is. */
  readonly project: string;
  /** The cell of the name; `null` where there is none. */
  readonly projectPlace: Place | null;
  /** Project and unit, normalized. */
  readonly identity: ProjectIdentity;
  readonly year: number | null;
  readonly yearPlace: Place | null;
  /** 填报日期 as year-month-day; `null` where it is no day. */
  readonly prepared: string | null;
  /** 当年预算 in 元; `null` where it can't be read. */
  readonly budget: string | null;
  readonly items: readonly DigestItem[];
  readonly texts: readonly DigestText[];
  /** The indicators with their values, normalized and in a fixed order. */
  readonly targets: readonly string[];
  /** The first indicator's cell; `null` where there are none. */
  readonly targetsPlace: Place | null;
}

/** Longer texts and tables are compared by their beginnings: no form of an office reaches these. */
const MOST_TEXT = 6_000;
const MOST_ROWS = 1_000;

/** Makes the digest of a form. */
export function digestOf(form: DeclarationForm): FormDigest {
  const { overview, indicators, moneyUnit } = form;
  const fields = overview?.fields ?? {};
  const name = form.projectNames.find(({ value }) => value === form.projectName);
  const year = form.years.find(({ value }) => value === form.year);
  const budget = overview ? yearsMoney(overview) : null;
  const prepared = readDate(fields.preparedDate?.text ?? '');
  const rows = (indicators?.rows ?? []).slice(0, MOST_ROWS).filter(({ target }) => target.text !== '');
  return {
    project: form.projectName,
    projectPlace: placeOf(name?.cell.at ?? fields.projectName?.at),
    identity: identityOf(form.projectName, fields.declaringUnit?.text ?? ''),
    year: form.year,
    yearPlace: placeOf(year?.cell.at),
    prepared:
      prepared.kind === 'date'
        ? [prepared.date.year, two(prepared.date.month), two(prepared.date.day)].join('-')
        : null,
    budget: plain(budget && convertMoney(budget, moneyUnit, '元')),
    items: itemsOf(form),
    texts: [
      ...NARRATIVE_FIELDS.flatMap((id) => textOf(id, fields[id])),
      ...textOf('mainActivity', indicators?.mainActivity),
    ],
    targets: [
      ...new Set(
        rows.map(({ name, target }) => `${normalizeLabel(name.text)}=${normalizeName(target.text)}`),
      ),
    ].sort(),
    targetsPlace: placeOf(rows[0]?.name.at),
  };
}

/** Rows with a detail, a price and a quantity. */
function itemsOf({ breakdown }: DeclarationForm): DigestItem[] {
  if (!breakdown) return [];
  const { priceUnit } = breakdown;
  return breakdown.items.slice(0, MOST_ROWS).flatMap(({ item, unitPrice, quantity }): DigestItem[] => {
    const price = inYuan(numberOf(unitPrice), priceUnit);
    const count = numberOf(quantity);
    if (item.text === '' || !price?.gt(0) || !count?.gt(0)) return [];
    const place = placeOf(item.at);
    return place ? [{ name: item.text, price: formatPlain(price), quantity: formatPlain(count), place }] : [];
  });
}

function inYuan(value: Big | null, unit: MoneyUnit): Big | null {
  return value && convertMoney(value, unit, '元');
}

function textOf(id: DigestText['id'], cell: TextCell | undefined): DigestText[] {
  const place = placeOf(cell?.at);
  if (!cell || !place || cell.text === '') return [];
  return [{ id, label: cell.label, text: cell.text.slice(0, MOST_TEXT), place }];
}

function placeOf(at: CellRef | undefined): Place | null {
  return at ? { sheet: at.sheet, cell: toA1(at) } : null;
}

function plain(value: Big | null): string | null {
  return value && formatPlain(value);
}

function two(part: number): string {
  return String(part).padStart(2, '0');
}
