import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useDeferredValue, useEffect, useMemo, useRef } from 'react';
import type { CheckedView, FindingView } from '../../../engine/views';
import { groupFindings, SHOW_ALL, type FindingsFilter } from '../../session/findings-view';
import { actions, findings as words } from '../../words';
import { CopyButton } from '../common/CopyButton';
import { useSharedStyles } from '../common/styles';
import { focusRow, useRows } from '../common/useRows';
import { FindingGroupList, headingRow } from './FindingGroupList';
import { FindingToolbar } from './FindingToolbar';
import { useKeptFocus } from './useKeptFocus';

const useStyles = makeStyles({
  none: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
  },
});

/** What of the findings is shown; kept while other tabs are looked at. */
export interface FindingsView {
  readonly filter: FindingsFilter;
  /** Ids of the groups that were closed or, for 已说明, opened. */
  readonly toggled: ReadonlySet<string>;
  readonly current: string | null;
}

export const FIRST_VIEW: FindingsView = { filter: SHOW_ALL, toggled: new Set(), current: null };

export interface FindingsScreenProps {
  readonly checked: CheckedView;
  readonly view: FindingsView;
  readonly onView: (change: Partial<FindingsView>) => void;
  /** `Finding.key` of the finding that is to get the focus. */
  readonly focus: string | null;
  readonly onFocused: () => void;
  /** Which way to go from the current finding; `null` to stay. */
  readonly step: 1 | -1 | null;
  readonly onStepped: () => void;
  readonly onLocate: (finding: FindingView) => void;
  readonly onCorrect: (finding: FindingView) => void;
  readonly onExplain: (finding: FindingView, reason: string) => void;
  /** The result as plain text. */
  readonly textOf: () => string;
}

/** 问题: all findings, grouped and filtered; the list keeps its place while cells are selected. */
export function FindingsScreen(props: FindingsScreenProps) {
  const { checked, view, onView, focus, onFocused, step, onStepped, onLocate, onCorrect, onExplain, textOf } =
    props;
  const styles = useStyles();
  const shared = useSharedStyles();
  const root = useRef<HTMLDivElement>(null);
  const filter = useDeferredValue(view.filter);
  const groups = useMemo(() => groupFindings(checked, filter), [checked, filter]);
  const isOpen = (id: string) => (id === 'explained') === view.toggled.has(id);
  const visible = groups.flatMap(({ id, findings }) => (isOpen(id) ? findings : []));
  const index = visible.findIndex(({ key }) => key === view.current);

  useEffect(() => {
    if (focus === null) return;
    if (root.current) focusRow(root.current, focus);
    onFocused();
  }, [focus, onFocused]);
  useKeptFocus(root, visible);
  const rows = useRows(
    groups.flatMap(({ id, findings }) => [
      headingRow(id),
      ...(isOpen(id) ? findings.map(({ key }) => key) : []),
    ]),
  );

  const locate = useCallback(
    (finding: FindingView): void => {
      onView({ current: finding.key });
      onLocate(finding);
    },
    [onView, onLocate],
  );
  useEffect(() => {
    if (step === null) return;
    const finding = visible[neighbour(index, visible.length, step)];
    if (finding && root.current) {
      focusRow(root.current, finding.key);
      locate(finding);
    }
    onStepped();
  }, [step, onStepped, visible, index, locate]);
  const goTo = (finding: FindingView | undefined): void => {
    if (!finding) return;
    root.current
      ?.querySelector(`[data-row="${CSS.escape(finding.key)}"]`)
      ?.scrollIntoView({ block: 'nearest' });
    locate(finding);
  };
  if (checked.findings.length === 0) {
    return (
      <div className={styles.none}>
        <p className={shared.text}>{words.none}</p>
        <CopyButton label={actions.copyResult} textOf={textOf} />
      </div>
    );
  }
  return (
    <div ref={root}>
      <FindingToolbar
        filter={view.filter}
        onFilter={(changed) => onView({ filter: changed })}
        index={index}
        visible={visible.length}
        all={checked.findings.length}
        onGo={(by) => goTo(visible[neighbour(index, visible.length, by)])}
      />
      <div {...rows.handlers}>
        {groups.map((group) => (
          <FindingGroupList
            key={group.id}
            group={group}
            open={isOpen(group.id)}
            onToggle={(id) => onView({ toggled: toggle(view.toggled, id) })}
            current={view.current}
            tabIndexOf={rows.tabIndexOf}
            onLocate={locate}
            onCorrect={onCorrect}
            onExplain={onExplain}
          />
        ))}
      </div>
      {groups.length === 0 && (
        <div className={styles.none}>
          <p className={shared.text}>{words.noneShown}</p>
          <Button size="small" onClick={() => onView({ filter: { ...SHOW_ALL, groupBy: filter.groupBy } })}>
            {words.clearFilter}
          </Button>
        </div>
      )}
      <div className={styles.none}>
        <CopyButton label={actions.copyResult} textOf={textOf} />
      </div>
    </div>
  );
}

/** The next place or the one before, round the ends; from nowhere (-1) to the first or the last. */
function neighbour(index: number, count: number, by: 1 | -1): number {
  if (index < 0) return by > 0 ? 0 : count - 1;
  return (index + by + count) % count;
}

function toggle(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const changed = new Set(ids);
  if (!changed.delete(id)) changed.add(id);
  return changed;
}
