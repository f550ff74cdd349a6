import { makeStyles, ProgressBar } from '@fluentui/react-components';
import type { Busy } from '../../session/state';
import { reading as words } from '../../words';
import { useSharedStyles } from '../common/styles';
import { StatusPanel } from '../status/StatusPanel';

const useStyles = makeStyles({ list: { margin: 0, paddingLeft: '18px' } });

/** Before the first result: how far reading and checking have got, and what the product does. */
export function ReadingScreen({ busy }: { readonly busy: Busy | null }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const sheets = busy?.kind === 'reading' && busy.total > 0 ? busy : null;
  const text = sheets
    ? words.sheets(Math.min(sheets.sheets + 1, sheets.total), sheets.total)
    : busy?.kind === 'checking'
      ? words.checking
      : words.start;
  return (
    <>
      <StatusPanel tone="neutral" title={words.title} text={text} />
      <div className={shared.page}>
        <ProgressBar
          aria-label={words.title}
          {...(sheets ? { value: sheets.sheets, max: sheets.total } : {})}
        />
        <ul className={styles.list}>
          {words.promises.map((promise) => (
            <li key={promise}>{promise}</li>
          ))}
        </ul>
      </div>
    </>
  );
}
