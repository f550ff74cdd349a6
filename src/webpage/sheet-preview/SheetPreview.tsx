import { makeStyles, tokens, mergeClasses } from '@fluentui/react-components';
import { useCallback, useId, useMemo, useState, useSyncExternalStore } from 'react';
import { ShownTexts } from '../../reading';
import { currentForm, type SessionState } from '../../taskpane/session/state';
import type { SheetSnapshot, WorkbookSnapshot } from '../../workbook/snapshot';
import { editsOf } from '../open-file/merge-edits';
import type { OpenFile } from '../open-file/open-file';
import { useSessionState } from '../../taskpane/components/common/SessionContext';
import { preview as words } from '../words';
import { findingAt, marksOf } from './cell-marks';
import { HEAD_WIDTH, PreviewGrid } from './PreviewGrid';
import { SheetLayout } from './sheet-layout';
import { TabList } from '../../taskpane/components/common/TabList';
import { SmallButton } from '../../taskpane/components/common/SmallButton';
import { useSharedStyles } from '../../taskpane/components/common/styles';
import { toA1 } from '../../workbook/a1';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
    minHeight: 0,
    height: '100%',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  panel: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  tabs: {
    display: 'flex',
    flexShrink: 0,
    overflowX: 'auto',
    scrollbarWidth: 'thin',
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  tab: {
    flexShrink: 0,
    maxWidth: '60%',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    padding: '5px 12px 4px',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  selectedTab: { backgroundColor: tokens.colorNeutralBackground1 },
});

/** Preview of the workbook's sheets with marks for findings and corrections. */
export function SheetPreview({
  openFile,
  snapshot,
}: {
  readonly openFile: OpenFile;
  readonly snapshot: WorkbookSnapshot;
}) {
  const styles = useStyles();
  const id = useId();
  const state = useSessionState();
  const shown = useSyncExternalStore(openFile.shown.subscribe, openFile.shown.get);
  const index = Math.max(
    0,
    snapshot.sheets.findIndex(
      ({ name }) => name === (shown.sheet ?? firstOf(state) ?? firstShown(snapshot)?.name),
    ),
  );
  const sheet = snapshot.sheets[index];
  const sheetStyles = openFile.workbookStyles.sheets[index];
  const selected = shown.selected?.sheet === sheet?.name ? shown.selected : null;
  const revealed = sheet && isHidden(sheet, selected) ? selected : null;
  const texts = useMemo(() => new ShownTexts(snapshot), [snapshot]);
  const { outcome, log } = state;
  const grownRows = useMemo(
    () => new Set(editsOf(log).flatMap(({ at }) => (at.sheet === sheet?.name ? [at.row] : []))),
    [log, sheet],
  );
  const [isFitted, setFitted] = useState(true);
  const [width, setWidth] = useState(0);
  const layout = useMemo(() => {
    if (!sheet) return null;
    const layoutAt = (scale: number): SheetLayout =>
      new SheetLayout(sheet, sheetStyles, openFile.workbookStyles.styles, texts, {
        revealed,
        scale,
        grownRows,
      });
    const full = layoutAt(1);
    const scale = isFitted ? fittedScale(full, width) : 1;
    return scale < 1 ? layoutAt(scale) : full;
  }, [sheet, sheetStyles, openFile, texts, revealed, grownRows, isFitted, width]);
  const marks = useMemo(
    () => marksOf(sheet?.name ?? '', outcome?.result.forms ?? [], editsOf(log)),
    [sheet, outcome, log],
  );
  const name = sheet?.name ?? '';
  const onGo = useCallback(
    (at: { readonly row: number; readonly column: number }, opens: boolean) => {
      const cell = { sheet: name, row: at.row, column: at.column };
      openFile.shown.update({ sheet: name, selected: cell });
      const found = opens ? findingAt(openFile.session.store.get(), cell) : null;
      if (found) openFile.session.store.update({ formId: found.formId, focus: { finding: found.finding } });
    },
    [openFile, name],
  );
  if (!sheet || !layout) return null;
  return (
    <section className={styles.root} aria-label={words.title}>
      <CellTextBar
        cell={selected}
        text={selected && layout.box(layout.areaOf(selected.row, selected.column)).text}
        isFitted={isFitted}
        onFit={setFitted}
      />
      <div id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${sheet.id}`} className={styles.panel}>
        <PreviewGrid
          key={sheet.id}
          layout={layout}
          sheet={sheet.name}
          gridlines={sheetStyles?.gridlines !== false}
          marks={marks}
          selected={selected}
          onGo={onGo}
          onResize={setWidth}
        />
      </div>
      <TabList
        label={words.sheets}
        tabs={snapshot.sheets}
        selected={sheet}
        onSelect={({ name: chosen }) => openFile.shown.update({ sheet: chosen, selected: null })}
        idOf={(of) => `${id}-${of.id}`}
        panelOf={(of) => (of === sheet ? `${id}-panel` : undefined)}
        edge="above"
        className={styles.tabs}
        tabClassName={styles.tab}
        selectedClassName={styles.selectedTab}
      >
        {(of) => (of.visibility === 'visible' ? of.name : words.hidden(of.name))}
      </TabList>
    </section>
  );
}

/** At a smaller scale the text would be hard to read. */
const MIN_SCALE = 0.7;
/** Space for the scroll bar, in pixels. */
const SCROLL_BAR = 18;

/** The scale at which all columns fit into the window. @param width width of the window in pixels; 0 if unknown */
function fittedScale({ columns }: SheetLayout, width: number): number {
  if (width === 0 || columns.total === 0) return 1;
  return Math.min(1, Math.max(MIN_SCALE, (width - HEAD_WIDTH - SCROLL_BAR) / columns.total));
}

/** The first sheet of the current form. */
function firstOf(state: SessionState): string | undefined {
  return currentForm(state)?.form.sheets[0];
}

function firstShown({ sheets }: WorkbookSnapshot): SheetSnapshot | undefined {
  return sheets.find(({ visibility }) => visibility === 'visible') ?? sheets[0];
}

function isHidden(
  { hiddenRows, hiddenColumns }: SheetSnapshot,
  at: { readonly row: number; readonly column: number } | null,
): boolean {
  return at !== null && (hiddenRows.includes(at.row) || hiddenColumns.includes(at.column));
}

const useBarStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalS,
    flexShrink: 0,
    boxSizing: 'border-box',
    height: '68px',
    padding: `4px ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  address: { flexShrink: 0, minWidth: '44px', fontWeight: tokens.fontWeightSemibold },
  text: {
    flexGrow: 1,
    minWidth: 0,
    height: '100%',
    overflowY: 'auto',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

/** Address and whole text of the selected cell. It has a fixed height, so that selecting a cell moves nothing. */
function CellTextBar(props: {
  readonly cell: { readonly row: number; readonly column: number } | null;
  /** The whole text of the cell. */
  readonly text: string | null;
  /** Whether wide sheets are scaled down to the window's width. */
  readonly isFitted: boolean;
  readonly onFit: (isFitted: boolean) => void;
}) {
  const { cell, text, isFitted, onFit } = props;
  const styles = useBarStyles();
  const shared = useSharedStyles();
  return (
    <div className={styles.root}>
      <span className={styles.address}>{cell && toA1(cell)}</span>
      <div
        role="region"
        aria-label={words.cellText}
        tabIndex={0}
        className={mergeClasses(styles.text, !cell && shared.caption)}
      >
        {cell ? text : words.noCell}
      </div>
      <SmallButton onClick={() => onFit(!isFitted)}>{isFitted ? words.fullSize : words.fit}</SmallButton>
    </div>
  );
}
