import { makeStyles, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import { StateIcon, type Tone } from '../../taskpane/components/common/StateIcon';
import { useSharedStyles } from '../../taskpane/components/common/styles';
import type { Fact, Status } from '../facts';
import { fact as words, page, statuses } from '../words';

const TONES: Readonly<Record<Status, Tone>> = { passed: 'good', differs: 'warning', unsupported: 'neutral' };
/** Order of the list. */
const ORDER: readonly Status[] = ['differs', 'unsupported', 'passed'];

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr auto',
    columnGap: tokens.spacingHorizontalXS,
    alignItems: 'start',
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  more: { gridColumn: '2 / -1', whiteSpace: 'pre-wrap' },
});

/** Excel's answers; unexpected ones come first. */
export function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  const shared = useSharedStyles();
  const count = (status: Status): number => facts.filter((one) => one.status === status).length;
  const sorted = ORDER.flatMap((status) => facts.filter((one) => one.status === status));
  return (
    <section aria-label={page.results}>
      <h2 className={shared.subheading}>{page.results}</h2>
      <p className={shared.text}>{page.summary(count('passed'), count('differs'), count('unsupported'))}</p>
      <ul className={shared.list}>
        {sorted.map((one) => (
          <FactItem key={one.id} fact={one} />
        ))}
      </ul>
    </section>
  );
}

/** Memoized: the list grows with every answer. */
const FactItem = memo(function FactItem({ fact }: { readonly fact: Fact }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { title, status, expected, observed, source, milliseconds } = fact;
  return (
    <li className={styles.item}>
      <StateIcon tone={TONES[status]} />
      <span>{title}</span>
      <span>{statuses[status]}</span>
      {milliseconds !== undefined && (
        <span className={`${styles.more} ${shared.caption}`}>{words.milliseconds(milliseconds)}</span>
      )}
      {status === 'differs' && (
        <span className={`${styles.more} ${shared.caption}`}>
          {words.observed}
          {words.value(observed)}
          {'\n'}
          {words.expected}
          {words.value(expected)}
          {'\n'}
          {words.source}
          {words.sources[source.kind]}
          {source.where !== undefined && ` ${source.where}`}
        </span>
      )}
    </li>
  );
});
