import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { YearFindingView } from '../../../engine/views';
import type { CellRef } from '../../../workbook/cell';
import { placeText } from '../../format';
import { actions, comparison as words } from '../../words';
import { SmallButton } from '../common/SmallButton';
import { StateIcon } from '../common/StateIcon';
import { useSharedStyles } from '../common/styles';

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalXS,
    alignItems: 'start',
    padding: '4px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
});

/** The findings of the comparison, each with 定位 in this year's form. */
export function YearFindings(props: {
  readonly findings: readonly YearFindingView[];
  readonly onLocate: (at: CellRef) => void;
}) {
  const { findings, onLocate } = props;
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <section aria-label={words.findings(findings.length)}>
      <h2 className={shared.subheading}>{words.findings(findings.length)}</h2>
      <ul className={shared.list}>
        {findings.map(({ problem, severity, at, last, message }, index) => (
          <li key={index} className={styles.item}>
            <StateIcon tone={severity} />
            <div>
              <span className={styles.name}>{problem.name}</span>
              <p className={shared.text}>{message}</p>
              <p className={mergeClasses(shared.text, shared.caption)}>
                {at && words.place(placeText(at), last && placeText(last))}
              </p>
            </div>
            {at && (
              <SmallButton onClick={() => onLocate(at)} aria-label={`${actions.locate} ${placeText(at)}`}>
                {actions.locate}
              </SmallButton>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
