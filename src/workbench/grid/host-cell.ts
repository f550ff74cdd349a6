/** Converts cells of Univer to those of the emulated host, and the host's changes to Univer's data. */
import {
  BooleanNumber,
  VerticalAlign,
  WrapStrategy,
  type ICellData,
  type IStyleData,
  type Nullable,
  type Styles,
} from '@univerjs/core';
import { isCellError, type CellValue } from '../../workbook/cell';
import type { HostCell, HostCellChange, HostContent, HostStyle } from '../host/model';
import { generalText, isUnlocked, toCellData, UNLOCKED, valueOf } from './cell-data';
import { toDocument, toRuns } from './rich-text';

const VERTICAL_ALIGNMENTS = new Map<VerticalAlign, NonNullable<HostStyle['verticalAlignment']>>([
  [VerticalAlign.TOP, 'top'],
  [VerticalAlign.MIDDLE, 'center'],
  [VerticalAlign.BOTTOM, 'bottom'],
]);

/** A cell in Univer. */
export interface RawCell {
  readonly data: Nullable<ICellData>;
  readonly styles: Styles;
  /** With its leading `=`; empty for constants. */
  readonly formula: string;
  /** The text that Univer's number formats display. */
  readonly display: () => Nullable<ICellData>;
}

/** The cell for the emulated host. */
export function toHostCell({ data, styles, formula, display }: RawCell): HostCell {
  const value = valueOf(data);
  const style = styles.getStyleByCell(data) ?? {};
  const numberFormat = style.n?.pattern || 'General';
  const runs = data?.p ? toRuns(data.p) : undefined;
  return {
    content: formula === '' ? (value satisfies HostContent) : { formula },
    value,
    text: displayed(value, numberFormat, display),
    numberFormat,
    locked: !isUnlocked(data),
    ...(runs && { runs }),
    style: toHostStyle(style),
  };
}

function displayed(value: CellValue, numberFormat: string, display: RawCell['display']): string {
  if (typeof value !== 'number' || numberFormat === 'General' || isCellError(value))
    return generalText(value);
  const shown = display()?.v;
  return shown === undefined || shown === null ? generalText(value) : String(shown);
}

function toHostStyle(style: IStyleData): HostStyle {
  const vertical =
    style.vt === undefined || style.vt === null ? undefined : VERTICAL_ALIGNMENTS.get(style.vt);
  return {
    ...(style.bl === BooleanNumber.TRUE && { bold: true }),
    ...(style.tb === WrapStrategy.WRAP && { wrapText: true }),
    ...(typeof style.cl?.rgb === 'string' && { color: style.cl.rgb }),
    ...(typeof style.bg?.rgb === 'string' && { fill: style.bg.rgb }),
    ...(vertical && { verticalAlignment: vertical }),
  };
}

/** Univer's data for a change. @param present the cell before the change */
export function toUniverChange(change: HostCellChange, present: Nullable<ICellData>): ICellData {
  const style = toUniverStyle(change, Boolean(present?.f ?? present?.si));
  return {
    ...(change.content !== undefined && toCellData(change.content)),
    ...(change.runs && {
      ...toCellData(change.runs.map((run) => run.text).join('')),
      p: toDocument(change.runs),
    }),
    ...(Object.keys(style).length > 0 && { s: style }),
    ...(change.locked !== undefined && { custom: change.locked ? null : UNLOCKED }),
  };
}

/** A formula without a format would take the format of the cells to which it refers, so `General` is set explicitly. */
function toUniverStyle({ style = {}, numberFormat }: HostCellChange, hasFormula: boolean): IStyleData {
  const vertical = [...VERTICAL_ALIGNMENTS].find(([, name]) => name === style.verticalAlignment)?.[0];
  return {
    ...(numberFormat !== undefined && {
      n: numberFormat === 'General' && !hasFormula ? null : { pattern: numberFormat },
    }),
    ...(style.bold !== undefined && { bl: style.bold ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
    ...(style.wrapText !== undefined && { tb: style.wrapText ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }),
    ...(style.color !== undefined && { cl: style.color === '' ? null : { rgb: style.color } }),
    ...(style.fill !== undefined && { bg: style.fill === '' ? null : { rgb: style.fill } }),
    ...(vertical !== undefined && { vt: vertical }),
  };
}
