import { makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { opening as words } from '../words';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    maxWidth: '560px',
    margin: '0 auto',
    padding: `20dvh ${tokens.spacingHorizontalL}`,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  text: { margin: 0, overflowWrap: 'anywhere' },
});

/** Shown while a file is read. */
export function OpeningScreen({ name }: { readonly name: string }) {
  const styles = useStyles();
  return (
    <main className={styles.root}>
      <h1 className={styles.title}>{words.title}</h1>
      <p className={styles.text} role="status">
        {words.text(name)}
      </p>
      <ProgressBar aria-label={words.title} />
    </main>
  );
}
