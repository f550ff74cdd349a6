/** Range: the text runs of getCellProperties and setCellProperties (ExcelApi 1.9; text runs 1.18). */
import { isUnbounded } from '../address';
import type { Arguments } from '../arguments';
import { gridOf, placesIn, writeContents, type Cells } from '../cells';
import { notEmulated, RichApiError } from '../errors';
import type { Session } from '../session';
import { optionsOf, runsOf, textRuns } from './text-runs';

type Method = (cells: Cells, args: Arguments, session: Session) => unknown;

export const PROPERTY_METHODS: Readonly<Record<string, Method>> = {
  GetCellProperties: ({ sheet, area }, args, session) => {
    if (isUnbounded(area)) throw new RichApiError('InvalidArgument', 'the range is unbounded');
    requireTextRuns(args.raw(0), 'CellPropertiesLoadOptions', session);
    return span(area.top, area.bottom).map((row) =>
      span(area.left, area.right).map((column) => ({ textRuns: textRuns(sheet.cell(row, column)) })),
    );
  },
  SetCellProperties: ({ sheet, area }, args, session) => {
    const value = args.raw(0);
    if (!Array.isArray(value) || isUnbounded(area))
      throw new RichApiError('InvalidArgument', 'a grid is needed');
    const given = gridOf(value, area);
    const changes = placesIn(area).flatMap((at) => {
      const wanted = given(at.row - area.top, at.column - area.left);
      if (wanted === null || wanted === undefined) return [];
      requireTextRuns(wanted, 'SettableCellProperties', session);
      return [{ ...at, runs: runsOf(optionsOf(wanted).textRuns) }];
    });
    if (changes.length > 0) writeContents(sheet, changes, session);
  },
};

/**
 * @param type name of the type of the options, which states the set from which on each member can be requested
 * @throws RichApiError for members that this Excel does not have, and for all others except the text runs
 */
function requireTextRuns(options: unknown, type: string, session: Session): void {
  for (const name of Object.keys(optionsOf(options))) {
    session.apiSets.require(type, name);
    if (name !== 'textRuns') throw notEmulated(type, name);
  }
}

function span(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
