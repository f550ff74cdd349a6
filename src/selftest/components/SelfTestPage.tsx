import { Button, FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { useSyncExternalStore, memo } from 'react';
import { CopyButton } from '../../taskpane/components/common/CopyButton';
import { Message } from '../../taskpane/components/common/Message';
import { ProgressBar } from '../../taskpane/components/common/ProgressBar';
import { OFFICE_MENU, useSharedStyles } from '../../taskpane/components/common/styles';
import { useTheme, type ThemeSource } from '../../taskpane/theme/useTheme';
import { failures } from '../../taskpane/words';
import type { Fact, Status } from '../check';
import { CHECKS } from '../checks';
import { resultOf } from '../result';
import type { SelfTest, SelfTestState } from '../selftest';
import { failed, obstacles, page as words, phases, fact as factWords, page, statuses } from '../words';
import { StepList } from './StepList';
import { StateIcon, type Tone } from '../../taskpane/components/common/StateIcon';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: tokens.spacingHorizontalM,
    paddingRight: OFFICE_MENU,
  },
  // The status stays visible above the list while that grows.
  status: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
});

/** The whole page, with its theme. */
export function SelfTestPage(props: { readonly selfTest: SelfTest; readonly theme: ThemeSource }) {
  const { selfTest, theme } = props;
  const styles = useStyles();
  const shared = useSharedStyles();
  const shown = useTheme(theme);
  const state = useSyncExternalStore(selfTest.store.subscribe, selfTest.store.get);
  const { phase, facts } = state;
  const idle = phase !== 'looking' && phase !== 'running' && phase !== 'blocked';
  return (
    <FluentProvider
      theme={shown.theme}
      // The background fills the window.
      style={{ colorScheme: shown.name === 'light' ? 'light' : 'dark', minHeight: '100vh' }}
    >
      <main className={shared.page}>
        <div className={styles.head}>
          <h1 className={shared.heading}>{words.title}</h1>
          {phase !== 'running' && (
            <Button size="small" appearance="subtle" onClick={() => window.location.assign('taskpane.html')}>
              {words.back}
            </Button>
          )}
        </div>
        <p className={shared.text}>{words.intro}</p>
        <div className={styles.status}>
          <State state={state} />
          <Actions state={state} selfTest={selfTest} />
        </div>
        {facts.length > 0 && <FactList facts={facts} />}
        {idle && <StepList current={state.step} facts={facts} selfTest={selfTest} />}
      </main>
    </FluentProvider>
  );
}

const TOTAL = CHECKS.length;

/** The present state, announced by screen readers. */
function State({ state }: { readonly state: SelfTestState }) {
  const shared = useSharedStyles();
  const { phase, obstacle, fault, done, running } = state;
  if (phase === 'blocked' && obstacle) {
    return (
      <div role="alert">
        <Message intent="warning" title={obstacles[obstacle]} />
      </div>
    );
  }
  if (phase === 'failed') {
    return (
      <div role="alert">
        <Message intent="error" title={failed.title}>
          {failed.text(failures.reason(fault ?? 'unknown'))}
        </Message>
      </div>
    );
  }
  if (phase === 'running') {
    return (
      <>
        <ProgressBar label={words.progress} done={done} total={TOTAL} />
        <p className={shared.text}>{words.running(running ?? '', Math.min(done, TOTAL - 1), TOTAL)}</p>
        <span role="status" className={shared.hidden}>
          {phases.running}
        </span>
      </>
    );
  }
  return (
    <p role="status" className={shared.text}>
      {phase === 'looking' && words.looking}
      {phase === 'ready' && words.duration}
      {(phase === 'ended' || phase === 'stopped') && phases[phase]}
    </p>
  );
}

function Actions({ state, selfTest }: { readonly state: SelfTestState; readonly selfTest: SelfTest }) {
  const shared = useSharedStyles();
  const { phase, facts, step } = state;
  return (
    <div className={shared.row}>
      {phase === 'running' && (
        <Button size="small" onClick={() => selfTest.stop()}>
          {words.stop}
        </Button>
      )}
      {(phase === 'blocked' || phase === 'failed') && (
        <Button size="small" appearance="primary" onClick={() => void selfTest.look()}>
          {words.retry}
        </Button>
      )}
      {(phase === 'ready' || phase === 'ended' || phase === 'stopped') && (
        <Button
          size="small"
          appearance={phase === 'ready' ? 'primary' : 'secondary'}
          disabled={step !== null}
          onClick={() => void selfTest.run()}
        >
          {phase === 'ready' ? words.start : words.again}
        </Button>
      )}
      {facts.length > 0 && phase !== 'running' && (
        <CopyButton label={words.copy} textOf={() => JSON.stringify(resultOf(facts), null, 2)} />
      )}
      {facts.length > 0 && phase !== 'running' && <p className={shared.caption}>{words.recipients}</p>}
    </div>
  );
}

const TONES: Readonly<Record<Status, Tone>> = { passed: 'good', differs: 'warning', unsupported: 'neutral' };
const ORDER: readonly Status[] = ['differs', 'unsupported', 'passed'];

const useFactStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr auto',
    columnGap: tokens.spacingHorizontalXS,
    alignItems: 'start',
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  more: { gridColumn: '2 / -1', whiteSpace: 'pre-wrap' },
});

/** Excel's answers; unexpected ones come first. */
function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  const shared = useSharedStyles();
  const count = (status: Status): number => facts.filter((one) => one.status === status).length;
  const sorted = ORDER.flatMap((status) => facts.filter((one) => one.status === status));
  return (
    <section aria-label={page.results}>
      <h2 className={shared.subheading}>{page.results}</h2>
      <p className={shared.text}>{page.summary(count('passed'), count('differs'), count('unsupported'))}</p>
      <ul className={shared.list}>
        {sorted.map((one) => (
          <FactItem key={one.title} fact={one} />
        ))}
      </ul>
    </section>
  );
}

/** Memoized: the list grows with every answer. */
const FactItem = memo(function FactItem({ fact }: { readonly fact: Fact }) {
  const styles = useFactStyles();
  const shared = useSharedStyles();
  const { title, status, expected, observed, milliseconds } = fact;
  const details = [
    ...(milliseconds === undefined ? [] : [factWords.milliseconds(milliseconds)]),
    ...(observed === undefined ? [] : [factWords.observed(observed)]),
    ...(expected === undefined ? [] : [factWords.expected(expected)]),
  ];
  return (
    <li className={styles.item}>
      <StateIcon tone={TONES[status]} />
      <span>{title}</span>
      <span>{statuses[status]}</span>
      <span className={`${styles.more} ${shared.caption}`}>{details.join('\n')}</span>
    </li>
  );
});
