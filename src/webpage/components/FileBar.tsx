import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowLeft16Regular } from '@fluentui/react-icons/svg/arrow-left';
import { ChevronLeft16Regular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { Save16Regular } from '@fluentui/react-icons/svg/save';
import { useState, useSyncExternalStore } from 'react';
import { useSessionState } from '../../taskpane/components/common/SessionContext';
import { useSharedStyles } from '../../taskpane/components/common/styles';
import { listOf } from '../../language/text/list';
import type { OpenFile } from '../open-file/open-file';
import { openFile as words } from '../words';
import { useApp, useAppState } from './AppContext';
import { RulesInForce } from './RulesInForce';

/** At most this many sheets are named; the rest are counted. */
const MAX_SHEETS = 5;

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `4px ${tokens.spacingHorizontalM}`,
    flexShrink: 0,
    padding: `6px ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media print': { display: 'none' },
  },
  name: { flexGrow: 1, minWidth: '120px', fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  state: { overflowWrap: 'anywhere' },
});

/** Header of an opened file: back button, file name and 另存为. */
export function FileBar({ openFile }: { readonly openFile: OpenFile }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const app = useApp();
  const { done } = useAppState();
  const { busy } = useSessionState();
  // `isUnsaved` depends on the session's log and on `saved`, so the component subscribes to both.
  useSyncExternalStore(openFile.saved.subscribe, openFile.saved.get);
  const [saving, setSaving] = useState(false);
  const { isUnsaved, edits } = openFile;
  const { position } = app;
  const onSave = async (): Promise<void> => {
    setSaving(true);
    await app.save(openFile);
    setSaving(false);
  };
  const state = saving ? words.saving : isUnsaved ? words.unsaved(edits.length) : done;
  return (
    <header className={styles.root}>
      <Button size="small" appearance="subtle" icon={<ArrowLeft16Regular />} onClick={() => app.back()}>
        {words.back}
      </Button>
      {position && (
        <>
          <Button
            size="small"
            icon={<ChevronLeft16Regular />}
            disabledFocusable={position.index === 0}
            onClick={() => app.step(-1)}
          >
            {words.previous}
          </Button>
          <Button
            size="small"
            icon={<ChevronRight16Regular />}
            iconPosition="after"
            disabledFocusable={position.index === position.rows.length - 1}
            onClick={() => app.step(1)}
          >
            {words.next}
          </Button>
          <span className={shared.caption}>{words.position(position.index + 1, position.rows.length)}</span>
        </>
      )}
      <span className={styles.name}>{openFile.name}</span>
      {openFile.facts.skippedSheets.length > 0 && (
        <span className={shared.caption}>
          {words.skippedSheets(listOf(openFile.facts.skippedSheets, MAX_SHEETS, '张'))}
        </span>
      )}
      <RulesInForce />
      <span role="status" className={mergeClasses(shared.caption, styles.state)}>
        {state}
      </span>
      <Button
        size="small"
        appearance={isUnsaved ? 'primary' : 'secondary'}
        icon={<Save16Regular />}
        disabledFocusable={edits.length === 0 || saving || busy !== null}
        title={edits.length === 0 ? words.unchanged : undefined}
        onClick={() => void onSave()}
      >
        {words.saveAs}
      </Button>
    </header>
  );
}
