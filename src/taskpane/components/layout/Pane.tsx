import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useRef } from 'react';
import { currentForm, screenOf, type SessionState } from '../../session/state';
import type { PaneSession } from '../../session/session';
import type { CellRef } from '../../../workbook/cell';
import { actions, pages, PRODUCT } from '../../words';
import { useSession, useSessionState } from '../common/SessionContext';
import { useSharedStyles } from '../common/styles';
import { WrittenMessage } from '../corrections/WrittenMessage';
import { BlankScreen } from '../states/BlankScreen';
import { FailureMessage } from '../states/FailureMessage';
import { NoFormScreen } from '../states/NoFormScreen';
import { OfficeRulesMessage } from '../states/OfficeRulesMessage';
import { ReadingScreen } from '../states/ReadingScreen';
import { Footer, type ActionProps, type FooterProps } from './Footer';
import { Header } from './Header';
import { Page } from './Page';
import { PageContent } from './PageContent';
import { ResultScreen } from './ResultScreen';
import { usePaneView, type PaneView } from './usePaneView';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    height: '100dvh',
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
    // A bar that comes and goes must not move what is under the pointer.
    scrollbarGutter: 'stable',
    scrollbarWidth: 'thin',
    '@media print': { overflow: 'visible' },
  },
  // Above the button that was pressed, in sight wherever the list stands, and moving nothing.
  messages: {
    flexShrink: 0,
    maxHeight: '45dvh',
    '@media (max-width: 260px)': { maxHeight: '55dvh' },
    overflowY: 'auto',
    scrollbarWidth: 'thin',
    '@media print': { display: 'none' },
  },
});

/** The pane as a whole: the screen that the state asks for, above the actions that are always there. */
export function Pane({ version }: { readonly version: string }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const session = useSession();
  const state = useSessionState();
  const { view, change, changeFindings } = usePaneView();
  const scroller = useRef<HTMLElement>(null);
  const statusRef = useRef<HTMLDivElement>(null);
  const onLocate = useCallback((at: CellRef) => void session.select(at), [session]);
  const onRetry = useCallback(() => void session.retry(), [session]);
  const screen = screenOf(state);
  const checked = currentForm(state);
  const action = screen === 'result' ? actionOf(session, state, view, change) : undefined;
  const { outcome, failure, focus } = state;

  useEffect(() => {
    if (!focus) return;
    if (focus.finding === null) statusRef.current?.focus();
    else change({ tab: 'findings', page: null, focusFinding: focus.finding });
    changeFindings({ current: focus.finding });
  }, [focus, change, changeFindings]);

  return (
    <div className={styles.root}>
      <main ref={scroller} className={styles.main}>
        {(screen === 'reading' || screen === 'failed' || screen === 'no-form') && (
          <h1 className={shared.hidden}>{PRODUCT}</h1>
        )}
        {failure && !outcome && <FailureMessage failure={failure} version={version} onRetry={onRetry} />}
        {outcome && <OfficeRulesMessage rules={state.officeRules} />}
        {screen === 'reading' && <ReadingScreen busy={state.busy} />}
        {screen === 'no-form' && outcome && <NoFormScreen result={outcome.result} statusRef={statusRef} />}
        {screen === 'blank' && outcome && checked && (
          <>
            <Header result={outcome.result} checked={checked} onChoose={(id) => session.chooseForm(id)} />
            <BlankScreen checked={checked} statusRef={statusRef} />
          </>
        )}
        {screen === 'result' && outcome && checked && view.page && (
          <Page title={pages[view.page]} onBack={() => change({ page: null, focusMore: true })}>
            <PageContent
              page={view.page}
              checked={checked}
              outcome={outcome}
              version={version}
              onLocate={onLocate}
            />
          </Page>
        )}
        {screen === 'result' && outcome && checked && !view.page && (
          <ResultScreen
            checked={checked}
            outcome={outcome}
            version={version}
            view={view}
            change={change}
            changeFindings={changeFindings}
            onLocate={onLocate}
            statusRef={statusRef}
            scroller={scroller}
          />
        )}
      </main>
      <div className={styles.messages}>
        {failure && outcome && (
          <FailureMessage
            failure={failure}
            version={version}
            onRetry={onRetry}
            onClose={() => session.dismiss('failure')}
          />
        )}
        <div aria-live="polite">
          {state.written && (
            <WrittenMessage
              written={state.written}
              canUndo={state.undo !== null}
              onUndo={() => void session.undo()}
              onClose={() => session.dismiss('written')}
            />
          )}
        </div>
      </div>
      <Footer
        version={version}
        busy={state.busy !== null}
        primary={primaryOf(state, view, action)}
        onCheck={() => void session.check()}
        action={action}
      />
    </div>
  );
}

/** What is out of date is to be checked first; a page has actions of its own. */
function primaryOf(
  { stale }: SessionState,
  { page }: PaneView,
  action: ActionProps | undefined,
): FooterProps['primary'] {
  if (stale) return 'check';
  if (page) return null;
  return action?.enabled ? 'action' : 'check';
}

/** The one thing to do next on this tab. */
function actionOf(
  session: PaneSession,
  state: SessionState,
  view: PaneView,
  change: ReturnType<typeof usePaneView>['change'],
): ActionProps | undefined {
  if (view.page) return undefined;
  if (view.tab === 'findings') {
    const count = state.preview?.fixes.length ?? 0;
    if (count === 0) return undefined;
    return {
      label: actions.seeCorrections(count),
      enabled: true,
      onClick: () => change({ tab: 'corrections' }),
    };
  }
  const corrections = view.tab === 'corrections';
  const cells = corrections ? (state.preview?.edits.length ?? 0) : session.stageEdits().length;
  return {
    label: actions.writeCount(cells),
    enabled: cells > 0,
    onClick: () => void (corrections ? session.writeCorrections() : session.writeStages()),
  };
}
