import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useId, useState } from 'react';
import type { FindingView } from '../../../engine/views';
import { isSkippedOnWrite } from '../../../engine/write-warnings';
import type { PreviewFix } from '../../session/preview';
import type { TypedEffect } from '../../session/state';
import {
  actions as actionWords,
  corrections as correctionWords,
  examples as exampleWords,
  explanation as explanationWords,
  findings as words,
} from '../../words';
import { ToggleButton } from '../common/Expander';
import { SmallButton } from '../common/SmallButton';
import { StateIcon } from '../common/StateIcon';
import { useSharedStyles } from '../common/styles';
import { AlternativeChoice } from '../corrections/AlternativeChoice';
import { ChangeText } from '../corrections/ChangeText';
import { ValueField } from '../corrections/ValueField';
import type { FindingActions } from './findings-list';
import { TargetExamples } from './TargetExamples';
import { AsyncContent } from '../common/AsyncContent';
import { Facts } from '../common/Facts';
import { useSession } from '../common/SessionContext';

const useStyles = makeStyles({
  message: { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  given: { margin: 0, paddingLeft: '8px', borderLeft: `2px solid ${tokens.colorNeutralStroke1}` },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 6px',
    fontSize: tokens.fontSizeBase200,
  },
  reasons: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, cursor: 'auto' },
});

export interface FindingDetailsProps {
  readonly finding: FindingView;
  /** Its correction; `null` if there is none. */
  readonly fix: PreviewFix | null;
  readonly effect: TypedEffect | null;
  /** See `useRows`. */
  readonly tabIndex: 0 | -1;
  readonly actions: FindingActions;
}

/** Message, correction, examples, reason and rule of a finding. */
export function FindingDetails(props: FindingDetailsProps) {
  const { finding, fix, effect, tabIndex, actions } = props;
  const session = useSession();
  const styles = useStyles();
  const shared = useSharedStyles();
  const reasonsId = useId();
  const examplesId = useId();
  const [reasonsOpen, setReasonsOpen] = useState(false);
  const [examplesOpen, setExamplesOpen] = useState(false);
  const { rule, problem, explanation, severity, message, writeWarning } = finding;
  return (
    <>
      <p className={styles.message}>{message}</p>
      {fix && fix.choices.length > 0 && <AlternativeChoice fix={fix} tabIndex={tabIndex} />}
      {fix?.choices.length === 0 &&
        fix.edits.map((edit) =>
          edit.editable ? (
            <ValueField key={edit.key} finding={finding} edit={edit} effect={effect} tabIndex={tabIndex} />
          ) : (
            <div key={edit.key}>
              <ChangeText edit={edit} />
            </div>
          ),
        )}
      {writeWarning && !isSkippedOnWrite(writeWarning) && (
        <p className={shared.noted}>
          <StateIcon tone="warning" />
          {correctionWords.writeWarnings[writeWarning]}
        </p>
      )}
      {explanation !== undefined && <p className={styles.given}>{explanationWords.given(explanation)}</p>}
      <div className={styles.actions}>
        {fix && (
          <SmallButton
            tabIndex={tabIndex}
            disabled={fix.edits.length === 0 || isSkippedOnWrite(writeWarning)}
            onClick={() => void session.writeOne(finding)}
          >
            {actionWords.writeOne}
          </SmallButton>
        )}
        {severity === 'warning' && (
          <SmallButton tabIndex={tabIndex} onClick={() => actions.onExplain(finding.key)}>
            {explanation === undefined ? explanationWords.write : explanationWords.change}
          </SmallButton>
        )}
        {problem.vague && (
          <ToggleButton
            open={examplesOpen}
            controls={examplesId}
            tabIndex={tabIndex}
            onToggle={() => setExamplesOpen(!examplesOpen)}
          >
            {exampleWords.title}
          </ToggleButton>
        )}
        <ToggleButton
          open={reasonsOpen}
          controls={reasonsId}
          tabIndex={tabIndex}
          onToggle={() => setReasonsOpen(!reasonsOpen)}
        >
          {words.reasons}
        </ToggleButton>
      </div>
      {examplesOpen && <TargetExamples finding={finding} tabIndex={tabIndex} id={examplesId} />}
      {reasonsOpen && <Reasons ruleId={rule.id} id={reasonsId} />}
    </>
  );
}

/** The reasons for a rule: why it matters, what to do, its authority, and an example. */
function Reasons({ ruleId, id }: { readonly ruleId: string; readonly id: string }) {
  const styles = useStyles();
  const { engine } = useSession();
  const load = useCallback(() => engine.reasons(ruleId), [engine, ruleId]);
  return (
    <div id={id} className={styles.reasons}>
      <AsyncContent load={load}>
        {({ why, how, basis, title, example }) => (
          <Facts
            facts={[
              [words.why, why],
              [words.how, how],
              [words.basis, basis],
              [words.rule, title],
              [words.wrongExample, example.wrong.join('\n')],
              [words.rightExample, example.right.join('\n')],
            ]}
          />
        )}
      </AsyncContent>
    </div>
  );
}
