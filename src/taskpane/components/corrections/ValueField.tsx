import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { contentText } from '../../../correction';
import type { FindingView } from '../../../engine/views';
import { placeText } from '../../format';
import type { PreviewEdit } from '../../session/preview';
import type { TypedEffect } from '../../session/state';
import { parseTyped } from '../../session/typed-value';
import { corrections as words } from '../../words';
import { useSession } from '../common/SessionContext';
import { StateIcon } from '../common/StateIcon';
import { useSharedStyles } from '../common/styles';

const useStyles = makeStyles({
  note: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    margin: '2px 0 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** A field for a suggested value. A number can only be replaced by a number. The effect of a typed value is shown below. */
export function ValueField(props: {
  readonly finding: FindingView;
  readonly edit: PreviewEdit;
  /** The effect of the typed value; `null` if nothing was typed or it is not known yet. */
  readonly effect: TypedEffect | null;
  readonly tabIndex: 0 | -1;
}) {
  const { finding, edit, effect, tabIndex } = props;
  const session = useSession();
  const styles = useStyles();
  const shared = useSharedStyles();
  const noteId = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const isInvalid = typed !== null && parseTyped(typed, edit.suggested) === undefined;
  const note = isInvalid
    ? words.notANumber
    : effect && effect.remaining.length > 0
      ? words.remaining(effect.remaining)
      : effect && !effect.improves
        ? words.noEffect
        : null;
  return (
    <div>
      <input
        className={mergeClasses(shared.input, shared.control)}
        tabIndex={tabIndex}
        aria-label={words.newValue(placeText(edit.at))}
        aria-describedby={note === null ? undefined : noteId}
        aria-invalid={isInvalid}
        value={typed ?? contentText(edit.after, '')}
        onChange={({ target: { value } }) => {
          setTyped(value);
          const content = parseTyped(value, edit.suggested);
          if (content !== undefined) void session.typeValue(finding, edit.key, content);
        }}
        onBlur={() => {
          if (!isInvalid) setTyped(null);
        }}
      />
      <div aria-live="polite">
        {note !== null && (
          <p id={noteId} className={styles.note}>
            <StateIcon tone="warning" />
            {note}
          </p>
        )}
      </div>
    </div>
  );
}
