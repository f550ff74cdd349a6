import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowDown16Regular, ArrowUp16Regular } from '@fluentui/react-icons';
import { SHORTCUTS } from '../../shortcuts';
import { actions, findings as words } from '../../words';
import { KeyHint } from '../common/KeyHint';
import { useSharedStyles } from '../common/styles';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '2px 4px',
    padding: `0 ${tokens.spacingHorizontalXS} 2px ${tokens.spacingHorizontalM}`,
  },
  count: { flexGrow: 1 },
});

export interface FindingNavigationProps {
  /** Of the current finding among the visible ones; -1 for none. */
  readonly index: number;
  readonly visible: number;
  readonly all: number;
  readonly onGo: (by: 1 | -1) => void;
}

/** 上一条 and 下一条, round the ends; the buttons keep the focus. */
export function FindingNavigation({ index, visible, all, onGo }: FindingNavigationProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const steps = [
    { label: actions.previous, icon: <ArrowUp16Regular />, by: -1, shortcut: 'previous' },
    { label: actions.next, icon: <ArrowDown16Regular />, by: 1, shortcut: 'next' },
  ] as const;
  return (
    <div className={styles.root}>
      <span className={mergeClasses(shared.caption, styles.count)} aria-live="polite">
        {index >= 0 ? words.position(index + 1, visible) : words.shown(visible, all)}
      </span>
      {steps.map(({ label, icon, by, shortcut }) => (
        <KeyHint key={label} shortcuts={[shortcut]}>
          <Button
            size="small"
            appearance="subtle"
            icon={icon}
            aria-keyshortcuts={SHORTCUTS[shortcut].aria}
            disabledFocusable={visible === 0}
            onClick={() => onGo(by)}
          >
            {label}
          </Button>
        </KeyHint>
      ))}
    </div>
  );
}
