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
  /** All sheets are empty. */
  readonly isEmpty: boolean;
  readonly statusRef: Ref<HTMLDivElement>;
}

/** Shown for a workbook without a form: the reason (empty, another paper, or no form), and what was found on each sheet. */
export function NoFormScreen({ result, isEmpty, statusRef }: NoFormScreenProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <>
      <StatusPanel ref={statusRef} tone="neutral" {...noFormTexts(result, isEmpty)} />
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

/** Title and text of the screen, which are also announced to screen readers. */
export function noFormTexts({ lookedAt }: ResultView, isEmpty: boolean): { title: string; text: string } {
  const otherPaper = lookedAt.find((one) => one.otherPaper !== null)?.otherPaper;
  if (isEmpty) return { title: words.emptyTitle, text: words.emptyText };
  return { title: otherPaper ? words.otherTitle(otherPaper) : words.title, text: words.text };
}

/** The kind of document if a sheet is another document, otherwise what was found on it. */
function whatIs(found: readonly string[], otherPaper: string | null): string {
  if (otherPaper !== null) return words.otherPaper(otherPaper);
  return found.length > 0 ? words.found(found) : words.nothing;
}
