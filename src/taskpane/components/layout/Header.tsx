import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { header } from '../../words';
import { useChecked, useSession } from '../common/SessionContext';
import { SmallSelect } from '../common/SmallSelect';
import { OFFICE_MENU, useSharedStyles } from '../common/styles';

const useStyles = makeStyles({
  root: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`, minWidth: 0 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  line: {
    display: 'flex',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalXS,
    marginRight: `calc(${OFFICE_MENU} - ${tokens.spacingHorizontalM})`,
  },
  select: { flexGrow: 1, minWidth: 0 },
  // Line breaks are allowed only between facts.
  facts: { wordBreak: 'keep-all', overflowWrap: 'anywhere' },
});

/**
 * Names the workbook and the form; a select element if there are several forms.
 * @param props.children shown at the right of the heading
 */
export function Header({ children }: { readonly children?: ReactNode }) {
  const session = useSession();
  const {
    checked: { form },
    outcome: { result },
  } = useChecked();
  const styles = useStyles();
  const shared = useSharedStyles();
  const several = result.forms.length > 1;
  const facts = [
    form.year === null ? header.noYear : header.year(form.year),
    // The unit is included, because forms of one project may differ only in it, and the select element may be too narrow to show it.
    ...(several ? [header.sheets(form.sheets)] : []),
    form.moneyUnit,
    result.workbook,
    // The no-break space keeps the dot at the end of a line.
  ].join('\u00a0· ');
  return (
    <header className={styles.root}>
      <div className={styles.line}>
        <h1
          className={several ? shared.hidden : mergeClasses('clamp-2', styles.title)}
          title={form.projectName}
        >
          {form.projectName || header.unnamed}
        </h1>
        {several && (
          <SmallSelect
            className={styles.select}
            label={header.form}
            value={form.id}
            options={result.forms.map(({ form: one }) => [
              one.id,
              header.formOption(
                one.projectName || header.unnamed,
                one.year,
                one.sheets,
                result.forms.every(
                  (other) => other.form === one || other.form.projectName !== one.projectName,
                ),
              ),
            ])}
            onChoose={(id) => session.chooseForm(id)}
          />
        )}
        {children}
      </div>
      <div className={mergeClasses(shared.caption, styles.facts)}>{facts}</div>
    </header>
  );
}
