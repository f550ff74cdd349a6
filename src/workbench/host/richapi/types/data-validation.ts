/**
 * Excel.DataValidation: whole numbers between two, of all the rules for what a person may enter. They do not apply to values that
 * an add-in writes (Microsoft: "Add data validation to Excel ranges"). The grids behind this host do not apply them at all.
 */
import type { CellRange } from '../../../../workbook/cell';
import type { HostSheet } from '../../model';
import { contains } from '../../../../workbook/a1';
import { changeSheet, places, type Cells } from '../cells';
import { notEmulated } from '../errors';
import { defineType } from '../object-type';
import { optionsOf } from './text-runs';

interface Rule {
  readonly area: CellRange;
  readonly least: number;
  readonly most: number;
}

const rules = new WeakMap<HostSheet, readonly Rule[]>();

export const dataValidationType = defineType<Cells>({
  name: 'DataValidation',
  properties: {
    Rule: {
      get: ({ sheet, area }) => {
        const rule = ruleAt(sheet, area.top, area.left);
        return rule
          ? { wholeNumber: { operator: 'Between', formula1: rule.least, formula2: rule.most } }
          : {};
      },
      set: ({ sheet, area }, value, session) => {
        const { operator, formula1: least, formula2: most } = optionsOf(optionsOf(value).wholeNumber ?? {});
        if (operator !== 'Between' || typeof least !== 'number' || typeof most !== 'number')
          throw notEmulated('DataValidation', 'rule other than wholeNumber between two numbers');
        changeSheet(sheet, session, () => rules.set(sheet, [{ area, least, most }, ...rulesOf(sheet)]));
      },
    },
    Type: {
      get: ({ sheet, area }) => (ruleAt(sheet, area.top, area.left) ? 'WholeNumber' : 'None'),
    },
    Valid: { get: (cells) => places(cells).every((at) => isValid(cells.sheet, at.row, at.column)) },
  },
  methods: {
    Clear: ({ sheet, area }, _, session) =>
      changeSheet(sheet, session, () => {
        const isIn = (rule: Rule) => contains(area, { row: rule.area.top, column: rule.area.left });
        rules.set(
          sheet,
          rulesOf(sheet).filter((rule) => !isIn(rule)),
        );
      }),
  },
});

function rulesOf(sheet: HostSheet): readonly Rule[] {
  return rules.get(sheet) ?? [];
}

/** The last rule that was set for a cell. */
function ruleAt(sheet: HostSheet, row: number, column: number): Rule | undefined {
  return rulesOf(sheet).find(({ area }) => contains(area, { row, column }));
}

function isValid(sheet: HostSheet, row: number, column: number): boolean {
  const { value } = sheet.cell(row, column);
  const rule = ruleAt(sheet, row, column);
  if (value === null || !rule) return true;
  return Number.isInteger(value) && Number(value) >= rule.least && Number(value) <= rule.most;
}
