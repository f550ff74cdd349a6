import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { CheckedView, OutcomeView } from '../../../engine/views';
import { status, verified as words } from '../../words';
import { Expander } from '../common/Expander';
import { useChecked } from '../common/SessionContext';
import { StateIcon, type Tone } from '../common/StateIcon';
import { useSharedStyles } from '../common/styles';

const TONES = {
  'not-checked': 'neutral',
  passed: 'good',
  'not-applicable': 'neutral',
} satisfies Record<Exclude<OutcomeView['status'], 'failed'>, Tone>;
/** The order of the list: rules with problems, which have rows of their own below, come after the others. */
const ORDER: readonly OutcomeView['status'][] = ['not-checked', 'passed', 'failed', 'not-applicable'];

function rankOf({ status: one, off }: OutcomeView): number {
  return ORDER.indexOf(off ? 'not-checked' : one);
}

const useStyles = makeStyles({
  list: { padding: `${tokens.spacingVerticalXS} 0` },
  item: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  text: { minWidth: 0, overflowWrap: 'anywhere' },
});

/** Every rule with the number of checked places and its outcome. */
export function VerifiedList() {
  const { checked } = useChecked();
  const shared = useSharedStyles();
  const count = (wanted: OutcomeView['status']): number =>
    checked.checked.filter((outcome) => outcome.status === wanted).length;
  const label = status.verified(count('passed'), count('not-checked'));
  return (
    <Expander className={shared.fold} bodyClassName={shared.foldBody} label={label}>
      <Outcomes checked={checked} />
    </Expander>
  );
}

/** A separate component, so that the long list is rendered only when it is shown. */
function Outcomes({ checked }: { readonly checked: CheckedView }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const sorted = [...checked.checked].sort((a, b) => rankOf(a) - rankOf(b));
  return (
    <ul className={mergeClasses(shared.list, styles.list)} aria-label={words.label}>
      {sorted.map((outcome) => (
        <li key={outcome.rule.id} className={styles.item}>
          <StateIcon tone={toneOf(outcome, checked)} />
          <div className={styles.text}>
            {outcome.rule.title}
            <div className={shared.caption}>{outcomeText(outcome, checked)}</div>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** A rule with findings has the icon of its most severe finding. */
function toneOf({ rule, status: one }: OutcomeView, { findings }: CheckedView): Tone {
  if (one !== 'failed') return TONES[one];
  return findings.find((finding) => finding.rule.id === rule.id)?.severity ?? rule.severity;
}

function outcomeText(outcome: OutcomeView, { findings }: CheckedView): string {
  const problems = findings.filter(({ rule }) => rule.id === outcome.rule.id).length;
  return words.outcome(outcome, problems);
}
