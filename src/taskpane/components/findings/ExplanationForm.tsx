import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { MAX_REASON } from '../../../check/explanations';
import { shortcutOf } from '../../shortcuts';
import { explanation as words } from '../../words';
import { useSession } from '../common/SessionContext';
import { useSharedStyles } from '../common/styles';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    marginTop: tokens.spacingVerticalS,
    cursor: 'auto',
  },
});

export interface ExplanationFormProps {
  readonly reason: string;
  /** A blank reason takes the explanation back. */
  readonly onSave: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Where a warning's reason is written. Escape leaves it as it was. */
export function ExplanationForm({ reason, onSave, onCancel }: ExplanationFormProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const [text, setText] = useState(reason);
  return (
    <form
      className={styles.root}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') onSave(text);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
        // The key of the pane's main button means this form's here.
        if (shortcutOf(event) === 'primary') {
          event.preventDefault();
          event.currentTarget.requestSubmit();
        }
        event.stopPropagation();
      }}
    >
      <Field
        className={shared.field}
        size="small"
        label={words.title}
        hint={useSession().inExcel ? words.hint(MAX_REASON) : words.hintOutside(MAX_REASON)}
      >
        <Textarea
          className={shared.control}
          size="small"
          value={text}
          maxLength={MAX_REASON}
          placeholder={words.placeholder}
          resize="vertical"
          autoFocus
          onChange={(_, { value }) => setText(value)}
        />
      </Field>
      <div className={shared.row}>
        <Button size="small" appearance="primary" type="submit" disabled={text.trim() === ''}>
          {words.save}
        </Button>
        <Button size="small" onClick={onCancel}>
          {words.cancel}
        </Button>
        {reason !== '' && (
          <Button size="small" appearance="subtle" onClick={() => onSave('')}>
            {words.remove}
          </Button>
        )}
      </div>
    </form>
  );
}
