import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { cellKey, toA1 } from '../../../workbook/a1';
import { placeText } from '../../format';
import type { PreviewFix } from '../../session/preview';
import { corrections as words } from '../../words';
import { RadioChoice } from '../common/RadioChoice';
import { useSession } from '../common/SessionContext';
import { ChangeText } from './ChangeText';

const useStyles = makeStyles({
  root: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  cell: { fontWeight: tokens.fontWeightSemibold, marginRight: '6px' },
});

/** The alternatives of a correction as radio buttons, with 暂不修正 as the last one. */
export function AlternativeChoice(props: { readonly fix: PreviewFix; readonly tabIndex: 0 | -1 }) {
  const { fix, tabIndex } = props;
  const session = useSession();
  const styles = useStyles();
  const groupName = useId();
  const { key, choices, decision, finding } = fix;
  const name = finding.at ? placeText(finding.at) : finding.problem.name;
  // The cell is named only if an alternative changes another cell than that of the finding.
  const isOneCell = choices.every(({ edits }) =>
    edits.every((edit) => edit.key === (finding.at && cellKey(finding.at))),
  );
  const chosen = decision.ticked ? (decision.alternative ?? -1) : -1;
  return (
    <div role="radiogroup" aria-label={name} className={styles.root}>
      {choices.map((choice, index) => (
        <RadioChoice
          key={index}
          name={groupName}
          tabIndex={tabIndex}
          checked={chosen === index}
          onChange={() => session.decide(key, { ticked: true, alternative: index })}
        >
          {choice.label}
          {choice.edits.map((edit) => (
            <span key={edit.key} style={{ display: 'block' }}>
              {!isOneCell && <span className={styles.cell}>{toA1(edit.at)}</span>}
              <ChangeText edit={edit} />
            </span>
          ))}
        </RadioChoice>
      ))}
      <RadioChoice
        name={groupName}
        tabIndex={tabIndex}
        checked={chosen === -1}
        onChange={() => session.decide(key, { ticked: false })}
      >
        {words.noAlternative}
      </RadioChoice>
    </div>
  );
}
