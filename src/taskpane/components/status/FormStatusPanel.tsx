import { makeStyles, tokens } from '@fluentui/react-components';
import { Clock16Regular } from '@fluentui/react-icons/svg/clock';
import type { Ref } from 'react';
import { timeText } from '../../../language/text/date-time';
import { countFindings } from '../../session/findings-view';
import { needsRecheck } from '../../session/state';
import { status as words, statuses } from '../../words';
import { useChecked, useSessionState } from '../common/SessionContext';
import { StatusPanel } from './StatusPanel';

const useStyles = makeStyles({
  // Line breaks are allowed only between two counts.
  count: { display: 'inline-block' },
  stale: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXXS,
    padding: '1px 6px',
    border: `1px solid ${tokens.colorNeutralForeground3}`,
    borderRadius: tokens.borderRadiusCircular,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** 可以提交, 需说明 or 不能提交, with the number of findings of each severity. */
export function FormStatusPanel({ ref }: { readonly ref: Ref<HTMLDivElement> }) {
  const styles = useStyles();
  const state = useSessionState();
  const { checked, outcome } = useChecked();
  const { stale, busy } = state;
  const isBusy = busy?.kind === 'reading' || busy?.kind === 'checking' || needsRecheck(state);
  const counts = countFindings(checked.findings);
  return (
    <StatusPanel
      ref={ref}
      tone={checked.status}
      title={statuses[checked.status].title}
      badge={
        stale && (
          <span className={styles.stale}>
            <Clock16Regular aria-hidden />
            {words.stale}
          </span>
        )
      }
      aside={isBusy ? words.busy : words.checkedAt(timeText(outcome.at))}
      text={
        <>
          <div>
            {words.counts(counts).map((count) => (
              <span key={count} className={styles.count}>
                {count}
              </span>
            ))}
          </div>
          <div>{stale ? words.staleText : statuses[checked.status].text(counts)}</div>
          {outcome.snapshot.calculation === 'manual' && <div>{words.manual}</div>}
        </>
      }
    />
  );
}
