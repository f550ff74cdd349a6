import { makeStyles, tokens } from '@fluentui/react-components';
import type { DeclarationForm } from '../../../form/declaration';
import { SECTION_TITLES, type SectionId, type SectionState } from '../../../form/section';
import { recognition as words } from '../../words';
import { StateIcon, type Tone } from '../common/StateIcon';
import { useSharedStyles } from '../common/styles';

const TONES = {
  read: 'good',
  missing: 'error',
  unreadable: 'error',
  absent: 'neutral',
} satisfies Record<SectionState, Tone>;
const SECTIONS: readonly SectionId[] = ['overview', 'indicators', 'breakdown', 'safeguards'];

const useStyles = makeStyles({
  item: {
    display: 'flex',
    gap: '6px',
    padding: '3px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  state: { marginLeft: 'auto' },
});

/** The four sections and what became of each. */
export function SectionList({ form }: { readonly form: DeclarationForm }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <ul className={shared.list}>
      {SECTIONS.map((section) => {
        const state = form.sections[section];
        return (
          <li key={section} className={styles.item}>
            <StateIcon tone={TONES[state]} />
            {SECTION_TITLES[section]}
            <span className={styles.state}>{words.states[state]}</span>
          </li>
        );
      })}
    </ul>
  );
}
