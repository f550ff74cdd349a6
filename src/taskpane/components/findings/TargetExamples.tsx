import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useCallback, useId, useState } from 'react';
import type { ExampleView, FindingView } from '../../../engine/views';
import { contentText } from '../../../correction';
import { toA1 } from '../../../workbook/a1';
import type { CellEdit } from '../../../workbook/cell';
import { placeText } from '../../format';
import { currentForm } from '../../session/state';
import { actions, corrections as correctionWords, EMPTY, examples as words } from '../../words';
import { AsyncContent } from '../common/AsyncContent';
import { RadioChoice } from '../common/RadioChoice';
import { useSession, useSessionState } from '../common/SessionContext';
import { SmallButton } from '../common/SmallButton';
import { useSharedStyles } from '../common/styles';

const useStyles = makeStyles({
  source: { display: 'block' },
  chosen: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '6px' },
});

interface ExampleProps {
  readonly finding: FindingView;
  /** See `useRows`. */
  readonly tabIndex: 0 | -1;
}

/**
 * 参考写法: up to three targets for a vague one. Nothing is written until the person has chosen one, changed it if
 * necessary, and confirmed it.
 */
export function TargetExamples({ finding, tabIndex, id }: ExampleProps & { readonly id: string }) {
  const { engine } = useSession();
  const state = useSessionState();
  const result = state.outcome?.result.id ?? 0;
  const formId = currentForm(state)?.form.id ?? '';
  const load = useCallback(
    () => engine.examples({ result, formId, finding: finding.key }),
    [engine, result, formId, finding.key],
  );
  return (
    <div id={id}>
      <AsyncContent load={load}>
        {(examples) => <Choice finding={finding} examples={examples} tabIndex={tabIndex} />}
      </AsyncContent>
    </div>
  );
}

function Choice({
  finding,
  examples,
  tabIndex,
}: ExampleProps & { readonly examples: readonly ExampleView[] }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const session = useSession();
  const groupName = useId();
  const [chosen, setChosen] = useState<ExampleView | null>(null);
  const [text, setText] = useState('');
  const place = finding.at ? placeText(finding.at) : '';
  if (examples.length === 0) return <p className={mergeClasses(shared.text, shared.caption)}>{words.none}</p>;
  const edits = chosen ? withText(chosen, text) : [];
  return (
    <>
      <div role="radiogroup" aria-label={words.title}>
        {examples.map((example) => (
          <RadioChoice
            key={example.text}
            name={groupName}
            tabIndex={tabIndex}
            checked={chosen === example}
            onChange={() => {
              setChosen(example);
              setText(example.text);
            }}
          >
            {example.text}
            <span className={mergeClasses(shared.caption, styles.source)}>{example.source}</span>
          </RadioChoice>
        ))}
      </div>
      {chosen && (
        <div className={styles.chosen}>
          <input
            className={mergeClasses(shared.input, shared.control)}
            tabIndex={tabIndex}
            aria-label={correctionWords.newValue(place)}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
          {edits.map(({ at, before, after }) => (
            <span key={toA1(at)} className={shared.text}>
              {words.edit(placeText(at), contentText(before, EMPTY), contentText(after, EMPTY))}
            </span>
          ))}
          <SmallButton
            tabIndex={tabIndex}
            disabled={text.trim() === ''}
            onClick={() => void session.writeFor(finding, edits)}
          >
            {actions.writeOne}
          </SmallButton>
        </div>
      )}
    </>
  );
}

/** The edits of an example with the person's text in place of the example's. */
function withText({ text, edits }: ExampleView, typed: string): CellEdit[] {
  return edits.map(({ at, before, after }) => ({
    at,
    before,
    after: typeof after === 'string' ? after.replace(text, () => typed) : after,
  }));
}
