import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  type ReactNode,
  type RefObject,
} from 'react';
import { matrixOf } from '../../session/safeguard-matrix';
import { useChecked, useSession, useSessionState } from '../common/SessionContext';
import { Expander } from '../common/Expander';
import { lazyComponent } from '../common/AsyncContent';
import { useSharedStyles } from '../common/styles';
import { FindingDetails } from '../findings/FindingRow';
import { ExplanationForm } from '../findings/FindingSectionList';
import { FindingsScreen } from '../findings/FindingsScreen';
import { FormStatusPanel } from '../status/FormStatusPanel';
import { VerifiedList } from '../status/VerifiedList';
import { Totals } from '../totals/Totals';
import { chart as chartWords, actions, undoBar as undoWords } from '../../words';
import { Header } from './Header';
import { panelElementId, ResultTabs, tabElementId } from './ResultTabs';
import { usePaneView, type TabId } from '../common/usePaneView';
import { ArrowUndo16Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { timeText } from '../../../language/text/date-time';
import type { UndoPlan } from '../../session/undo';
import { SmallButton } from '../common/SmallButton';

const CorrectionsScreen = lazyComponent(
  async () => (await import('../corrections/CorrectionsScreen')).CorrectionsScreen,
);
const SafeguardsScreen = lazyComponent(
  async () => (await import('../safeguards/SafeguardsScreen')).SafeguardsScreen,
);
const BreakdownChart = lazyComponent(async () => (await import('../totals/BreakdownChart')).BreakdownChart);

const useStyles = makeStyles({
  undo: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '4px',
    padding: `4px ${tokens.spacingHorizontalM}`,
  },
  folds: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** The result of a check: status, figures, and the tabs. */
export function ResultScreen(props: {
  readonly statusRef: RefObject<HTMLDivElement | null>;
  /** The scrolling element; each tab keeps its scroll position. */
  readonly scroller: RefObject<HTMLElement | null>;
  /** The button ⋯ with its menu. */
  readonly more: ReactNode;
}) {
  const { statusRef, scroller, more } = props;
  const styles = useStyles();
  const shared = useSharedStyles();
  const state = useSessionState();
  const { checked } = useChecked();
  const { view, change } = usePaneView();
  // The selected tab changes at once, its panel as soon as it is drawn.
  const shown = useDeferredValue(view.tab);
  const changeTab = useTabPlaces(shown, scroller, (tab) => change({ tab }));
  const matrix = useMemo(
    () => matrixOf(checked.form.safeguards, state.stageChoices),
    [checked, state.stageChoices],
  );
  const suggestedStages = matrix
    .flatMap(({ cells }) => cells)
    .filter(({ suggestion, wanted }) => suggestion !== null && !wanted).length;
  // Once the first result is drawn, the code of the next screens is loaded.
  useEffect(() => {
    void FindingDetails.preload();
    void ExplanationForm.preload();
    void CorrectionsScreen.preload();
    void SafeguardsScreen.preload();
  }, []);
  const counts: Record<TabId, number> = {
    findings: checked.findings.length,
    corrections: state.preview?.fixes.length ?? 0,
    safeguards: suggestedStages,
  };
  return (
    <>
      <Header />
      <FormStatusPanel ref={statusRef} />
      {state.undo && state.done.length === 0 && (state.failure || state.written?.kind !== 'write') && (
        <UndoBar undo={state.undo} />
      )}
      <Totals />
      <div className={mergeClasses(shared.folds, styles.folds)}>
        <VerifiedList />
        {checked.form.items !== null && checked.form.items > 0 && (
          <Expander className={shared.fold} bodyClassName={shared.foldBody} label={chartWords.toggle}>
            <BreakdownChart />
          </Expander>
        )}
      </div>
      <ResultTabs tab={view.tab} shown={shown} counts={counts} onTab={changeTab} more={more} />
      <div role="tabpanel" id={panelElementId(shown)} aria-labelledby={tabElementId(shown)}>
        {shown === 'findings' && <FindingsScreen />}
        {shown === 'corrections' && state.preview && <CorrectionsScreen preview={state.preview} />}
        {shown === 'safeguards' && <SafeguardsScreen rows={matrix} />}
      </div>
    </>
  );
}

/** Changes the tab and restores the scroll position of its panel. */
function useTabPlaces(
  tab: TabId,
  scroller: RefObject<HTMLElement | null>,
  onTab: (tab: TabId) => void,
): (tab: TabId) => void {
  const places = useRef<Partial<Record<TabId, number>>>({});
  useLayoutEffect(() => {
    const place = places.current[tab];
    if (place !== undefined) scroller.current?.scrollTo({ top: place });
  }, [tab, scroller]);
  return (next) => {
    if (scroller.current) places.current[tab] = scroller.current.scrollTop;
    onTab(next);
  };
}

/** The result of the last write, with 撤销; also available after the pane was closed and opened again. */
function UndoBar({ undo }: { readonly undo: UndoPlan }) {
  const session = useSession();
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <div className={mergeClasses(styles.undo, shared.caption)}>
      {undoWords.last(timeText(new Date(undo.at)), undo.edits.length)}
      <SmallButton onClick={() => void session.undo()}>
        <ArrowUndo16Regular aria-hidden />
        {actions.undo}
      </SmallButton>
    </div>
  );
}
