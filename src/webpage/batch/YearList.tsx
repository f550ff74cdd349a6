import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { changeRow, comparisonSentence, type Comparison, type YearForm } from '../../comparison';
import { NO_PROJECT } from '../../overview';
import { placeText } from '../../overview/tables';
import { SmallButton } from '../../taskpane/components/common/SmallButton';
import { StateIcon } from '../../taskpane/components/common/StateIcon';
import { useSharedStyles } from '../../taskpane/components/common/styles';
import type { YearComparisons } from '../../overview/years';
import { batch as words } from '../words';
import { useListStyles } from './list-styles';

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: '8px' },
});

/** Opens a form of the list, at a cell if one is given. */
export type OpenForm = (form: YearForm, at: { readonly sheet: string; readonly cell: string } | null) => void;

/** 与上年对照: each form that has a partner of last year, with what has changed. */
export function YearList(props: { readonly years: YearComparisons; readonly onOpen: OpenForm }) {
  const list = useListStyles();
  const shared = useSharedStyles();
  const { comparisons } = props.years;
  return (
    <div className={list.root} tabIndex={0} role="region" aria-label={words.years}>
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
  const list = useListStyles();
  const shared = useSharedStyles();
  const { last, current, findings, changes } = comparison;
  return (
    <li className={list.item}>
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
        <div key={index} className={mergeClasses(list.finding, list.details)}>
          <StateIcon tone={severity} />
          <span>{message}</span>
          {at && (
            <SmallButton subtle onClick={() => onOpen(current, at)}>
              {placeText(at.sheet, at.cell)}
            </SmallButton>
          )}
        </div>
      ))}
      <details className={list.details}>
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
