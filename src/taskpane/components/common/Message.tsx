import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { useId, type ReactNode } from 'react';
import { actions as words } from '../../words';
import { StateIcon, type Tone } from './StateIcon';
import { useSharedStyles } from './styles';

type MessageIntent = 'error' | 'warning' | 'success' | 'info';

const TONES: Readonly<Record<MessageIntent, Tone>> = {
  error: 'error',
  warning: 'warning',
  success: 'good',
  info: 'hint',
};

const useStyles = makeStyles({
  // The message is as wide as the pane.
  root: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    flexShrink: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
    borderTop: '1px solid transparent',
    borderBottom: '1px solid transparent',
    overflowWrap: 'anywhere',
  },
  error: {
    borderTopColor: tokens.colorStatusDangerBorder1,
    borderBottomColor: tokens.colorStatusDangerBorder1,
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
  warning: {
    borderTopColor: tokens.colorStatusWarningBorder1,
    borderBottomColor: tokens.colorStatusWarningBorder1,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  success: {
    borderTopColor: tokens.colorStatusSuccessBorder1,
    borderBottomColor: tokens.colorStatusSuccessBorder1,
    backgroundColor: tokens.colorStatusSuccessBackground1,
  },
  info: {
    borderTopColor: tokens.colorNeutralStroke1,
    borderBottomColor: tokens.colorNeutralStroke1,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  icon: { paddingTop: '2px' },
  body: { paddingBottom: tokens.spacingVerticalS },
  // A long message scrolls below the button.
  close: { position: 'sticky', top: 0, alignSelf: 'start' },
  // The buttons below the text are sticky, so that a long message does not hide them; they wrap if there is too little room.
  actions: {
    gridColumnStart: 1,
    gridColumnEnd: 4,
    position: 'sticky',
    // At high zoom, sticky buttons would cover the message.
    '@media (max-width: 260px)': { position: 'static' },
    bottom: 0,
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'flex-end',
    gap: tokens.spacingHorizontalS,
    paddingTop: '4px',
    paddingBottom: '6px',
    backgroundColor: 'inherit',
  },
});

/** A message as wide as the pane: icon, title, text and buttons. The caller sets its role for screen readers. */
export function Message(props: {
  readonly intent: MessageIntent;
  readonly title: string;
  readonly children?: ReactNode;
  /** Buttons below the text. */
  readonly actions?: ReactNode;
  /** Absent if the message cannot be dismissed. */
  readonly onClose?: (() => void) | undefined;
}) {
  const { intent, title, children, actions, onClose } = props;
  const styles = useStyles();
  const shared = useSharedStyles();
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className={mergeClasses(styles.root, styles[intent])}>
      <span className={styles.icon}>
        <StateIcon tone={TONES[intent]} />
      </span>
      <div className={styles.body}>
        <strong id={id} className={shared.messageTitle}>
          {title}
        </strong>
        {children}
      </div>
      {onClose && (
        <Button
          className={styles.close}
          size="small"
          appearance="transparent"
          aria-label={words.close}
          icon={<Dismiss16Regular />}
          onClick={onClose}
        />
      )}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
