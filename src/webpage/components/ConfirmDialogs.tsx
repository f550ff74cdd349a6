import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useSharedStyles } from '../../taskpane/components/common/styles';
import { leave as words, signature as signatureWords } from '../words';
import { useApp, useAppState } from './AppContext';

const useStyles = makeStyles({
  dialog: {
    boxSizing: 'border-box',
    width: 'min(480px, calc(100vw - 32px))',
    padding: tokens.spacingHorizontalL,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow28,
    color: 'inherit',
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (forced-colors: active)': { color: 'CanvasText', backgroundColor: 'Canvas' },
    '::backdrop': { backgroundColor: 'rgb(0 0 0 / 45%)' },
  },
  text: { margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalL}`, overflowWrap: 'anywhere' },
});

/** Asks for confirmation before unsaved corrections are discarded. */
export function LeaveDialog() {
  const app = useApp();
  const { asking } = useAppState();
  return (
    <ConfirmDialog
      title={words.title}
      text={asking && words.text(asking.file.name, asking.file.edits.length)}
      onCancel={() => app.answer('stay')}
    >
      <Button appearance="primary" onClick={() => app.answer('save')}>
        {words.save}
      </Button>
      <Button onClick={() => app.answer('stay')}>{words.stay}</Button>
      <Button appearance="subtle" onClick={() => app.answer('discard')}>
        {words.discard}
      </Button>
    </ConfirmDialog>
  );
}

/** Asks for confirmation before a copy is saved without the file's digital signature. */
export function SignatureDialog() {
  const { signature } = useAppState();
  return (
    <ConfirmDialog
      title={signatureWords.title}
      text={signature && signatureWords.text(signature.file.name)}
      onCancel={() => signature?.answer(false)}
    >
      <Button appearance="primary" onClick={() => signature?.answer(true)}>
        {signatureWords.save}
      </Button>
      <Button onClick={() => signature?.answer(false)}>{signatureWords.cancel}</Button>
    </ConfirmDialog>
  );
}

function ConfirmDialog(props: {
  readonly title: string;
  /** `null` closes the dialog. */
  readonly text: string | null;
  readonly onCancel: () => void;
  /** Its buttons. */
  readonly children: ReactNode;
}) {
  const { title, text, onCancel, children } = props;
  const styles = useStyles();
  const shared = useSharedStyles();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const isOpen = text !== null;
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
    >
      {isOpen && (
        <>
          <h2 id={`${id}-title`} className={shared.heading}>
            {title}
          </h2>
          <p id={`${id}-text`} className={styles.text}>
            {text}
          </p>
          <div className={shared.row}>{children}</div>
        </>
      )}
    </dialog>
  );
}
