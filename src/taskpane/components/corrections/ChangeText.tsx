import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { changeParts, type ChangePart } from '../../../correction';
import { differenceText } from '../../format';
import type { PreviewEdit } from '../../session/preview';
import { corrections as words, EMPTY } from '../../words';

/** Longer texts are compared within one line, which is easier to read. */
const WHOLE = 18;

const useStyles = makeStyles({
  root: { fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere' },
  before: { color: tokens.colorNeutralForeground2, textDecorationLine: 'line-through' },
  after: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: 'none',
  },
  // A change within a text may be a single mark, which is only visible with a background.
  removed: {
    padding: '0 2px',
    borderRadius: tokens.borderRadiusSmall,
    color: tokens.colorStatusDangerForeground1,
    backgroundColor: tokens.colorStatusDangerBackground1,
    textDecorationLine: 'line-through',
    '@media (forced-colors: active)': { border: '1px dashed CanvasText' },
  },
  // A comma that is struck through would look like a semicolon.
  mark: {
    margin: '0 1px',
    border: `1px dashed ${tokens.colorStatusDangerForeground1}`,
    textDecorationLine: 'none',
  },
  inserted: {
    padding: '0 2px',
    borderRadius: tokens.borderRadiusSmall,
    color: tokens.colorStatusSuccessForeground1,
    backgroundColor: tokens.colorStatusSuccessBackground1,
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: 'underline',
    textDecorationThickness: '2px',
    textUnderlineOffset: '3px',
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  difference: { color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
  part: { display: 'block' },
});

/** 原值 → 新值, with the difference of numbers. For long texts only the differing parts are shown, marked within their line. */
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

/** Tells whether `ChangeText` shows both contents completely and not only their differences. */
export function isShownWhole(edit: PreviewEdit): boolean {
  return changeParts(edit, EMPTY, WHOLE).parts.every(isWhole);
}

function isWhole({ head, tail }: ChangePart): boolean {
  return head === '' && tail === '';
}

function PartText({ part }: { readonly part: ChangePart }) {
  const styles = useStyles();
  const { head, before, after, tail } = part;
  if (isWhole(part)) {
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
      {before !== '' && (
        <del className={mergeClasses(styles.removed, !/[\p{L}\p{N}]/u.test(before) && styles.mark)}>
          {before}
        </del>
      )}
      {after !== '' && <ins className={styles.inserted}>{after}</ins>}
      {tail}
    </span>
  );
}
