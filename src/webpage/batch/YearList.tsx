import { mergeClasses } from '@fluentui/react-components';
import { changeRow, comparisonSentence, type Comparison, type YearForm } from '../../comparison';
import { NO_PROJECT } from '../../overview';
import { placeText } from '../../overview/tables';
import { SmallButton } from '../../taskpane/components/common/SmallButton';
import { StateIcon } from '../../taskpane/components/common/StateIcon';
import { useSharedStyles } from '../../taskpane/components/common/styles';
import type { YearComparisons } from '../../overview/years';
import { useApp } from '../components/AppContext';
import { batch as words } from '../words';
import { useListStyles } from './list-styles';

/** 与上年对照: each form that has a partner of last year, with its changes. */
export function YearList({ years }: { readonly years: YearComparisons }) {
  const list = useListStyles();
  const shared = useSharedStyles();
  return (
    <div className={list.root} tabIndex={0} role="region" aria-label={words.years}>
      <ul className={shared.list}>
        {years.comparisons.map((comparison, index) => (
          <Pair key={index} comparison={comparison} />
        ))}
      </ul>
    </div>
  );
}

function Pair({ comparison }: { readonly comparison: Comparison }) {
  const app = useApp();
  const list = useListStyles();
  const shared = useSharedStyles();
  const { last, current, findings, changes } = comparison;
  const open = ({ file, index }: YearForm, at: { readonly sheet: string; readonly cell: string } | null) =>
    app.openPlace({ file, form: index, sheet: at?.sheet ?? null, cell: at?.cell ?? null });
  return (
    <li className={list.item}>
      <div className={list.line}>
        <strong>{current.form.project || NO_PROJECT}</strong>
        <span>{comparisonSentence(comparison)}</span>
      </div>
      <div className={mergeClasses(list.line, shared.caption)}>
        {[last, current].map((form, index) => (
          <SmallButton key={index} subtle onClick={() => open(form, null)}>
            {words.yearForm(index === 0, form.form.year, form.file)}
          </SmallButton>
        ))}
      </div>
      {findings.map(({ severity, at, message }, index) => (
        <div key={index} className={mergeClasses(list.finding, list.details)}>
          <StateIcon tone={severity} />
          <span>{message}</span>
          {at && (
            <SmallButton subtle onClick={() => open(current, at)}>
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
