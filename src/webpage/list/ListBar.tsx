import { Button, makeStyles, mergeClasses, ProgressBar, tokens } from '@fluentui/react-components';
import { ArrowLeft16Regular } from '@fluentui/react-icons/svg/arrow-left';
import { TITLE } from '../../overview';
import { useSharedStyles } from '../../taskpane/components/common/styles';
import { useDesk } from '../components/DeskContext';
import { GivenRules } from '../components/GivenRules';
import { list as words } from '../words';
import { DownloadMenu } from './DownloadMenu';
import type { ListState } from './file-list';
import { useList, useListState } from './useList';

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
  // In high contrast its ground is that of the page.
  bar: { boxSizing: 'border-box', border: `1px solid ${tokens.colorTransparentStroke}` },
});

/** How far reading has come, and the way back. */
export function ListBar() {
  const styles = useStyles();
  const shared = useSharedStyles();
  const desk = useDesk();
  const list = useList();
  const state = useListState();
  const { stage, done } = state;
  const isRunning = stage === 'reading' || stage === 'comparing';
  return (
    <header>
      <div className={styles.root}>
        <Button size="small" appearance="subtle" icon={<ArrowLeft16Regular />} onClick={() => desk.home()}>
          {words.home}
        </Button>
        <h1 className={shared.heading}>{TITLE}</h1>
        <span className={mergeClasses(shared.caption, styles.state)}>
          {stateText(state, list.files.length)}
        </span>
        <GivenRules />
        {stage === 'reading' && (
          <Button size="small" onClick={() => list.stop()}>
            {words.stop}
          </Button>
        )}
        <DownloadMenu />
        {stage === 'stopped' && (
          <Button size="small" appearance="primary" onClick={() => void list.read()}>
            {words.goOn}
          </Button>
        )}
      </div>
      {/* Not every file is worth a word: only the beginning and the end are read aloud. */}
      <div className={shared.hidden} role="status">
        {stage === 'reading' ? words.reading(0, list.files.length) : stateText(state, list.files.length)}
      </div>
      {isRunning && (
        <ProgressBar
          className={styles.bar}
          aria-label={words.reading(done, list.files.length)}
          value={done}
          max={Math.max(1, list.files.length)}
        />
      )}
    </header>
  );
}

function stateText({ stage, done, overview: { summary } }: ListState, all: number): string {
  if (stage === 'reading') return words.reading(done, all);
  if (stage === 'stopped') return words.stopped(done, all);
  return stage === 'comparing' ? words.comparing : words.finished(summary.files, summary.forms);
}
