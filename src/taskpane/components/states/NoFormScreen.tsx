import { makeStyles, tokens } from '@fluentui/react-components';
import type { Ref } from 'react';
import type { ResultView } from '../../../engine/views';
import { exceededWords } from '../../../form/limits';
import { noForm as words } from '../../words';
import { useSharedStyles } from '../common/styles';
import { StatusPanel } from '../status/StatusPanel';

const useStyles = makeStyles({
  sheet: { padding: '4px 0', borderTop: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: 'anywhere' },
});

interface NoFormScreenProps {
  readonly result: ResultView;
  readonly statusRef: Ref<HTMLDivElement>;
}

/**
 * Shown for a workbook without a form: the reason (empty, another kind of document, or no form found); if none was
 * found, also the contents of each sheet.
 */
export function NoFormScreen({ result, statusRef }: NoFormScreenProps) {
  const shared = useSharedStyles();
  return (
    <>
      <StatusPanel ref={statusRef} tone="neutral" {...noFormTexts(result)} />
      <div className={shared.page}>
        <p className={shared.text}>{words.advice}</p>
        {result.noFormReason === undefined && <Searched result={result} />}
      </div>
    </>
  );
}

function Searched({ result }: Pick<NoFormScreenProps, 'result'>) {
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <>
      <h2 className={shared.subheading}>{words.looked}</h2>
      <ul className={shared.list}>
        {result.lookedAt.map(({ sheet, found, otherPaper }) => (
          <li key={sheet} className={styles.sheet}>
            {sheet}
            <div className={shared.caption}>{contentsText(found, otherPaper)}</div>
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
    </>
  );
}

/** Title and text of the screen, which are also announced to screen readers. */
export function noFormTexts({ lookedAt, noFormReason }: ResultView): { title: string; text: string } {
  if (noFormReason === 'empty') return words.empty;
  if (noFormReason !== undefined) return exceededWords(noFormReason);
  const otherPaper = lookedAt.find((one) => one.otherPaper !== null)?.otherPaper;
  return { title: otherPaper ? words.otherTitle(otherPaper) : words.title, text: words.text };
}

/** The kind of document if the sheet is another one, otherwise the contents that were found on it. */
function contentsText(found: readonly string[], otherPaper: string | null): string {
  if (otherPaper !== null) return words.otherPaper(otherPaper);
  return found.length > 0 ? words.found(found) : words.nothing;
}
