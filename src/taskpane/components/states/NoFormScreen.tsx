import { makeStyles, tokens } from '@fluentui/react-components';
import type { Ref } from 'react';
import type { ResultView } from '../../../engine/views';
import { noForm as words } from '../../words';
import { useSharedStyles } from '../common/styles';
import { StatusPanel } from '../status/StatusPanel';

const useStyles = makeStyles({
  sheet: { padding: '4px 0', borderTop: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: 'anywhere' },
});

export interface NoFormScreenProps {
  readonly result: ResultView;
  readonly statusRef: Ref<HTMLDivElement>;
}

/** 这不是申报表: which sheets were looked at and what was looked for. */
export function NoFormScreen({ result, statusRef }: NoFormScreenProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <>
      <StatusPanel ref={statusRef} tone="neutral" title={words.title} text={words.text} />
      <div className={shared.page}>
        <p className={shared.text}>{words.advice}</p>
        <h2 className={shared.subheading}>{words.looked}</h2>
        <ul className={shared.list}>
          {result.lookedAt.map(({ sheet, found, otherPaper }) => (
            <li key={sheet} className={styles.sheet}>
              {sheet}
              <div className={shared.caption}>{whatIs(found, otherPaper)}</div>
            </li>
          ))}
        </ul>
        <h2 className={shared.subheading}>{words.lookedFor}</h2>
        <ul className={shared.list}>
          {result.lookedFor.map((label) => (
            <li key={label} className={styles.sheet}>
              {label}
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}

/** What a sheet is where it is known to be another paper, else what was found on it. */
function whatIs(found: readonly string[], otherPaper: string | null): string {
  if (otherPaper !== null) return words.otherPaper(otherPaper);
  return found.length > 0 ? words.found(found) : words.nothing;
}
