import {
  Button,
  FluentProvider,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  ProgressBar,
  tokens,
} from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import { CopyButton } from '../../taskpane/components/common/CopyButton';
import { OFFICE_MENU, useSharedStyles } from '../../taskpane/components/common/styles';
import { useTheme, type ThemeSource } from '../../taskpane/theme/useTheme';
import { failures } from '../../taskpane/words';
import { factFile } from '../answerer';
import { TOTAL, type SelfTest, type SelfTestState } from '../selftest';
import { failed, obstacles, page as words, phases } from '../words';
import { FactList } from './FactList';
import { StepList } from './StepList';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: tokens.spacingHorizontalM,
    paddingRight: OFFICE_MENU,
  },
  // Stays above the list that grows.
  status: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
});

export interface SelfTestPageProps {
  readonly selfTest: SelfTest;
  readonly theme: ThemeSource;
  readonly version: string;
}

/** The whole page, with its theme. */
export function SelfTestPage({ selfTest, theme, version }: SelfTestPageProps) {
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
          <Actions state={state} selfTest={selfTest} version={version} />
        </div>
        {facts.length > 0 && <FactList facts={facts} />}
        {idle && <StepList current={state.step} facts={facts} selfTest={selfTest} />}
      </main>
    </FluentProvider>
  );
}

/** The present state, announced by screen readers. */
function State({ state }: { readonly state: SelfTestState }) {
  const shared = useSharedStyles();
  const { phase, obstacle, fault, done, running } = state;
  if (phase === 'blocked' && obstacle) {
    return (
      <div role="alert">
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{obstacles[obstacle]}</MessageBarBody>
        </MessageBar>
      </div>
    );
  }
  if (phase === 'failed') {
    return (
      <div role="alert">
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{failed.title}</MessageBarTitle>
            {failed.text(failures.reason(fault ?? 'unknown'))}
          </MessageBarBody>
        </MessageBar>
      </div>
    );
  }
  if (phase === 'running') {
    return (
      <>
        <ProgressBar aria-label={words.progress} value={done} max={TOTAL} />
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

function Actions(props: {
  readonly state: SelfTestState;
  readonly selfTest: SelfTest;
  readonly version: string;
}) {
  const { state, selfTest, version } = props;
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
        <CopyButton label={words.copy} textOf={() => JSON.stringify(factFile(facts, version), null, 2)} />
      )}
      {facts.length > 0 && phase !== 'running' && <p className={shared.caption}>{words.recipients}</p>}
    </div>
  );
}
