import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useRef, type ReactNode } from 'react';
import { requestedWork, currentForm, screenOf, type Screen } from '../../session/state';
import { shortcutOf, type ShortcutId } from '../../shortcuts';
import { pages as pageWords, PRODUCT, skips as skipWords, unread as unreadWords } from '../../words';
import { lazyComponent } from '../common/AsyncContent';
import { Message } from '../common/Message';
import { useSession, useSessionState } from '../common/SessionContext';
import { SmallButton } from '../common/SmallButton';
import { OFFICE_MENU, useSharedStyles } from '../common/styles';
import { focusInside } from '../common/useRows';
import { BlankScreen } from '../states/BlankScreen';
import { FailureMessage } from '../states/FailureMessage';
import { NoFormScreen } from '../states/NoFormScreen';
import { OfficeRulesMessage } from '../states/OfficeRulesMessage';
import { WaitingMessage } from '../states/WaitingMessage';
import { ReadingScreen } from '../states/ReadingScreen';
import { actionOf, primaryOf, writeNote } from './action';
import { Announcer } from './Announcer';
import { Footer } from './Footer';
import { Header } from './Header';
import { MoreMenu } from './MoreMenu';
import { Page } from './Page';
import { PageContent } from './PageContent';
import { ResultScreen } from './ResultScreen';
import { panelElementId } from './ResultTabs';
import { PaneViewContext, useNewPaneView, type PageId } from '../common/usePaneView';

/** Loaded after the first result. */
const WrittenMessage = lazyComponent(
  async () => (await import('../corrections/WrittenMessage')).WrittenMessage,
);

/** The pages under ⋯ on each screen. */
const PAGES: Readonly<Record<Screen, readonly PageId[]>> = {
  reading: [],
  failed: ['settings', 'keyboard', 'about'],
  'no-form': ['settings', 'keyboard', 'about'],
  blank: ['recognition', 'settings', 'keyboard', 'about'],
  result: ['report', 'comparison', 'recognition', 'settings', 'keyboard', 'about'],
};

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    // The page for files shows the pane next to the sheets and sets its height.
    height: 'var(--pane-height, 100dvh)',
    minWidth: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    '@media print': { height: 'auto', '& footer': { display: 'none' } },
  },
  main: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    overflowX: 'hidden',
    // The space for the scroll bar is reserved, so that the content does not move when the bar appears.
    scrollbarGutter: 'stable',
    scrollbarWidth: 'thin',
    '@media print': { overflow: 'visible' },
  },
  titleBar: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${OFFICE_MENU} ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    minWidth: 0,
  },
  skipLink: {
    position: 'absolute',
    insetInline: tokens.spacingHorizontalM,
    top: tokens.spacingVerticalXS,
    zIndex: 3,
    justifyContent: 'center',
    boxShadow: tokens.shadow8,
    ':not(:focus)': { clipPath: 'inset(50%)', pointerEvents: 'none' },
  },
  // Messages are between list and buttons, so that they are visible at any scroll position and nothing moves.
  messages: {
    flexShrink: 0,
    maxHeight: '45dvh',
    '@media (max-width: 260px)': { maxHeight: '60dvh' },
    overflowY: 'auto',
    scrollbarWidth: 'thin',
    '@media print': { display: 'none' },
  },
});

/** The pane: the screen for the present state, messages, and the main actions. */
export function Pane() {
  const styles = useStyles();
  const session = useSession();
  const state = useSessionState();
  const paneView = useNewPaneView();
  const { view, change, changeFindings } = paneView;
  const scroller = useRef<HTMLElement>(null);
  const statusRef = useRef<HTMLDivElement>(null);
  const footer = useRef<HTMLElement>(null);
  const onRetry = useCallback(() => void session.retry(), [session]);
  const toActions = (): void => {
    if (footer.current) focusInside(footer.current);
  };
  const screen = screenOf(state);
  const checked = currentForm(state);
  const isOneSheet = checked?.form.sheets.length === 1;
  const keepsHeights = session.host.inExcel;
  const report = state.written?.report;
  const loadNotes = useCallback(async () => {
    const { writeNotes } = await import('../corrections/notes');
    return report ? writeNotes(report, { interrupted: false, isOneSheet, keepsHeights }) : [];
  }, [report, isOneSheet, keepsHeights]);
  const { outcome, failure, focus } = state;
  const page = PAGES[screen].find((one) => one === view.page) ?? null;
  const isResult = screen === 'result' && page === null;
  useEffect(() => {
    if (isResult) void WrittenMessage.preload();
  }, [isResult]);
  const action = isResult ? actionOf(session, state, view.tab, change) : undefined;
  const primary = page || failure ? null : primaryOf(state, action);
  const onCheck = (): void => void session.check();

  useEffect(() => {
    if (!focus) return;
    const { finding, expand } = focus;
    if (finding === null) statusRef.current?.focus();
    else change({ tab: 'findings', page: null, focusFinding: finding });
    changeFindings(({ expanded }) => ({
      current: finding,
      ...(expand && finding !== null ? { expanded: new Set([...expanded, finding]) } : {}),
    }));
  }, [focus, change, changeFindings]);

  const step = (by: 1 | -1): void => {
    if (screen === 'result') change({ tab: 'findings', page: null, step: by });
  };
  useShortcuts({
    primary: state.stale || !action ? onCheck : action.onClick,
    check: onCheck,
    next: () => step(1),
    previous: () => step(-1),
  });

  const more = <MoreMenu pages={PAGES[screen]} />;
  return (
    <PaneViewContext value={paneView}>
      <div className={styles.root}>
        <Announcer />
        <SkipLinks
          onList={
            isResult
              ? () => {
                  const panel = document.getElementById(panelElementId(view.tab));
                  if (panel) focusInside(panel);
                }
              : undefined
          }
          onActions={toActions}
        />
        <main ref={scroller} className={styles.main}>
          {!page && (screen === 'reading' || screen === 'failed' || screen === 'no-form') && (
            <TitleBar title={PRODUCT}>{PAGES[screen].length > 0 && more}</TitleBar>
          )}
          {failure && !outcome && (
            <FailureMessage failure={failure} onRetry={onRetry} onFocusLost={toActions} />
          )}
          {outcome && <OfficeRulesMessage rules={state.officeRules} />}
          {page && (
            <Page title={pageWords[page]} onBack={() => change({ page: null, focusMore: true })}>
              <PageContent page={page} />
            </Page>
          )}
          {outcome && (page === 'recognition' || screen === 'no-form') && (
            <UnreadSheetsMessage sheets={outcome.snapshot.unread ?? []} />
          )}
          {!page && screen === 'reading' && <ReadingScreen busy={state.busy} />}
          {!page && screen === 'no-form' && outcome && (
            <NoFormScreen result={outcome.result} statusRef={statusRef} />
          )}
          {!page && screen === 'blank' && (
            <>
              <Header>{more}</Header>
              <BlankScreen statusRef={statusRef} />
            </>
          )}
          {isResult && <ResultScreen statusRef={statusRef} scroller={scroller} more={more} />}
        </main>
        <div className={styles.messages}>
          {failure && outcome && (
            <FailureMessage
              failure={failure}
              notes={failure.attempt === 'read-back' && state.written ? loadNotes : undefined}
              onRetry={onRetry}
              onFocusLost={toActions}
              onClose={() => session.dismiss('failure')}
            />
          )}
          {/* Only one message is shown at a time: two do not fit into a narrow pane, and they may contradict each other. */}
          <div aria-live="polite">
            {session.host.inExcel && <WaitingMessage state={state} />}
            {state.written && !failure && (
              <WrittenMessage
                written={state.written}
                isOneSheet={isOneSheet}
                keepsHeights={keepsHeights}
                canUndo={state.undo !== null}
                onUndo={() => void session.undo()}
                onFocusLost={toActions}
                onClose={() => session.dismiss('written')}
              />
            )}
          </div>
        </div>
        <Footer
          ref={footer}
          busy={requestedWork(state) !== null}
          primary={primary}
          onCheck={onCheck}
          action={action}
          note={isResult ? writeNote(session, state, view.tab) : null}
        />
      </div>
    </PaneViewContext>
  );
}

/** Heading of a screen without a result, with ⋯. */
function TitleBar({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <header className={styles.titleBar}>
      <h1 className={mergeClasses(shared.heading, shared.text)}>{title}</h1>
      {children}
    </header>
  );
}

/** Skip links: the first tab stops, visible only with the focus. They lead to the list and to the buttons at the bottom. */
function SkipLinks(props: {
  /** Absent if there is no list. */
  readonly onList: (() => void) | undefined;
  readonly onActions: () => void;
}) {
  const { onList, onActions } = props;
  const styles = useStyles();
  return (
    <nav aria-label={skipWords.label}>
      {onList && (
        <SmallButton className={styles.skipLink} onClick={onList}>
          {skipWords.list}
        </SmallButton>
      )}
      <SmallButton className={styles.skipLink} onClick={onActions}>
        {skipWords.actions}
      </SmallButton>
    </nav>
  );
}

/** Names the sheets that Excel did not allow to be read; renders nothing if there are none. */
function UnreadSheetsMessage({ sheets }: { readonly sheets: readonly string[] }) {
  if (sheets.length === 0) return null;
  return (
    <Message intent="info" title={unreadWords.title}>
      {unreadWords.text(sheets)}
    </Message>
  );
}

/**
 * Runs the pane's shortcuts, whichever element of the pane has the focus. Handled keys are not propagated, because
 * office.js on the web passes every key with Ctrl or Shift on to Excel.
 */
function useShortcuts(actions: Readonly<Record<ShortcutId, () => void>>): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const id = event.defaultPrevented || event.isComposing ? null : shortcutOf(event);
      if (id === null) return;
      event.preventDefault();
      event.stopPropagation();
      if (!event.repeat) latest.current[id]();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
