import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Calculator20Regular } from '@fluentui/react-icons/svg/calculator';
import { CheckmarkCircle20Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { Eye20Regular } from '@fluentui/react-icons/svg/eye';
import { SECTION_WORDS } from '../../../form/section';
import type { Busy } from '../../session/state';
import { reading as words } from '../../words';
import { ProgressBar } from '../common/ProgressBar';
import { useSharedStyles } from '../common/styles';
import { StatusPanel } from '../status/StatusPanel';

/** In the order of `words.promises`. */
const PROMISE_ICONS = [Eye20Regular, Calculator20Regular, CheckmarkCircle20Regular];

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  promise: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  icon: { flexShrink: 0, color: tokens.colorBrandForeground1 },
});

/** Shown before the first result: the progress of reading and checking, and the features of the product. */
export function ReadingScreen({ busy }: { readonly busy: Busy | null }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { text, done, total } = progressOf(busy);
  return (
    <>
      <StatusPanel tone="neutral" title={words.title} text={text} />
      <div className={shared.page}>
        <ProgressBar label={words.title} done={done} total={total} />
        <ul className={mergeClasses(shared.list, styles.list)}>
          {words.promises.map((promise, index) => {
            const Icon = PROMISE_ICONS[index];
            return (
              <li key={promise} className={styles.promise}>
                {Icon && <Icon aria-hidden className={styles.icon} />}
                {promise}
              </li>
            );
          })}
        </ul>
      </div>
    </>
  );
}

/** The progress as text and as numbers; `total` is 0 if it is unknown. */
function progressOf(busy: Busy | null): { text: string; done: number; total: number } {
  if (busy?.kind === 'reading' && busy.total > 0) {
    const { sheets: done, total } = busy;
    return { text: words.sheets(Math.min(done + 1, total), total), done, total };
  }
  if (busy?.kind !== 'checking') return { text: words.start, done: 0, total: 0 };
  if (!busy.step) return { text: words.checking, done: 0, total: 0 };
  const { section, done, total } = busy.step;
  const name = section ? SECTION_WORDS[section].title : words.wholeForm;
  return { text: words.step(name, done + 1, total), done, total };
}
