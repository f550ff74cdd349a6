import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  useCallback,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  type RefObject,
} from 'react';
import type { CheckedView, FindingView } from '../../../engine/views';
import { groupFindings, nextFinding, SHOW_ALL } from '../../session/findings-view';
import { actions as actionWords, corrections as correctionWords, findings as words } from '../../words';
import { CopyButton } from '../common/CopyButton';
import { useChecked, useSession, useSessionState } from '../common/SessionContext';
import { StateIcon } from '../common/StateIcon';
import { useSharedStyles } from '../common/styles';
import { focusRow, jumpToRow, rowKeyAround, useRows } from '../common/useRows';
import {
  groupRow,
  isOpenAtFirst,
  isSameOpened,
  rowsOf,
  visibleFindings,
  withOpened,
  type FindingActions,
} from './findings-list';
import { usePaneView, type ChangeFindings } from '../common/usePaneView';
import { FindingSectionList } from './FindingSectionList';
import { FindingToolbar } from './FindingToolbar';

const useStyles = makeStyles({
  none: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
  },
  warning: {
    padding: `4px ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** 问题: the findings, one line for each problem, with their corrections and reasons. */
export function FindingsScreen() {
  const session = useSession();
  const state = useSessionState();
  const { preview } = state;
  const { checked, outcome } = useChecked();
  const { view: pane, change, changeFindings: onView } = usePaneView();
  const { findings: view, focusFinding: focus, step } = pane;
  const styles = useStyles();
  const shared = useSharedStyles();
  const root = useRef<HTMLDivElement>(null);
  const filter = useDeferredValue(view.filter);
  const sections = useMemo(() => groupFindings(checked, filter, state.done), [checked, filter, state.done]);
  const isOpen = useCallback(
    (row: string): boolean => view.opened.get(row) ?? isOpenAtFirst(row, sections, filter),
    [view.opened, sections, filter],
  );
  const done = useMemo(() => {
    const present = new Set(checked.findings.map(({ key }) => key));
    return state.done.map(({ finding }) => finding.key).filter((key) => !present.has(key));
  }, [checked, state.done]);
  const visible = useMemo(
    () => visibleFindings(sections, isOpen).filter(({ key }) => !done.includes(key)),
    [sections, isOpen, done],
  );
  const fixes = useMemo(() => new Map(preview?.fixes.map((fix) => [fix.key, fix])), [preview]);
  const index = visible.findIndex(({ key }) => key === view.current);
  const actions = useFindingActions(onView, root);

  useEffect(() => {
    if (focus === null || !root.current) return;
    const finding = checked.findings.find(({ key }) => key === focus);
    if (finding && !root.current.querySelector(`[data-row="${CSS.escape(focus)}"]`)) {
      // The finding's group is opened first; the effect runs again when the finding's row is drawn.
      const opened = withOpened(view.opened, sections, finding);
      if (!isSameOpened(opened, view.opened)) {
        onView(() => ({ opened }));
        return;
      }
    }
    jumpToRow(root.current, focus);
    change({ focusFinding: null });
  }, [focus, change, checked, sections, view.opened, onView]);
  useKeptFocus(root, visible);
  const rows = useRows(rowsOf(sections, isOpen));

  const goTo = (finding: FindingView | undefined): void => {
    if (!finding) return;
    onView((now) => ({ current: finding.key, opened: withOpened(now.opened, sections, finding) }));
    if (finding.at) void session.select(finding.at);
  };
  useEffect(() => {
    if (step === null) return;
    const finding = visible[neighbour(index, visible.length, step)];
    change({ step: null });
    if (!finding) return;
    goTo(finding);
    // The jump waits for the next frame, in which the opened group is drawn.
    requestAnimationFrame(() => root.current && jumpToRow(root.current, finding.key));
  });
  const copyButton = (
    <CopyButton
      label={actionWords.copyResult}
      textOf={async () => {
        const { resultText } = await import('../../report/text');
        return resultText({ ...state, checked, outcome });
      }}
    />
  );
  if (checked.findings.length === 0 && done.length === 0) {
    return (
      <div className={styles.none}>
        <p className={shared.text}>{words.none}</p>
        {copyButton}
      </div>
    );
  }
  return (
    <div ref={root}>
      <FindingToolbar
        filter={view.filter}
        onFilter={(part) => onView((now) => ({ filter: { ...now.filter, ...part } }))}
        findings={checked.findings}
        index={index}
        visible={visible.length}
        onGo={(by) => {
          const finding = visible[neighbour(index, visible.length, by)];
          goTo(finding);
          if (finding) {
            requestAnimationFrame(() =>
              root.current
                ?.querySelector(`[data-row="${CSS.escape(finding.key)}"]`)
                ?.scrollIntoView({ block: 'nearest' }),
            );
          }
        }}
      />
      {protectedSheets(checked).map((sheet) => (
        <p key={sheet} className={mergeClasses(shared.noted, styles.warning)}>
          <StateIcon tone="warning" />
          {correctionWords.sheetProtected(sheet)}
        </p>
      ))}
      <div {...rows.handlers}>
        {sections.map((section) => (
          <FindingSectionList
            key={section.id}
            section={section}
            count={
              section.problems.flatMap(({ findings }) => findings).filter(({ key }) => !done.includes(key))
                .length
            }
            isOpen={isOpen}
            fixes={fixes}
            done={done}
            tabIndexOf={rows.tabIndexOf}
            actions={actions}
          />
        ))}
      </div>
      {sections.length === 0 && (
        <div className={styles.none}>
          <p className={shared.text}>{words.noneShown}</p>
          <Button
            size="small"
            onClick={() => onView((now) => ({ filter: { ...SHOW_ALL, groupBy: now.filter.groupBy } }))}
          >
            {words.clearFilter}
          </Button>
        </div>
      )}
      <div className={styles.none}>{copyButton}</div>
    </div>
  );
}

/** The actions of the rows, with the resulting changes of the view. */
function useFindingActions(onView: ChangeFindings, root: RefObject<HTMLDivElement | null>): FindingActions {
  const session = useSession();
  return useMemo(() => {
    const locate = ({ at }: FindingView): void => {
      if (at) void session.select(at);
    };
    const closeForm = (id: string, discard: boolean): void => {
      onView(({ explaining, drafts }) => ({
        explaining: without(explaining, id),
        drafts: discard ? new Map([...drafts].filter(([key]) => key !== id)) : drafts,
      }));
      const row = root.current?.querySelector(
        `[data-row="${CSS.escape(id)}"] [data-main], [data-row="${CSS.escape(groupRow(id))}"] [data-main]`,
      );
      if (row instanceof HTMLElement) row.focus({ preventScroll: true });
    };
    return {
      onOpen: (row, open) => onView(({ opened }) => ({ opened: new Map([...opened, [row, open]]) })),
      onToggle: (finding) => {
        onView(({ expanded }) => ({
          current: finding.key,
          expanded: expanded.has(finding.key)
            ? without(expanded, finding.key)
            : new Set([...expanded, finding.key]),
        }));
        locate(finding);
      },
      onLocate: (finding) => {
        onView(() => ({ current: finding.key }));
        locate(finding);
      },
      onExplain: (id) =>
        onView(({ explaining }) => ({
          explaining: explaining.has(id) ? without(explaining, id) : new Set([...explaining, id]),
        })),
      onDraft: (id, text) => onView(({ drafts }) => ({ drafts: new Map([...drafts, [id, text]]) })),
      onSaveReason: (id, findings, reason) => {
        closeForm(id, true);
        void session.explain(findings, reason);
      },
      onCloseExplanation: closeForm,
    };
  }, [onView, session, root]);
}

/**
 * Keeps the focus in the list: if the focused finding is removed or hidden, the next one gets the focus. Does nothing while the
 * focus is elsewhere, for example in the workbook.
 */
function useKeptFocus(root: RefObject<HTMLElement | null>, findings: readonly FindingView[]): void {
  const focused = useRef<string | null>(null);
  const before = useRef(findings);
  useEffect(() => {
    const remember = (event: FocusEvent): void => {
      focused.current = rowKeyAround(event.target);
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, []);
  useLayoutEffect(() => {
    const old = before.current;
    before.current = findings;
    const lost = focused.current;
    if (old === findings || lost === null || findings.some(({ key }) => key === lost)) return;
    if (document.activeElement !== document.body || !document.hasFocus()) return;
    const next = nextFinding(old, findings, new Set([lost]));
    if (next !== null && root.current) focusRow(root.current, next);
  }, [findings, root]);
}

/** Sheets whose protection makes a write skip corrections. */
function protectedSheets({ findings }: CheckedView): string[] {
  return [
    ...new Set(
      findings.flatMap(({ writeWarning, at }) => (writeWarning === 'protected' && at ? [at.sheet] : [])),
    ),
  ];
}

/** The next or previous index, wrapping at the ends; from -1 to the first or the last one. */
function neighbour(index: number, count: number, by: 1 | -1): number {
  if (index < 0) return by > 0 ? 0 : count - 1;
  return (index + by + count) % count;
}

function without<Item>(items: ReadonlySet<Item>, item: Item): ReadonlySet<Item> {
  return new Set([...items].filter((one) => one !== item));
}
