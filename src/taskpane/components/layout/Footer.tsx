import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { about, actions, PRODUCT } from '../../words';
import { useSharedStyles } from '../common/styles';

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    padding: `6px ${tokens.spacingHorizontalM} 3px`,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  check: { flexGrow: 1, flexBasis: '96px', minWidth: 0 },
  action: { flexGrow: 2, flexBasis: '140px', minWidth: 0 },
  version: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    marginTop: '3px',
  },
});

export interface FooterProps {
  readonly version: string;
  readonly busy: boolean;
  /** The one button that stands out. */
  readonly primary: 'check' | 'action' | null;
  readonly onCheck: () => void;
  /** What else there is to do on the screen. */
  readonly action?: ActionProps | undefined;
}

export interface ActionProps {
  readonly label: string;
  readonly enabled: boolean;
  readonly icon?: ReactNode;
  readonly onClick: () => void;
}

/** The actions that are always in sight, and the version. */
export function Footer({ version, busy, primary, onCheck, action }: FooterProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <footer className={styles.root}>
      <div className={styles.buttons}>
        <Button
          className={styles.check}
          appearance={primary === 'check' ? 'primary' : 'secondary'}
          disabledFocusable={busy}
          onClick={onCheck}
        >
          {actions.check}
        </Button>
        {action && (
          <Button
            className={styles.action}
            appearance={primary === 'action' ? 'primary' : 'secondary'}
            disabledFocusable={busy || !action.enabled}
            onClick={action.onClick}
          >
            {action.label}
          </Button>
        )}
      </div>
      <div className={mergeClasses(shared.caption, styles.version)}>
        <span>{PRODUCT}</span>
        <span>{about.version(version)}</span>
      </div>
    </footer>
  );
}
