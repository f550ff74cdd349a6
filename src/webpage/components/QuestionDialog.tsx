import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef } from 'react';
import { useSharedStyles } from '../../taskpane/components/common/styles';
import { questions } from '../words';
import { useAppState } from './AppContext';

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

/** Dialog with the pending question of the page. Escape cancels. */
export function QuestionDialog() {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { question } = useAppState();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const isOpen = question !== null;
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  const words = question && questions[question.kind];
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      onCancel={(event) => {
        event.preventDefault();
        question?.answer('cancel');
      }}
    >
      {words && (
        <>
          <h2 id={`${id}-title`} className={shared.heading}>
            {words.title}
          </h2>
          <p id={`${id}-text`} className={styles.text}>
            {words.text(question.file.name, question.file.edits.length)}
          </p>
          <div className={shared.row}>
            <Button appearance="primary" onClick={() => question.answer('save')}>
              {words.save}
            </Button>
            <Button onClick={() => question.answer('cancel')}>{words.cancel}</Button>
            {words.discard !== null && (
              <Button appearance="subtle" onClick={() => question.answer('discard')}>
                {words.discard}
              </Button>
            )}
          </div>
        </>
      )}
    </dialog>
  );
}
