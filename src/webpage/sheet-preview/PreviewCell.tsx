import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { memo, type CSSProperties } from 'react';
import type { Severity } from '../../profiles/profile';
import { toA1 } from '../../workbook/a1';
import type { Border, CellStyle } from '../../xlsx';
import { preview as words } from '../words';
import type { Box } from './sheet-layout';

/** Findings and corrections of a cell. */
export interface CellMark {
  /** The gravest severity of its findings. */
  readonly severity: Severity | null;
  readonly findings: number;
  /** Whether it was corrected since the file was opened. */
  readonly isChanged: boolean;
}

const GRIDLINE = '1px solid #d8d8d8';

const useStyles = makeStyles({
  box: {
    position: 'absolute',
    boxSizing: 'border-box',
    display: 'flex',
    overflow: 'visible',
    padding: '1px 3px',
    lineHeight: 1.25,
    cursor: 'cell',
  },
  text: { whiteSpace: 'pre', overflow: 'hidden', minWidth: 0, maxHeight: '100%' },
  wrapped: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', width: '100%' },
  marked: {
    '::after': {
      content: '""',
      position: 'absolute',
      top: 0,
      right: 0,
      width: 0,
      height: 0,
      border: '5px solid transparent',
      borderTopColor: 'currentColor',
      borderRightColor: 'currentColor',
      color: 'inherit',
      forcedColorAdjust: 'none',
    },
  },
  error: { '::after': { color: '#c50f1f' } },
  warning: { '::after': { color: '#bc4b09' } },
  hint: { '::after': { color: '#2457a6' } },
  changed: {
    boxShadow: 'inset 0 0 0 2px #0e700e',
    '@media (forced-colors: active)': { outline: '2px dashed Highlight', outlineOffset: '-2px' },
  },
  selected: {
    outline: '3px solid #2457a6',
    outlineOffset: '-1px',
    zIndex: 1,
    '@media (forced-colors: active)': { outline: '3px solid Highlight' },
  },
});

/** A cell or merged area. */
export const PreviewCell = memo(function PreviewCell(props: {
  readonly box: Box;
  readonly gridlines: boolean;
  readonly mark: CellMark | undefined;
  readonly isSelected: boolean;
  readonly id: string;
  readonly onPick: (box: Box) => void;
}) {
  const { box, gridlines, mark, isSelected, id, onPick } = props;
  const styles = useStyles();
  const { area, style, text } = box;
  const severity = mark?.severity ?? null;
  return (
    <div
      id={id}
      role="gridcell"
      aria-colindex={box.column + 1}
      {...(area.right > area.left ? { 'aria-colspan': area.right - area.left + 1 } : {})}
      {...(area.bottom > area.top ? { 'aria-rowspan': area.bottom - area.top + 1 } : {})}
      aria-selected={isSelected}
      aria-label={isSelected || mark ? labelOf(box, mark) : undefined}
      className={mergeClasses(
        styles.box,
        mark?.isChanged && styles.changed,
        severity !== null && styles.marked,
        severity !== null && styles[severity],
        isSelected && styles.selected,
      )}
      style={boxStyle(box, gridlines)}
      onClick={() => onPick(box)}
    >
      {text !== '' && (
        <span className={mergeClasses(styles.text, style.wrap && styles.wrapped)} style={textStyle(box)}>
          {text}
        </span>
      )}
    </div>
  );
});

/** The accessible name of the cell. */
function labelOf({ row, column, text }: Box, mark: CellMark | undefined): string {
  return words.cell(toA1({ row, column }), text, mark?.findings ?? 0, mark?.isChanged ?? false);
}

function boxStyle(box: Box, gridlines: boolean): CSSProperties {
  const { left, top, width, height, style } = box;
  const { borders = {}, fill } = style;
  const edge = (border: Border | undefined): string =>
    border ? borderText(border) : gridlines && !fill ? GRIDLINE : 'none';
  return {
    left,
    top,
    // One pixel more, because neighbouring cells share their border.
    width: width + 1,
    height: height + 1,
    borderTop: edge(borders.top),
    borderLeft: edge(borders.left),
    borderRight: edge(borders.right),
    borderBottom: edge(borders.bottom),
    ...(fill ? { backgroundColor: fill } : {}),
    alignItems: ALIGN[style.vertical ?? 'bottom'],
    justifyContent: JUSTIFY[horizontalOf(box)],
  };
}

function textStyle(box: Box): CSSProperties {
  const { style, overrun, width } = box;
  const decoration = [style.underline && 'underline', style.strike && 'line-through']
    .filter(Boolean)
    .join(' ');
  return {
    fontSize: box.fontSize,
    textAlign: horizontalOf(box),
    ...(style.font ? { fontFamily: `"${style.font.replace(/["\\\n]/g, '')}", sans-serif` } : {}),
    ...(style.bold ? { fontWeight: 'bold' } : {}),
    ...(style.italic ? { fontStyle: 'italic' } : {}),
    ...(decoration ? { textDecoration: decoration } : {}),
    ...(style.color ? { color: style.color } : {}),
    ...(overrun > 0 ? { flexShrink: 0, maxWidth: width + overrun - 6 } : {}),
  };
}

type Side = 'left' | 'center' | 'right' | 'justify';

function horizontalOf({ style, isNumber }: Box): Side {
  const { horizontal } = style;
  if (horizontal === 'distributed') return 'justify';
  return horizontal ?? (isNumber ? 'right' : 'left');
}

const JUSTIFY = { left: 'flex-start', center: 'center', right: 'flex-end', justify: 'flex-start' } as const;
const ALIGN: Readonly<Record<NonNullable<CellStyle['vertical']>, string>> = {
  top: 'flex-start',
  middle: 'center',
  bottom: 'flex-end',
};

const LINES: Readonly<Record<Border['line'], string>> = {
  thin: '1px solid',
  hair: '1px dotted',
  dotted: '1px dotted',
  dashed: '1px dashed',
  double: '3px double',
  medium: '2px solid',
  thick: '3px solid',
};

function borderText({ line, color }: Border): string {
  return `${LINES[line]} ${color}`;
}
