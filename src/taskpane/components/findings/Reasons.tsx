import { makeStyles, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import { exampleTexts } from '../../../rules/document';
import { EXAMPLES } from '../../../rules/examples';
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
  detail: { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
});

/** Why a rule matters, what to do, on whose authority, and an example. */
export function Reasons({ rule, id }: { readonly rule: Rule; readonly id: string }) {
  const styles = useStyles();
  const example = EXAMPLES[rule.id];
  const texts = example && exampleTexts(example);
  const parts: readonly (readonly [string, string])[] = [
    [words.why, rule.why],
    [words.how, rule.how],
    [words.basis, rule.basis],
    [words.rule, rule.title],
    ...(texts
      ? ([
          [words.wrongExample, texts.wrong.join('\n')],
          [words.rightExample, texts.right.join('\n')],
        ] as const)
      : []),
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
