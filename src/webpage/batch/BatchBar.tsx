import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowLeft16Regular } from '@fluentui/react-icons/svg/arrow-left';
import { TITLE } from '../../overview';
import { unusableCounts } from '../../overview/words';
import { FileButton } from '../../taskpane/components/common/FileButton';
import { ProgressBar } from '../../taskpane/components/common/ProgressBar';
import { useSharedStyles } from '../../taskpane/components/common/styles';
import { useApp, useAppState } from '../components/AppContext';
import { withPaths } from '../files/collect-files';
import { RulesInForce } from '../components/RulesInForce';
import { batch as words } from '../words';
import { DownloadMenu } from './DownloadMenu';
import type { BatchState } from '../file-batch';
import { useBatch, useBatchState } from './useBatch';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `4px ${tokens.spacingHorizontalM}`,
    padding: `6px ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  state: { flexGrow: 1, minWidth: '160px' },
});

/** Header of the overview: back button, progress and downloads. */
export function BatchBar() {
  const styles = useStyles();
  const shared = useSharedStyles();
  const app = useApp();
  const batch = useBatch();
  const state = useBatchState();
  const { stage, done } = state;
  const { done: announcement } = useAppState();
  const text = stateText(state, batch.files.length) + (announcement && `，${announcement}`);
  const isRunning = stage === 'reading' || stage === 'comparing';
  return (
    <header>
      <div className={styles.root}>
        <Button size="small" appearance="subtle" icon={<ArrowLeft16Regular />} onClick={() => app.home()}>
          {words.home}
        </Button>
        <h1 className={shared.heading}>{TITLE}</h1>
        <span className={mergeClasses(shared.caption, styles.state)}>{text}</span>
        <RulesInForce />
        {stage === 'reading' && (
          <Button size="small" onClick={() => batch.stop()}>
            {words.stop}
          </Button>
        )}
        <FileButton
          size="small"
          title={words.earlierHint}
          accept=".html,.xlsx"
          onFiles={(files) => {
            const [chosen] = withPaths(files);
            if (chosen) void app.takeOverview(chosen);
          }}
        >
          {words.earlier}
        </FileButton>
        <DownloadMenu />
        {stage === 'stopped' && (
          <Button size="small" appearance="primary" onClick={() => void batch.read()}>
            {words.goOn}
          </Button>
        )}
      </div>
      {/* Screen readers announce the start and the end only, not every file. */}
      <div className={shared.hidden} role="status">
        {stage === 'reading' ? words.reading(0, batch.files.length) : text}
      </div>
      {isRunning && (
        <ProgressBar label={words.reading(done, batch.files.length)} done={done} total={batch.files.length} />
      )}
    </header>
  );
}

function stateText({ stage, done, overview: { summary }, years }: BatchState, all: number): string {
  if (stage === 'reading') return words.reading(done, all);
  if (stage === 'stopped') return words.stopped(done, all);
  if (stage === 'comparing') return words.comparing;
  const pairs = years?.comparisons.length ?? 0;
  const compared = pairs === 0 ? '' : `，${words.yearPairs(pairs)}`;
  const unusable = unusableCounts(summary.unusableKinds).join('，');
  return words.finished(summary.files, summary.forms, unusable) + compared;
}
