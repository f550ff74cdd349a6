import { makeStyles, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import type { Rule } from '../../../rules/rule';
import { findings as words } from '../../words';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    gap: '2px 8px',
    margin: '4px 0 2px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    cursor: 'auto',
  },
  term: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  detail: { margin: 0, overflowWrap: 'anywhere' },
});

/** Why a rule matters, what to do, and on whose authority. */
export function Reasons({ rule, id }: { readonly rule: Rule; readonly id: string }) {
  const styles = useStyles();
  const parts = [
    [words.why, rule.why],
    [words.how, rule.how],
    [words.basis, rule.basis],
    [words.rule, rule.title],
  ];
  return (
    <dl id={id} className={styles.list}>
      {parts.map(([term, text]) => (
        <Fragment key={term}>
          <dt className={styles.term}>{term}</dt>
          <dd className={styles.detail}>{text}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
