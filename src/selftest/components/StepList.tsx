import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useSharedStyles } from '../../taskpane/components/common/styles';
import type { Fact } from '../facts';
import type { SelfTest, StepState } from '../selftest';
import { STEPS } from '../steps';
import type { Step } from '../steps/step';
import { page as words, statuses } from '../words';

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
});

export interface StepListProps {
  readonly current: StepState | null;
  readonly facts: readonly Fact[];
  readonly selfTest: SelfTest;
}

/** What only a person can see or do. One at a time. */
export function StepList({ current, facts, selfTest }: StepListProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <section aria-label={words.steps}>
      <h2 className={shared.subheading}>{words.steps}</h2>
      <p className={shared.text}>{words.stepsIntro}</p>
      <ul className={shared.list}>
        {STEPS.map((step) => {
          const status = facts.find(({ id }) => id === step.id)?.status;
          return (
            <li key={step.id} className={styles.item}>
              <div className={styles.title}>
                <span>{step.title}</span>
                {status && <span>{statuses[status]}</span>}
              </div>
              {current?.step.id === step.id ? (
                <Going state={current} selfTest={selfTest} />
              ) : (
                <Begin step={step} disabled={current !== null} selfTest={selfTest} />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Begin(props: { readonly step: Step; readonly disabled: boolean; readonly selfTest: SelfTest }) {
  const { step, disabled, selfTest } = props;
  const shared = useSharedStyles();
  return (
    <div className={shared.row}>
      <Button
        size="small"
        disabled={disabled}
        aria-label={`${words.begin}：${step.title}`}
        onClick={() => void selfTest.begin(step)}
      >
        {words.begin}
      </Button>
    </div>
  );
}

function Going({ state, selfTest }: { readonly state: StepState; readonly selfTest: SelfTest }) {
  const shared = useSharedStyles();
  const { at, text, button } = state;
  return (
    <>
      <p role="status" className={shared.text}>
        {text || words.acting}
      </p>
      <div className={shared.row}>
        {at === 'asked' && (
          <>
            <Button size="small" appearance="primary" onClick={() => void selfTest.answer(true)}>
              {words.yes}
            </Button>
            <Button size="small" onClick={() => void selfTest.answer(false)}>
              {words.no}
            </Button>
          </>
        )}
        {button && (
          <Button size="small" appearance="primary" onClick={() => void selfTest.press()}>
            {button}
          </Button>
        )}
        {at !== 'preparing' && at !== 'acting' && (
          <Button size="small" appearance="subtle" onClick={() => void selfTest.leave()}>
            {words.cancel}
          </Button>
        )}
      </div>
    </>
  );
}
