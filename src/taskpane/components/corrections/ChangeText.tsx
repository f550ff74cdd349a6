import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { changeParts, differenceText } from '../../format';
import type { PreviewEdit } from '../../session/preview';
import { corrections as words, EMPTY } from '../../words';

const useStyles = makeStyles({
  root: { fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere' },
  before: { color: tokens.colorNeutralForeground3, textDecorationLine: 'line-through' },
  after: { fontWeight: tokens.fontWeightSemibold, textDecorationLine: 'none' },
  difference: { color: tokens.colorNeutralForeground2 },
});

/** 原值 → 新值, with the difference of numbers. Long texts show only what changes. */
export function ChangeText({ edit, className }: { readonly edit: PreviewEdit; readonly className?: string }) {
  const styles = useStyles();
  const { parts, more } = changeParts(edit, EMPTY);
  const difference = differenceText(edit.before, edit.after);
  return (
    <span className={mergeClasses(styles.root, className)}>
      {parts.map(({ before, after }, index) => (
        <span key={index}>
          {index > 0 && '；'}
          <del className={styles.before}>{before}</del> {words.arrow}{' '}
          <ins className={styles.after}>{after}</ins>
        </span>
      ))}
      {more > 0 && `；${words.more(more)}`}
      {difference !== null && <span className={styles.difference}> （{difference}）</span>}
    </span>
  );
}
