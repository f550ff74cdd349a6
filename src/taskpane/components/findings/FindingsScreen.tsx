import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import type { CheckedForm, Finding } from '../../../check';
import { groupFindings, SHOW_ALL, type FindingsFilter } from '../../session/findings-view';
import { actions, findings as words } from '../../words';
import { CopyButton } from '../common/CopyButton';
import { useSharedStyles } from '../common/styles';
import { FindingFilters } from './FindingFilters';
import { FindingNavigation } from './FindingNavigation';
import { FindingGroupList } from './FindingGroupList';
import { focusFinding, neighbour } from './focus';
import { useKeptFocus } from './useKeptFocus';

const useStyles = makeStyles({
  none: { padding: tokens.spacingHorizontalM },
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
  readonly checked: CheckedForm;
  readonly view: FindingsView;
  readonly onView: (change: Partial<FindingsView>) => void;
  /** `Finding.key` of the finding that is to get the focus. */
  readonly focus: string | null;
  readonly onFocused: () => void;
  readonly onLocate: (finding: Finding) => void;
  readonly onCorrect: (finding: Finding) => void;
  readonly onExplain: (finding: Finding, reason: string) => void;
  /** The result as plain text. */
  readonly textOf: () => string;
}

/** 问题: all findings, grouped and filtered; the list keeps its place while cells are selected. */
export function FindingsScreen(props: FindingsScreenProps) {
  const { checked, view, onView, focus, onFocused, onLocate, onCorrect, onExplain, textOf } = props;
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
    if (root.current) focusFinding(root.current, focus);
    onFocused();
  }, [focus, onFocused]);
  useKeptFocus(root, visible);

  const locate = useCallback(
    (finding: Finding): void => {
      onView({ current: finding.key });
      onLocate(finding);
    },
    [onView, onLocate],
  );
  const goTo = (finding: Finding | undefined): void => {
    if (!finding) return;
    root.current
      ?.querySelector(`[data-finding="${CSS.escape(finding.key)}"]`)
      ?.scrollIntoView({ block: 'nearest' });
    locate(finding);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = neighbour(visible, event.target, event.key);
    if (!next || !root.current) return;
    event.preventDefault();
    focusFinding(root.current, next.key);
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
      <FindingFilters filter={view.filter} onChange={(changed) => onView({ filter: changed })} />
      <FindingNavigation
        index={index}
        visible={visible.length}
        all={checked.findings.length}
        onGo={(to) => goTo(visible[to])}
      />
      <div onKeyDown={onKeyDown}>
        {groups.map((group) => (
          <FindingGroupList
            key={group.id}
            group={group}
            open={isOpen(group.id)}
            onToggle={(id) => onView({ toggled: toggle(view.toggled, id) })}
            current={view.current}
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

function toggle(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const changed = new Set(ids);
  if (!changed.delete(id)) changed.add(id);
  return changed;
}
