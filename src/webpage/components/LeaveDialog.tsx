import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef } from 'react';
import { useSharedStyles } from '../../taskpane/components/common/styles';
import { leave as words } from '../words';
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
  const styles = useStyles();
  const shared = useSharedStyles();
  const id = useId();
  const app = useApp();
  const { asking } = useAppState();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (asking) dialog.current?.showModal();
    else dialog.current?.close();
  }, [asking]);
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      onCancel={(event) => {
        event.preventDefault();
        app.answer('stay');
      }}
    >
      {asking && (
        <>
          <h2 id={`${id}-title`} className={shared.heading}>
            {words.title}
          </h2>
          <p id={`${id}-text`} className={styles.text}>
            {words.text(asking.file.name, asking.file.edits.length)}
          </p>
          <div className={shared.row}>
            <Button appearance="primary" onClick={() => app.answer('save')}>
              {words.save}
            </Button>
            <Button onClick={() => app.answer('stay')}>{words.stay}</Button>
            <Button appearance="subtle" onClick={() => app.answer('discard')}>
              {words.discard}
            </Button>
          </div>
        </>
      )}
    </dialog>
  );
}
