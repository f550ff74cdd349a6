import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { changeRow, comparisonSentence, type Comparison, type YearForm } from '../../comparison';
import { NO_PROJECT } from '../../overview';
import { placeText } from '../../overview/tables';
import { SmallButton } from '../../taskpane/components/common/SmallButton';
import { StateIcon } from '../../taskpane/components/common/StateIcon';
import { useSharedStyles } from '../../taskpane/components/common/styles';
import type { YearComparisons } from '../../overview/years';
import { batch as words } from '../words';

const useStyles = makeStyles({
  root: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: `0 ${tokens.spacingHorizontalM}` },
  item: {
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
    // Rows out of sight cost nothing while scrolling.
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 80px',
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: '8px' },
  finding: { display: 'flex', gap: '6px', paddingLeft: '22px', fontSize: tokens.fontSizeBase200 },
  changes: { paddingLeft: '22px', fontSize: tokens.fontSizeBase200 },
});

/** Opens a form of the list, at a cell if one is given. */
export type OpenForm = (form: YearForm, at: { readonly sheet: string; readonly cell: string } | null) => void;

/** 与上年对照: each form that has a partner of last year, with what has changed. */
export function YearList(props: { readonly years: YearComparisons; readonly onOpen: OpenForm }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { comparisons } = props.years;
  return (
    <div className={styles.root} tabIndex={0} role="region" aria-label={words.years}>
      <ul className={shared.list}>
        {comparisons.map((comparison, index) => (
          <Pair key={index} comparison={comparison} onOpen={props.onOpen} />
        ))}
      </ul>
    </div>
  );
}

function Pair({ comparison, onOpen }: { readonly comparison: Comparison; readonly onOpen: OpenForm }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { last, current, findings, changes } = comparison;
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <strong>{current.form.project || NO_PROJECT}</strong>
        <span>{comparisonSentence(comparison)}</span>
      </div>
      <div className={mergeClasses(styles.head, shared.caption)}>
        {[last, current].map((form, index) => (
          <SmallButton key={index} subtle onClick={() => onOpen(form, null)}>
            {words.yearForm(index === 0, form.form.year, form.file)}
          </SmallButton>
        ))}
      </div>
      {findings.map(({ severity, at, message }, index) => (
        <div key={index} className={styles.finding}>
          <StateIcon tone={severity} />
          <span>{message}</span>
          {at && (
            <SmallButton subtle onClick={() => onOpen(current, at)}>
              {placeText(at.sheet, at.cell)}
            </SmallButton>
          )}
        </div>
      ))}
      <details className={styles.changes}>
        <summary>{words.yearChanges(changes.length)}</summary>
        <ul className={shared.list}>
          {changes.map((change, index) => {
            const { title, name, last: before, current: after, growth } = changeRow(change);
            return <li key={index}>{words.yearChange(name, title, before, after, growth)}</li>;
          })}
        </ul>
      </details>
    </li>
  );
}
