import { makeStyles, mergeClasses, tokens, Button } from '@fluentui/react-components';
import { ArrowDownload48Regular } from '@fluentui/react-icons/svg/arrow-download';
import { CheckmarkCircle20Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { useSharedStyles } from '../../taskpane/components/common/styles';
import { VERSION } from '../../taskpane/version';
import { about } from '../../taskpane/words';
import { PAGE_TITLE, start as words } from '../words';
import { RulesInForce } from './RulesInForce';
import { ProblemMessage } from './ProblemMessage';
import { Document20Regular } from '@fluentui/react-icons/svg/document';
import { FolderOpen20Regular } from '@fluentui/react-icons/svg/folder-open';
import { useRef } from 'react';
import { filesOfField } from '../files/collect-files';
import { useApp } from './AppContext';

const useStyles = makeStyles({
  root: {
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    maxWidth: '760px',
    minHeight: '100dvh',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalL}`,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    textWrap: 'balance',
  },
  intro: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  drop: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalM}`,
    textAlign: 'center',
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  icon: { color: tokens.colorBrandForeground1 },
  promises: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  promise: { display: 'flex', gap: tokens.spacingHorizontalS },
  tick: { flexShrink: 0, color: tokens.colorStatusSuccessForeground1 },
  foot: { marginTop: 'auto' },
});

/** The first screen: choose files or a folder. */
export function StartScreen() {
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <main className={styles.root}>
      <h1 className={styles.title}>{PAGE_TITLE}</h1>
      <p className={styles.intro}>{words.intro}</p>
      <ProblemMessage />
      <div className={styles.drop}>
        <ArrowDownload48Regular aria-hidden className={styles.icon} />
        <div>{words.drop}</div>
        <div className={shared.caption}>{words.or}</div>
        <FilePicker />
      </div>
      <RulesInForce />
      <ul className={mergeClasses(shared.list, styles.promises)}>
        {words.promises.map((promise) => (
          <li key={promise} className={styles.promise}>
            <CheckmarkCircle20Regular aria-hidden className={styles.tick} />
            {promise}
          </li>
        ))}
      </ul>
      <p className={mergeClasses(shared.text, shared.caption)}>{words.rulesHint}</p>
      <p className={mergeClasses(shared.text, shared.caption, styles.foot)}>{about.version(VERSION)}</p>
    </main>
  );
}

const usePickerStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  field: { display: 'none' },
});

/** The buttons 选择文件 and 选择文件夹. */
function FilePicker() {
  const styles = usePickerStyles();
  const app = useApp();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const take = (field: HTMLInputElement): void => {
    const chosen = filesOfField(field.files);
    // The field is emptied so that choosing the same files again fires a change event.
    field.value = '';
    if (chosen.length > 0) void app.take(chosen);
  };
  return (
    <div className={styles.root}>
      <input
        ref={files}
        className={styles.field}
        type="file"
        multiple
        accept=".xlsx,.xlsm,.xls,.et,.json"
        aria-label={words.files}
        onChange={({ currentTarget }) => take(currentTarget)}
      />
      <input
        ref={folder}
        className={styles.field}
        type="file"
        multiple
        {...{ webkitdirectory: '' }}
        aria-label={words.folder}
        onChange={({ currentTarget }) => take(currentTarget)}
      />
      <Button
        size="large"
        appearance="primary"
        icon={<Document20Regular />}
        onClick={() => files.current?.click()}
      >
        {words.files}
      </Button>
      <Button size="large" icon={<FolderOpen20Regular />} onClick={() => folder.current?.click()}>
        {words.folder}
      </Button>
    </div>
  );
}
