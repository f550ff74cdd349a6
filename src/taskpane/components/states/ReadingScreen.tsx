import { makeStyles, ProgressBar } from '@fluentui/react-components';
import { SECTION_TITLES } from '../../../form/section';
import type { Busy } from '../../session/state';
import { reading as words } from '../../words';
import { useSharedStyles } from '../common/styles';
import { StatusPanel } from '../status/StatusPanel';

const useStyles = makeStyles({ list: { margin: 0, paddingLeft: '18px' } });

/** Before the first result: how far reading and checking have got, and what the product does. */
export function ReadingScreen({ busy }: { readonly busy: Busy | null }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { text, done, total } = progressOf(busy);
  return (
    <>
      <StatusPanel tone="neutral" title={words.title} text={text} />
      <div className={shared.page}>
        <ProgressBar aria-label={words.title} {...(total > 0 ? { value: done, max: total } : {})} />
        <ul className={styles.list}>
          {words.promises.map((promise) => (
            <li key={promise}>{promise}</li>
          ))}
        </ul>
      </div>
    </>
  );
}

/** In words, and how much of how much; of nothing where that isn't known. */
function progressOf(busy: Busy | null): { text: string; done: number; total: number } {
  if (busy?.kind === 'reading' && busy.total > 0) {
    const { sheets: done, total } = busy;
    return { text: words.sheets(Math.min(done + 1, total), total), done, total };
  }
  if (busy?.kind !== 'checking') return { text: words.start, done: 0, total: 0 };
  if (!busy.step) return { text: words.checking, done: 0, total: 0 };
  const { section, done, total } = busy.step;
  const name = section ? SECTION_TITLES[section] : words.wholeForm;
  return { text: words.step(name, done + 1, total), done, total };
}
