import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { COLUMN_TITLES, SORT_KEYS, type OverviewRow, type Sorting, type SortKey } from '../../overview';
import { rovingIndex } from '../../taskpane/components/common/roving-index';
import { BARE_BUTTON, BARE_BUTTON_HOVER } from '../../taskpane/components/common/styles';
import { batch as words } from '../words';
import { COLUMNS, FormRow } from './FormRow';
import { useBatch, useBatchView } from './useBatch';
import { visibleRows } from './visible-rows';

/** From this width on rows are table rows; below it they are cards. */
const WIDE_WINDOW = '(min-width: 900px)';
const ROW_HEIGHT = { wide: 44, narrow: 104 };

const useStyles = makeStyles({
  root: {
    position: 'relative',
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    overflowX: 'hidden',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    scrollbarGutter: 'stable',
  },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    display: 'grid',
    gridTemplateColumns: COLUMNS,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    '@media (max-width: 899px)': { display: 'none' },
  },
  body: { position: 'relative' },
  heading: {
    ...BARE_BUTTON,
    ...BARE_BUTTON_HOVER,
    width: '100%',
    minHeight: '32px',
    padding: '4px 8px',
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'left',
  },
  figure: { textAlign: 'right' },
  none: { padding: tokens.spacingHorizontalM },
});

const FIGURES: ReadonlySet<SortKey> = new Set(['year', 'budget', 'errors', 'warnings', 'hints', 'coverage']);

/** Virtual table of the forms. */
export function FormTable({ rows }: { readonly rows: readonly OverviewRow[] }) {
  const styles = useStyles();
  const batch = useBatch();
  const { sorting, scrollTop, row: focusedId } = useBatchView();
  const scroller = useRef<HTMLDivElement>(null);
  const header = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(0);
  const [isWide, setWide] = useState(() => window.matchMedia(WIDE_WINDOW).matches);
  const height = isWide ? ROW_HEIGHT.wide : ROW_HEIGHT.narrow;
  const focused = rows.findIndex(({ id }) => id === focusedId);
  /** Whether the focused row must still get the focus after it is rendered. */
  const wanted = useRef(focusedId !== null);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    element.scrollTop = batch.view.get().scrollTop;
    const query = window.matchMedia(WIDE_WINDOW);
    const measure = (): void => {
      setRoom(element.clientHeight);
      setWide(query.matches);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [batch]);

  // A changed filter sets `scrollTop` in the state to 0; the element follows.
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element && scrollTop === 0 && element.scrollTop !== 0) element.scrollTop = 0;
  }, [scrollTop]);

  useEffect(() => {
    if (!wanted.current || focused < 0) return;
    wanted.current = false;
    scroller.current?.querySelector<HTMLElement>(`[data-row="${String(focusedId)}"] button`)?.focus();
  });

  const go = (position: number): void => {
    const row = rows[position];
    const element = scroller.current;
    if (!row || !element) return;
    const head = header.current?.offsetHeight ?? 0;
    const top = position * height;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + height + head > element.scrollTop + element.clientHeight)
      element.scrollTop = top + height + head - element.clientHeight;
    wanted.current = true;
    batch.view.update({ row: row.id, scrollTop: element.scrollTop });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const isRow = event.target instanceof Element && event.target.closest('[data-row]') !== null;
    if (!isRow || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const page = Math.max(1, Math.floor(room / height) - 1);
    const next = rovingIndex(event.key, Math.max(0, focused), rows.length, { orientation: 'vertical', page });
    if (next === null) return;
    event.preventDefault();
    go(next);
  };
  const tabStop = focused >= 0 ? focused : 0;
  return (
    <div
      ref={scroller}
      role="table"
      aria-label={words.table}
      aria-rowcount={rows.length + 1}
      className={styles.root}
      onScroll={({ currentTarget }) => batch.view.update({ scrollTop: currentTarget.scrollTop })}
      onKeyDown={onKeyDown}
    >
      <div ref={header} role="rowgroup" className={styles.head}>
        <div role="row" aria-rowindex={1} style={{ display: 'contents' }}>
          {SORT_KEYS.map((key) => (
            <div
              key={key}
              role="columnheader"
              aria-sort={sorting?.key !== key ? 'none' : sorting.descending ? 'descending' : 'ascending'}
            >
              <button
                type="button"
                className={mergeClasses(styles.heading, FIGURES.has(key) && styles.figure)}
                onClick={() => batch.view.update({ sorting: nextSorting(sorting, key), scrollTop: 0 })}
              >
                {COLUMN_TITLES[key]}
                <span aria-hidden>{sorting?.key === key ? (sorting.descending ? ' ↓' : ' ↑') : ''}</span>
              </button>
            </div>
          ))}
        </div>
      </div>
      {rows.length === 0 && (
        <div role="rowgroup">
          <div role="row">
            <p role="cell" className={styles.none}>
              {words.none}
            </p>
          </div>
        </div>
      )}
      <div role="rowgroup" className={styles.body} style={{ height: rows.length * height }}>
        {visibleRows(rows.length, height, scrollTop, room, focused).map((position) => {
          const row = rows[position];
          return (
            row && (
              <FormRow
                key={row.id}
                row={row}
                position={position}
                top={position * height}
                height={height}
                isTabStop={position === tabStop}
              />
            )
          );
        })}
      </div>
    </div>
  );
}

/**
 * The next sorting by a column: figures begin with the largest, names with the first; the second step reverses the
 * order, the third returns to the default.
 */
function nextSorting(sorting: Sorting | null, key: SortKey): Sorting | null {
  const startsDescending = FIGURES.has(key);
  if (sorting?.key !== key) return { key, descending: startsDescending };
  return sorting.descending === startsDescending ? { key, descending: !startsDescending } : null;
}
