import { countFindings } from '../../session/findings-view';
import { placeText } from '../../format';
import { requestedWork, currentForm, isQuiet, screenOf, type SessionState } from '../../session/state';
import { blank, findings, reading, status as words, statuses } from '../../words';
import { useSessionState } from '../common/SessionContext';
import { useSharedStyles } from '../common/styles';
import { noFormTexts } from '../states/NoFormScreen';

/**
 * Announces results to screen readers. The element exists from the start, because a live region that appears together
 * with its text is often not read. The texts are also visible on the screen.
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
  const asked = requestedWork(state);
  if (asked?.kind === 'reading' || asked?.kind === 'checking') return reading.title;
  if (isQuiet(busy)) return '';
  const checked = currentForm(state);
  switch (screenOf(state)) {
    case 'reading':
    case 'failed':
      return '';
    case 'no-form': {
      if (!state.outcome) return '';
      const { title, text } = noFormTexts(state.outcome.result);
      return `${title}。${text}`;
    }
    case 'blank':
      return `${blank.title}。${blank.text}`;
    case 'result':
      if (!checked) return '';
      if (stale) return `${words.stale}。${words.staleText}`;
      return `${doneText(state)}${statuses[checked.status].title}。${words.counts(countFindings(checked.findings)).join('')}`;
  }
}

function doneText({ done }: SessionState): string {
  const at = done.at(-1)?.finding.at;
  return at ? `${findings.doneAt(placeText(at))}。` : '';
}
