import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowDown16Regular, ArrowUp16Regular } from '@fluentui/react-icons';
import { actions, findings as words } from '../../words';
import { useSharedStyles } from '../common/styles';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '2px',
    padding: `0 ${tokens.spacingHorizontalXS} 2px ${tokens.spacingHorizontalM}`,
  },
  count: { flexGrow: 1 },
});

export interface FindingNavigationProps {
  /** Of the current finding among the visible ones; -1 for none. */
  readonly index: number;
  readonly visible: number;
  readonly all: number;
  /** @param to index among the visible ones */
  readonly onGo: (to: number) => void;
}

/** 上一条 and 下一条, round the ends; the buttons keep the focus. */
export function FindingNavigation({ index, visible, all, onGo }: FindingNavigationProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const steps = [
    { label: actions.previous, icon: <ArrowUp16Regular />, to: index > 0 ? index - 1 : visible - 1 },
    { label: actions.next, icon: <ArrowDown16Regular />, to: (index + 1) % visible },
  ];
  return (
    <div className={styles.root}>
      <span className={mergeClasses(shared.caption, styles.count)} aria-live="polite">
        {index >= 0 ? words.position(index + 1, visible) : words.shown(visible, all)}
      </span>
      {steps.map(({ label, icon, to }) => (
        <Button
          key={label}
          size="small"
          appearance="subtle"
          icon={icon}
          disabledFocusable={visible === 0}
          onClick={() => onGo(to)}
        >
          {label}
        </Button>
      ))}
    </div>
  );
}
