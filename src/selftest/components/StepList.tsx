import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import { useSharedStyles } from '../../taskpane/components/common/styles';
import type { Fact, Status } from '../check';
import type { SelfTest, StepState } from '../selftest';
import { STEP_GROUPS } from '../steps';
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
  title: {
    display: 'grid',
    gridTemplateColumns: '1fr auto auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
  },
});

/** The steps that need a person; only one of them can run at a time. */
export function StepList(props: {
  readonly current: StepState | null;
  readonly facts: readonly Fact[];
  readonly selfTest: SelfTest;
}) {
  const { current, facts, selfTest } = props;
  const shared = useSharedStyles();
  return (
    <section aria-label={words.steps}>
      <h2 className={shared.subheading}>{words.steps}</h2>
      <p className={shared.text}>{words.stepsIntro}</p>
      {STEP_GROUPS.map(({ title, steps }) => (
        <Fragment key={title}>
          <h3 className={shared.subheading}>{title}</h3>
          <ul className={shared.list}>
            {steps.map((step) => (
              <StepItem
                key={step.title}
                step={step}
                current={current}
                status={facts.find((fact) => fact.title === step.title)?.status}
                selfTest={selfTest}
              />
            ))}
          </ul>
        </Fragment>
      ))}
    </section>
  );
}

function StepItem(props: {
  readonly step: Step;
  readonly current: StepState | null;
  readonly status: Status | undefined;
  readonly selfTest: SelfTest;
}) {
  const { step, current, status, selfTest } = props;
  const styles = useStyles();
  const isCurrent = current?.step === step;
  return (
    <li className={styles.item}>
      <div className={styles.title}>
        <span>{step.title}</span>
        <span>{status && statuses[status]}</span>
        {!isCurrent && (
          <Button
            size="small"
            disabled={current !== null}
            aria-label={`${words.begin}：${step.title}`}
            onClick={() => void selfTest.begin(step)}
          >
            {words.begin}
          </Button>
        )}
      </div>
      {isCurrent && <CurrentStep state={current} selfTest={selfTest} />}
    </li>
  );
}

/** The present instruction for the person. */
function CurrentStep({ state, selfTest }: { readonly state: StepState; readonly selfTest: SelfTest }) {
  const shared = useSharedStyles();
  const { text, buttons } = state;
  return (
    <>
      <p role="status" className={shared.text}>
        {text || words.acting}
      </p>
      {buttons.length > 0 && (
        <div className={shared.row}>
          {buttons.map((button) => (
            <Button key={button} size="small" onClick={() => selfTest.press(button)}>
              {button}
            </Button>
          ))}
          <Button size="small" appearance="subtle" onClick={() => void selfTest.leave()}>
            {words.cancel}
          </Button>
        </div>
      )}
    </>
  );
}
