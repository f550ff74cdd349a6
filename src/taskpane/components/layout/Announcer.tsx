import { countFindings } from '../../session/findings-view';
import { currentForm, screenOf, type SessionState } from '../../session/state';
import { blank, noForm, reading, status as words, statuses } from '../../words';
import { useSessionState } from '../common/SessionContext';
import { useSharedStyles } from '../common/styles';

/**
 * Tells a screen reader what comes of a check. It is there from the start, for a live region that appears with its text is often
 * not read; what is seen says the same.
 */
export function Announcer() {
  const shared = useSharedStyles();
  return (
    <div className={shared.hidden} aria-live="polite">
      {announcementOf(useSessionState())}
    </div>
  );
}

function announcementOf(state: SessionState): string {
  const { busy, stale } = state;
  if (busy?.kind === 'reading' || busy?.kind === 'checking') return busy.quiet ? '' : reading.title;
  const checked = currentForm(state);
  switch (screenOf(state)) {
    case 'reading':
    case 'failed':
      return '';
    case 'no-form':
      return `${noForm.title}。${noForm.text}`;
    case 'blank':
      return `${blank.title}。${blank.text}`;
    case 'result':
      if (!checked) return '';
      if (stale) return `${words.stale}。${words.staleText}`;
      return `${statuses[checked.status].title}。${words.counts(countFindings(checked.findings)).join('')}`;
  }
}
