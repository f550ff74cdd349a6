/** Range: getCellProperties, getRowProperties and setCellProperties (ExcelApi 1.9; text runs 1.18). */
import type { HostCell, HostCellChange, HostStyle, HostTextRun } from '../../model';
import { fullAddress, isUnbounded } from '../address';
import type { Arguments } from '../arguments';
import { changeSheet, gridOf, writeContents, type Cells } from '../cells';
import { RichApiError } from '../errors';
import { cellFont, optionsOf, runsOf, textRuns } from './text-runs';
import type { WireObject } from '../protocol';
import type { Session } from '../session';

type Method = (cells: Cells, args: Arguments, session: Session) => unknown;

export const PROPERTY_METHODS: Readonly<Record<string, Method>> = {
  GetCellProperties: ({ sheet, area }, args, session) => {
    if (isUnbounded(area)) throw new RichApiError('InvalidArgument', 'the range is unbounded');
    const options = optionsOf(args.raw(0));
    return span(area.top, area.bottom).map((row) =>
      span(area.left, area.right).map((column) => {
        const place = fullAddress(sheet.name, { top: row, left: column, bottom: row, right: column });
        const hidden = sheet.rowHidden(row) || sheet.columnHidden(column);
        return cellProperties(sheet.cell(row, column), options, session, {
          address: place,
          addressLocal: place,
          hidden,
        });
      }),
    );
  },
  GetRowProperties: ({ sheet, area }, args, session) => {
    const options = optionsOf(args.raw(0));
    return span(area.top, area.bottom).map((row) => {
      const address = fullAddress(sheet.name, { ...area, top: row, bottom: row });
      return pick(options, session, ['RowPropertiesLoadOptions', 'CellPropertiesLoadOptions'], {
        rowIndex: row,
        rowHidden: sheet.rowHidden(row),
        hidden: sheet.rowHidden(row),
        address,
        addressLocal: address,
      });
    });
  },
  SetCellProperties: (cells, args, session) => setCellProperties(cells, args.raw(0), session),
};

function cellProperties(
  cell: HostCell,
  options: WireObject,
  session: Session,
  known: WireObject,
): WireObject {
  return pick(options, session, ['CellPropertiesLoadOptions'], {
    ...known,
    textRuns: () => textRuns(cell),
    format: (asked: unknown) =>
      pick(optionsOf(asked), session, ['CellPropertiesFormatLoadOptions'], {
        protection: { locked: cell.locked, formulaHidden: false },
        wrapText: cell.style.wrapText ?? false,
        fill: (fill: unknown) =>
          pick(optionsOf(fill), session, ['CellPropertiesFillLoadOptions'], { color: cell.style.fill ?? '' }),
        font: (font: unknown) =>
          pick(optionsOf(font), session, ['CellPropertiesFontLoadOptions'], cellFont(cell)),
      }),
  });
}

/**
 * Selects the requested members.
 * @param types names of the option types, which tell since which set a member can be requested
 * @throws RichApiError for members that this Excel does not have
 */
function pick(
  options: WireObject,
  session: Session,
  types: readonly string[],
  known: WireObject,
): WireObject {
  const answer: WireObject = {};
  for (const [name, asked] of Object.entries(options)) {
    if (asked === false || asked === undefined || asked === null) continue;
    if (!types.some((type) => session.apiSets.has(type, name))) throw new RichApiError('ApiNotFound', name);
    if (!Object.hasOwn(known, name))
      throw new RichApiError('NotImplemented', `the emulated host has no ${name} here`);
    const value = known[name];
    answer[name] = typeof value === 'function' ? (value as (asked: unknown) => unknown)(asked) : value;
  }
  return answer;
}

function setCellProperties({ sheet, area }: Cells, value: unknown, session: Session): void {
  if (!Array.isArray(value) || isUnbounded(area))
    throw new RichApiError('InvalidArgument', 'a grid is needed');
  const given = gridOf(value, area);
  const contents: HostCellChange[] = [];
  const formats: HostCellChange[] = [];
  for (const row of span(area.top, area.bottom)) {
    for (const column of span(area.left, area.right)) {
      const wanted = given(row - area.top, column - area.left);
      if (wanted === null || wanted === undefined) continue;
      const { runs, ...format } = cellChange(optionsOf(wanted), session);
      if (runs) contents.push({ row, column, runs });
      if (Object.keys(format).length > 0) formats.push({ row, column, ...format });
    }
  }
  if (contents.length > 0) writeContents(sheet, contents, session);
  if (formats.length > 0) changeSheet(sheet, session, () => sheet.write(formats));
}

function cellChange(wanted: WireObject, session: Session): Omit<HostCellChange, 'row' | 'column'> {
  const change: { runs?: HostTextRun[]; locked?: boolean; style?: HostStyle } = {};
  for (const [name, value] of Object.entries(wanted)) {
    session.apiSets.require('SettableCellProperties', name);
    if (name === 'textRuns') change.runs = runsOf(value, session.traits.takesFontsAsRead === true);
    else if (name === 'format') Object.assign(change, formatChange(optionsOf(value)));
    else throw new RichApiError('NotImplemented', `the emulated host cannot set ${name} here`);
  }
  return change;
}

function formatChange(format: WireObject): { locked?: boolean; style?: HostStyle } {
  const { protection, wrapText, fill, font, ...others } = format;
  const [unknown] = Object.keys(others);
  if (unknown) throw new RichApiError('NotImplemented', `the emulated host cannot set ${unknown} here`);
  const locked = protection === undefined ? undefined : optionsOf(protection).locked;
  const bold = font === undefined ? undefined : optionsOf(font).bold;
  const color = fill === undefined ? undefined : optionsOf(fill).color;
  const style: HostStyle = {
    ...(typeof wrapText === 'boolean' ? { wrapText } : {}),
    ...(typeof bold === 'boolean' ? { bold } : {}),
    ...(typeof color === 'string' ? { fill: color } : {}),
  };
  return {
    ...(typeof locked === 'boolean' ? { locked } : {}),
    ...(Object.keys(style).length > 0 ? { style } : {}),
  };
}

function span(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
