import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Ref } from 'react';
import { SHORTCUTS, type ShortcutId } from '../../shortcuts';
import { VERSION } from '../../version';
import { about, actions, PRODUCT, shortcuts as words } from '../../words';
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
  // In a pane of 320 pixels the number of cells fits beside the other button.
  action: { flexGrow: 2, flexBasis: '190px', minWidth: 0, paddingLeft: '8px', paddingRight: '8px' },
  note: { paddingBottom: '4px', textAlign: 'right' },
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
  readonly ref: Ref<HTMLElement>;
  readonly busy: boolean;
  readonly primary: 'check' | 'action' | null;
  readonly onCheck: () => void;
  /** The second button. */
  readonly action?: ActionProps | undefined;
  /** Text above the buttons: the effect of writing. */
  readonly note: string | null;
}

export interface ActionProps {
  readonly label: string;
  readonly enabled: boolean;
  /** `false` if the action would be refused in the present state. */
  readonly mayHelp: boolean;
  readonly onClick: () => void;
}

/** The main actions, which are always visible, and the version. */
export function Footer({ busy, primary, onCheck, action, note, ref }: FooterProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <footer ref={ref} className={styles.root}>
      {note !== null && (
        <p className={mergeClasses(shared.text, shared.caption, styles.note)} aria-live="polite">
          {note}
        </p>
      )}
      <div className={styles.buttons}>
        <FooterButton
          className={styles.check}
          label={actions.check}
          primary={primary === 'check'}
          shortcuts={action && primary !== 'check' ? ['check'] : ['primary', 'check']}
          disabled={busy}
          onClick={onCheck}
        />
        {action && (
          <FooterButton
            className={styles.action}
            label={action.label}
            primary={primary === 'action'}
            shortcuts={['primary']}
            disabled={busy || !action.enabled}
            onClick={action.onClick}
          />
        )}
      </div>
      <div className={mergeClasses(shared.caption, styles.version)}>
        <span>{PRODUCT}</span>
        <span>{about.version(VERSION)}</span>
      </div>
    </footer>
  );
}

function FooterButton(props: {
  readonly className: string;
  readonly label: string;
  readonly primary: boolean;
  readonly shortcuts: readonly ShortcutId[];
  readonly disabled: boolean;
  readonly onClick: () => void;
}) {
  const { label, primary, shortcuts, disabled, onClick, className } = props;
  return (
    <Button
      className={className}
      appearance={primary && !disabled ? 'primary' : 'secondary'}
      disabledFocusable={disabled}
      title={words.hint(shortcuts)}
      aria-keyshortcuts={shortcuts.map((id) => SHORTCUTS[id].aria).join(' ')}
      // The second click of a double click would activate the button that replaced the first one, so it must not write.
      onClick={({ detail }) => detail <= 1 && onClick()}
    >
      {label}
    </Button>
  );
}
