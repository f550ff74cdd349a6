/**
 * Excel.DataValidation: rules for what a person may enter. They do not apply to values that an add-in writes (Microsoft: "Add data
 * validation to Excel ranges"). The grids behind this host do not apply them at all.
 */
import type { CellRange, CellValue } from '../../../../workbook/cell';
import type { HostSheet } from '../../model';
import { contains } from '../../../../workbook/a1';
import { changeSheet, places, type Cells } from '../cells';
import { RichApiError } from '../errors';
import { defineType } from '../object-type';
import { rawValue } from '../values';
import { optionsOf } from './text-runs';

interface Rule {
  readonly area: CellRange;
  /** The rule as it was set. */
  readonly given: Readonly<Record<string, unknown>>;
  readonly type: string;
  readonly accepts: (value: CellValue) => boolean;
}

/** The last rule of a cell applies. */
const rules = new WeakMap<HostSheet, readonly Rule[]>();

export const dataValidationType = defineType<Cells>({
  name: 'DataValidation',
  properties: {
    Rule: {
      get: (cells) => commonRule(cells)?.given ?? {},
      set: (cells, value, session) => {
        const rule = { area: cells.area, ...readRule(optionsOf(value)) };
        changeSheet(cells.sheet, session, () => rules.set(cells.sheet, [...rulesOf(cells.sheet), rule]));
      },
    },
    Type: { get: (cells) => commonRule(cells)?.type ?? 'None' },
    Valid: {
      get: (cells) => {
        const valid = new Set(places(cells).map((at) => isValid(cells.sheet, at.row, at.column)));
        return valid.size === 1 ? [...valid][0] : null;
      },
    },
  },
  methods: {
    Clear: (cells, _, session) =>
      changeSheet(cells.sheet, session, () => {
        rules.set(
          cells.sheet,
          rulesOf(cells.sheet).filter(
            ({ area }) => !contains(cells.area, { row: area.top, column: area.left }),
          ),
        );
      }),
  },
});

function rulesOf(sheet: HostSheet): readonly Rule[] {
  return rules.get(sheet) ?? [];
}

function ruleAt(sheet: HostSheet, row: number, column: number): Rule | undefined {
  return [...rulesOf(sheet)].reverse().find(({ area }) => contains(area, { row, column }));
}

/** The rule of all cells; `undefined` if they differ. */
function commonRule(cells: Cells): Rule | undefined {
  const found = new Set(places(cells).map(({ row, column }) => ruleAt(cells.sheet, row, column)));
  return found.size === 1 ? [...found][0] : undefined;
}

function isValid(sheet: HostSheet, row: number, column: number): boolean {
  const { value } = sheet.cell(row, column);
  return value === null || (ruleAt(sheet, row, column)?.accepts(value) ?? true);
}

/** @throws RichApiError `InvalidArgument` for none or several rules, `NotImplemented` for those that need a calculation */
function readRule(given: Readonly<Record<string, unknown>>): Omit<Rule, 'area'> {
  const [entry, ...others] = Object.entries(given);
  if (!entry || others.length > 0) throw new RichApiError('InvalidArgument', 'one rule is wanted');
  const [name, options] = [entry[0], optionsOf(entry[1])];
  switch (name) {
    case 'wholeNumber': {
      const within = comparison(options);
      return { given, type: 'WholeNumber', accepts: (value) => Number.isInteger(value) && within(value) };
    }
    case 'decimal': {
      const within = comparison(options);
      return { given, type: 'Decimal', accepts: (value) => typeof value === 'number' && within(value) };
    }
    case 'textLength': {
      const within = comparison(options);
      return { given, type: 'TextLength', accepts: (value) => within(String(rawValue(value)).length) };
    }
    case 'list': {
      if (typeof options.source !== 'string' || options.source.startsWith('='))
        throw new RichApiError('NotImplemented', 'the emulated host takes lists as texts only');
      const items = options.source.split(',').map((item) => item.trim());
      return { given, type: 'List', accepts: (value) => items.includes(String(rawValue(value))) };
    }
    default:
      throw new RichApiError('NotImplemented', `the emulated host has no validation by ${name}`);
  }
}

const OPERATORS: Readonly<Record<string, (value: number, first: number, second: number) => boolean>> = {
  Between: (value, first, second) => value >= first && value <= second,
  NotBetween: (value, first, second) => value < first || value > second,
  EqualTo: (value, first) => value === first,
  NotEqualTo: (value, first) => value !== first,
  GreaterThan: (value, first) => value > first,
  GreaterThanOrEqualTo: (value, first) => value >= first,
  LessThan: (value, first) => value < first,
  LessThanOrEqualTo: (value, first) => value <= first,
};

function comparison(options: Readonly<Record<string, unknown>>): (value: CellValue) => boolean {
  const name = String(options.operator);
  const compare = Object.hasOwn(OPERATORS, name) ? OPERATORS[name] : undefined;
  if (!compare) throw new RichApiError('InvalidArgument', `operator ${name}`);
  const { formula1: first, formula2: second = 0 } = options;
  if (typeof first !== 'number' || typeof second !== 'number')
    throw new RichApiError('NotImplemented', 'the emulated host compares with numbers only');
  return (value) => typeof value === 'number' && compare(value, first, second);
}
