import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import { MAX_REASON } from '../../../check/explanations';
import { isMeaningful } from '../../session/explanations';
import { shortcutOf } from '../../shortcuts';
import { explanationForm as words } from '../../words/explanation-form';
import { useSession, useSessionState } from '../common/SessionContext';
import { SmallButton } from '../common/SmallButton';
import { StateIcon } from '../common/StateIcon';
import { useSharedStyles } from '../common/styles';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    padding: `4px ${tokens.spacingHorizontalM} 8px 32px`,
    cursor: 'auto',
  },
  text: { height: 'auto', minHeight: '52px', padding: '4px 6px', resize: 'vertical' },
  choice: { display: 'flex', alignItems: 'center', gap: '6px', cursor: 'pointer' },
  warning: { display: 'flex', gap: '4px' },
  recent: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  reason: {
    display: 'block',
    maxWidth: '100%',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
});

/** File formats that cannot store texts of add-ins. */
const KEEPS_NO_TEXTS = /\.(?:xls|xlt|csv|txt|prn|dif|slk|ods|et)$/i;

/** Form for the reason to keep warnings. A reason without content causes one question, but is never refused. */
export function ExplanationForm(props: {
  readonly title: string;
  /** The present reason; `''` if there is none. */
  readonly reason: string;
  /** The unsaved draft; `null` if there is none. */
  readonly draft: string | null;
  readonly recent: readonly string[];
  readonly onDraft: (text: string) => void;
  /** A blank reason removes the explanation. */
  readonly onSave: (reason: string) => void;
  /** Closes the form and keeps the draft. */
  readonly onClose: () => void;
  /** Closes the form and drops the draft. */
  readonly onDiscard: () => void;
}) {
  const { title, reason, draft, recent, onDraft, onSave, onClose, onDiscard } = props;
  const styles = useStyles();
  const shared = useSharedStyles();
  const session = useSession();
  const { settings, outcome } = useSessionState();
  const canKeepOnComputer = session.host.computerTexts !== null;
  const isOnComputer = canKeepOnComputer && settings.reasons === 'computer';
  const file = outcome?.snapshot.name ?? '';
  const isLostInFile = session.host.inExcel && !isOnComputer && KEEPS_NO_TEXTS.test(file);
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [isDoubted, setIsDoubted] = useState(false);
  const text = draft ?? reason;
  const isBlank = text.trim() === '';
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  const write = (changed: string): void => {
    setIsDoubted(false);
    onDraft(changed);
  };
  const hint = (
    <p
      id={`${id}-hint`}
      className={mergeClasses(shared.text, shared.caption, isLostInFile && styles.warning)}
    >
      {isLostInFile ? (
        <>
          <StateIcon tone="warning" />
          {words.notInThisFile(file)}
        </>
      ) : (
        hintOf(session.host.inExcel, isOnComputer)(MAX_REASON)
      )}
    </p>
  );
  return (
    <form
      className={styles.root}
      onSubmit={(event) => {
        event.preventDefault();
        if (isBlank) return;
        if (isDoubted || isMeaningful(text)) onSave(text);
        else setIsDoubted(true);
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        // Keys with which an input method composes text neither close nor submit the form.
        if (event.nativeEvent.isComposing || event.key === 'Process') return;
        if (event.key === 'Escape') {
          event.preventDefault();
          onClose();
        }
        if (shortcutOf(event) === 'primary') {
          event.preventDefault();
          event.currentTarget.requestSubmit();
        }
      }}
    >
      <label htmlFor={id}>{title}</label>
      <textarea
        ref={field}
        id={id}
        className={mergeClasses(shared.input, shared.control, styles.text)}
        rows={2}
        value={text}
        maxLength={MAX_REASON}
        placeholder={words.placeholder}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => write(target.value)}
      />
      {recent.length > 0 && isBlank && (
        <div role="group" aria-label={words.recent} className={styles.recent}>
          {recent.map((one) => (
            <SmallButton
              key={one}
              className={styles.reason}
              onClick={() => {
                write(one);
                field.current?.focus();
              }}
            >
              {one}
            </SmallButton>
          ))}
        </div>
      )}
      {canKeepOnComputer && (
        <label className={styles.choice}>
          <input
            type="checkbox"
            checked={isOnComputer}
            onChange={({ target }) =>
              void session.changeSettings({ reasons: target.checked ? 'computer' : 'workbook' })
            }
          />
          {words.onlyHere}
        </label>
      )}
      {isLostInFile && hint}
      <div aria-live="polite">{isDoubted && <p className={shared.text}>{words.doubt(text.trim())}</p>}</div>
      <div className={shared.row}>
        <Button size="small" appearance="primary" type="submit" disabledFocusable={isBlank}>
          {isDoubted ? words.saveAnyway : words.save}
        </Button>
        <Button size="small" onClick={onClose}>
          {words.close}
        </Button>
        {!isBlank && text !== reason && (
          <Button size="small" appearance="subtle" onClick={onDiscard}>
            {words.discard}
          </Button>
        )}
        {reason !== '' && (
          <Button size="small" appearance="subtle" onClick={() => onSave('')}>
            {words.remove}
          </Button>
        )}
      </div>
      {!isLostInFile && hint}
    </form>
  );
}

function hintOf(inExcel: boolean, isOnComputer: boolean): (most: number) => string {
  if (!inExcel) return words.inBrowser;
  return isOnComputer ? words.onThisComputer : words.inWorkbook;
}
