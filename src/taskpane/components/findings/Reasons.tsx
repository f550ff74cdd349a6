import { makeStyles, tokens } from '@fluentui/react-components';
import { Fragment, useCallback } from 'react';
import type { ReasonsView } from '../../../engine/views';
import { findings as words, missing } from '../../words';
import { AsyncContent } from '../common/AsyncContent';
import { useSession } from '../common/SessionContext';

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
export function Reasons({ ruleId, id }: { readonly ruleId: string; readonly id: string }) {
  const styles = useStyles();
  const { engine } = useSession();
  const load = useCallback(() => engine.reasons(ruleId), [engine, ruleId]);
  return (
    <div id={id}>
      <AsyncContent load={load}>
        {(reasons) => (
          <dl className={styles.list}>
            {partsOf(reasons).map(([term, text]) => (
              <Fragment key={term}>
                <dt className={styles.term}>{term}</dt>
                <dd className={styles.detail}>{text}</dd>
              </Fragment>
            ))}
          </dl>
        )}
      </AsyncContent>
    </div>
  );
}

function partsOf({
  why,
  how,
  basis,
  title,
  example,
}: ReasonsView): (readonly [term: string, text: string])[] {
  const parts: (readonly [string, string])[] = [
    [words.why, why],
    [words.how, how],
    [words.basis, basis],
    [words.rule, title],
  ];
  if (example === null) return parts;
  if (example === 'not-loaded') return [...parts, [words.example, missing.failed]];
  return [
    ...parts,
    [words.wrongExample, example.wrong.join('\n')],
    [words.rightExample, example.right.join('\n')],
  ];
}
