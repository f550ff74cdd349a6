import { makeStyles, tokens } from '@fluentui/react-components';
import { changeParts, differenceText, type ChangePart } from '../../format';
import type { PreviewEdit } from '../../session/preview';
import { corrections as words, EMPTY } from '../../words';

/** Longer texts are easier to compare within one line. */
const WHOLE = 18;

const useStyles = makeStyles({
  root: { fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere' },
  before: { color: tokens.colorNeutralForeground3, textDecorationLine: 'line-through' },
  after: { fontWeight: tokens.fontWeightSemibold, textDecorationLine: 'none' },
  inserted: {
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: 'underline',
    textDecorationThickness: '2px',
    textUnderlineOffset: '3px',
  },
  difference: { color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
  part: { display: 'block' },
});

/** 原值 → 新值, with the difference of numbers. Of long texts only what changes is shown, marked within its line. */
export function ChangeText({ edit }: { readonly edit: PreviewEdit }) {
  const styles = useStyles();
  const { parts, more } = changeParts(edit, EMPTY, WHOLE);
  const difference = differenceText(edit.before, edit.after);
  return (
    <span className={styles.root}>
      {parts.map((part, index) => (
        <PartText key={index} part={part} />
      ))}
      {more > 0 && <span className={styles.part}>{words.more(more)}</span>}
      {difference !== null && <span className={styles.difference}> （{difference}）</span>}
    </span>
  );
}

function PartText({ part: { head, before, after, tail } }: { readonly part: ChangePart }) {
  const styles = useStyles();
  if (head === '' && tail === '') {
    return (
      <>
        <del className={styles.before}>{before}</del> {words.arrow}{' '}
        <ins className={styles.after}>{after}</ins>
      </>
    );
  }
  return (
    <span className={styles.part}>
      {head}
      {before !== '' && <del className={styles.before}>{before}</del>}
      {after !== '' && <ins className={styles.inserted}>{after}</ins>}
      {tail}
    </span>
  );
}
