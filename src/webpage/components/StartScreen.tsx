import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowDownload48Regular } from '@fluentui/react-icons/svg/arrow-download';
import { CheckmarkCircle20Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { FileButton } from '../../taskpane/components/common/FileButton';
import { useSharedStyles } from '../../taskpane/components/common/styles';
import { VERSION } from '../../taskpane/version';
import { about } from '../../taskpane/words';
import { PAGE_TITLE, start as words } from '../words';
import { RulesInForce } from './RulesInForce';
import { ProblemMessage } from './ProblemMessage';
import { Document20Regular } from '@fluentui/react-icons/svg/document';
import { FolderOpen20Regular } from '@fluentui/react-icons/svg/folder-open';
import { withPaths } from '../files/collect-files';
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
  choose: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  promises: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  promise: { display: 'flex', gap: tokens.spacingHorizontalS },
  tick: { flexShrink: 0, color: tokens.colorStatusSuccessForeground1 },
  foot: { marginTop: 'auto' },
});

/** The first screen, on which the person chooses files or a folder. */
export function StartScreen() {
  const styles = useStyles();
  const app = useApp();
  const take = (files: readonly File[]): void => void app.take(withPaths(files));
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
        <div className={styles.choose}>
          <FileButton
            size="large"
            appearance="primary"
            icon={<Document20Regular />}
            multiple
            accept=".xlsx,.xlsm,.xls,.et,.json"
            onFiles={take}
          >
            {words.files}
          </FileButton>
          <FileButton size="large" icon={<FolderOpen20Regular />} choosesFolder onFiles={take}>
            {words.folder}
          </FileButton>
        </div>
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
