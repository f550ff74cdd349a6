import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
} from 'react';
import { cellIndex, columnName } from '../../workbook/a1';
import type { CellRange } from '../../workbook/cell';
import { preview as words } from '../words';
import type { LineOffsets } from './line-offsets';
import { marksBeyond, SIDES } from './cell-marks';
import { PreviewCell, type CellMark } from './PreviewCell';
import type { Box, SheetLayout } from './sheet-layout';
import { groupBy } from '../../workbook/group-by';

/** Size of the row numbers and column letters in pixels. */
export const HEAD_WIDTH = 44;
const HEAD_HEIGHT = 22;
/** Rows and columns rendered outside the viewport. */
const SPARE = 4;

const useStyles = makeStyles({
  root: { position: 'relative', display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  beyond: {
    position: 'absolute',
    zIndex: 6,
    padding: '2px 8px',
    border: '1px solid #8a8a8a',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: '#fffbe6',
    color: '#3b2e00',
    fontSize: tokens.fontSizeBase200,
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  above: { top: `${HEAD_HEIGHT + 4}px`, right: '24px' },
  below: { bottom: '20px', right: '24px' },
  left: { left: `${HEAD_WIDTH + 4}px`, bottom: '20px' },
  right: { right: '24px', top: '50%' },
  scroller: {
    position: 'relative',
    flexGrow: 1,
    minHeight: 0,
    overflow: 'auto',
    backgroundColor: '#ffffff',
    color: '#000000',
    colorScheme: 'light',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  canvas: { position: 'relative', minWidth: '100%' },
  head: {
    position: 'sticky',
    zIndex: 3,
    backgroundColor: '#f3f3f3',
    color: '#424242',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  letters: { top: 0, height: `${HEAD_HEIGHT}px`, borderBottom: '1px solid #b8b8b8', zIndex: 4 },
  numbers: { left: 0, width: `${HEAD_WIDTH}px`, borderRight: '1px solid #b8b8b8' },
  name: {
    position: 'absolute',
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    overflow: 'hidden',
  },
  letter: { top: 0, height: '100%', borderRight: '1px solid #d1d1d1' },
  number: { left: 0, width: '100%', borderBottom: '1px solid #d1d1d1' },
  corner: {
    position: 'sticky',
    left: 0,
    width: `${HEAD_WIDTH}px`,
    height: '100%',
    backgroundColor: '#f3f3f3',
    borderRight: '1px solid #b8b8b8',
    zIndex: 1,
    boxSizing: 'border-box',
  },
  cells: { position: 'absolute', left: `${HEAD_WIDTH}px`, top: `${HEAD_HEIGHT}px` },
  row: { display: 'contents' },
});

/** Read-only grid of a sheet. Only visible cells are rendered. */
export function PreviewGrid(props: {
  readonly layout: SheetLayout;
  readonly sheet: string;
  readonly gridlines: boolean;
  /** By `cellIndex` of a cell. */
  readonly marks: ReadonlyMap<number, CellMark>;
  /** Whenever this object changes, the grid scrolls to the cell. */
  readonly selected: { readonly row: number; readonly column: number } | null;
  /** Called when a cell is selected; `opens` requests that its findings are shown. */
  readonly onGo: (at: { readonly row: number; readonly column: number }, opens: boolean) => void;
  /** Called with the width of the grid in pixels. */
  readonly onResize: (width: number) => void;
}) {
  const { layout, sheet, gridlines, marks, selected, onGo, onResize } = props;
  const styles = useStyles();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [visible, setVisible] = useState<CellRange>({ top: 0, left: 0, bottom: -1, right: -1 });
  const measure = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    const next = visibleRange(layout, element);
    setVisible((now) => (EDGES.every((edge) => now[edge] === next[edge]) ? now : next));
  }, [layout]);
  const range = useMemo(() => withSpare(visible, layout), [visible, layout]);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    measure();
    const observer = new ResizeObserver(() => {
      measure();
      onResize(element.offsetWidth);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [measure, onResize]);

  useEffect(() => {
    const element = scroller.current;
    if (!element || !selected) return;
    bringIntoSight(element, layout.box(layout.areaOf(selected.row, selected.column)));
    measure();
  }, [selected, layout, measure]);

  const boxes = useMemo(() => layout.boxesIn(range), [layout, range]);
  const active = selected && layout.areaOf(selected.row, selected.column);
  const idOf = (row: number, column: number): string => `${id}-${row}-${column}`;
  const isActive = (box: Box): boolean => active?.top === box.row && active.left === box.column;
  const onPick = useCallback((box: Box) => onGo(box, true), [onGo]);
  const rows = useMemo(() => [...groupBy(boxes, ({ row }) => row)], [boxes]);
  const beyond = useMemo(() => marksBeyond(marks, visible), [marks, visible]);
  return (
    <div className={styles.root}>
      {SIDES.map((side) => {
        const { count, nearest } = beyond[side];
        return (
          nearest && (
            <button
              key={side}
              type="button"
              className={mergeClasses(styles.beyond, styles[side])}
              onClick={() => onGo(nearest, true)}
            >
              {words.beyond[side](count)}
            </button>
          )
        );
      })}
      <div
        ref={scroller}
        className={styles.scroller}
        role="grid"
        aria-label={words.grid(sheet)}
        aria-readonly
        aria-rowcount={layout.rows.count}
        aria-colcount={layout.columns.count}
        aria-activedescendant={active && boxes.some(isActive) ? idOf(active.top, active.left) : undefined}
        tabIndex={0}
        onScroll={measure}
        onKeyDown={(event) => {
          const at = nextPlace(event, layout, active);
          if (!at) return;
          event.preventDefault();
          onGo(at, event.key === 'Enter');
        }}
      >
        <div
          className={styles.canvas}
          role="presentation"
          style={{ width: HEAD_WIDTH + layout.columns.total, height: HEAD_HEIGHT + layout.rows.total }}
        >
          <div aria-hidden className={`${styles.head} ${styles.letters}`}>
            <div className={styles.corner} />
            {linesIn(layout.columns, range.left, range.right).map((column) => (
              <div
                key={column}
                className={`${styles.name} ${styles.letter}`}
                style={{
                  left: HEAD_WIDTH + layout.columns.start(column),
                  width: layout.columns.span(column, column),
                }}
              >
                {columnName(column)}
              </div>
            ))}
          </div>
          <div
            aria-hidden
            className={`${styles.head} ${styles.numbers}`}
            style={{ height: layout.rows.total }}
          >
            {linesIn(layout.rows, range.top, range.bottom).map((row) => (
              <div
                key={row}
                className={`${styles.name} ${styles.number}`}
                style={{ top: layout.rows.start(row), height: layout.rows.span(row, row) }}
              >
                {row + 1}
              </div>
            ))}
          </div>
          <div className={styles.cells} role="presentation">
            {rows.map(([row, rowBoxes]) => (
              <div key={row} role="row" aria-rowindex={row + 1} className={styles.row}>
                {rowBoxes.map((box) => (
                  <PreviewCell
                    key={box.column}
                    id={idOf(box.row, box.column)}
                    box={box}
                    gridlines={gridlines}
                    mark={marks.get(cellIndex(box.row, box.column))}
                    isSelected={isActive(box)}
                    onPick={onPick}
                  />
                ))}
              </div>
            ))}
          </div>
        </div>
      </div>
    </div>
  );
}

const EDGES = ['top', 'left', 'bottom', 'right'] as const;

/** The range of visible cells. */
function visibleRange({ rows, columns }: SheetLayout, element: HTMLElement): CellRange {
  const { scrollLeft, scrollTop, clientWidth, clientHeight } = element;
  return {
    top: rows.at(scrollTop),
    bottom: rows.at(scrollTop + clientHeight - HEAD_HEIGHT),
    left: columns.at(scrollLeft),
    right: columns.at(scrollLeft + clientWidth - HEAD_WIDTH),
  };
}

/** The range to render: the visible cells and some cells around them. */
function withSpare({ top, bottom, left, right }: CellRange, { rows, columns }: SheetLayout): CellRange {
  return {
    top: Math.max(0, top - SPARE),
    bottom: Math.min(rows.count - 1, bottom + SPARE),
    left: Math.max(0, left - SPARE),
    right: Math.min(columns.count - 1, right + SPARE),
  };
}

/** The lines of a range without the hidden ones. */
function linesIn(lines: LineOffsets, first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index).filter(
    (index) => lines.span(index, index) > 0,
  );
}

/**
 * Scrolls a box into view unless it is fully visible: vertically to the middle; horizontally as little as possible, so that
 * the labels on the left stay visible.
 */
function bringIntoSight(element: HTMLElement, box: Box): void {
  const { scrollTop, scrollLeft, clientHeight, clientWidth } = element;
  const [height, width] = [clientHeight - HEAD_HEIGHT, clientWidth - HEAD_WIDTH];
  const isIn = box.top >= scrollTop && box.top + Math.min(box.height, height) <= scrollTop + height;
  const right = box.left + Math.min(box.width, width);
  element.scrollTo({
    top: isIn ? scrollTop : box.top - Math.max(0, (height - box.height) / 2),
    left: Math.min(box.left, Math.max(scrollLeft, right - width + EDGE)),
  });
}

/** Margin around the box to which the grid scrolls, in pixels. */
const EDGE = 4;

const STEPS: Readonly<Record<string, readonly [down: -1 | 0 | 1, right: -1 | 0 | 1]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The cell that a key selects; `null` for other keys. */
function nextPlace(
  { key, ctrlKey, altKey, metaKey, shiftKey }: KeyboardEvent,
  layout: SheetLayout,
  active: CellRange | null,
): { readonly row: number; readonly column: number } | null {
  if (ctrlKey || altKey || metaKey || shiftKey) return null;
  if (key === 'Enter') return active && { row: active.top, column: active.left };
  const step = Object.hasOwn(STEPS, key) ? STEPS[key] : undefined;
  if (!step) return null;
  if (!active) return { row: 0, column: 0 };
  const [down, right] = step;
  const row = follow(layout.rows, down < 0 ? active.top : active.bottom, down, active.top);
  const column = follow(layout.columns, right < 0 ? active.left : active.right, right, active.left);
  return { row, column };
}

/** The next line that is not hidden; `stay` if there is none. */
function follow(lines: LineOffsets, from: number, by: -1 | 0 | 1, stay: number): number {
  if (by === 0) return stay;
  for (let index = from + by; index >= 0 && index < lines.count; index += by) {
    if (lines.span(index, index) > 0) return index;
  }
  return stay;
}
