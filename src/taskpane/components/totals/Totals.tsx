import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { CheckedForm } from '../../../check';
import { amountDifference, amountText } from '../../format';
import { totals as words } from '../../words';
import { StateIcon } from '../common/StateIcon';
import { useSharedStyles } from '../common/styles';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(84px, 1fr))',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
  },
  label: { display: 'flex', justifyContent: 'flex-end', textAlign: 'right' },
  amount: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  mark: { display: 'flex', gap: '3px', alignItems: 'center', justifyContent: 'flex-end', margin: 0 },
  off: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** The three amounts that must agree, and by how much they don't. */
export function Totals({ checked }: { readonly checked: CheckedForm }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { breakdown, declared, currentYear } = checked.totals;
  const { decimals } = checked.profile;
  const amounts = [
    { label: words.breakdown, amount: breakdown, against: null },
    { label: words.declared, amount: declared, against: breakdown },
    { label: words.currentYear, amount: currentYear, against: declared ?? breakdown },
  ];
  return (
    <dl className={styles.root} aria-label={words.title}>
      {amounts.map(({ label, amount, against }) => {
        const difference = amountDifference(against, amount, decimals);
        return (
          <div key={label}>
            <dt className={mergeClasses(shared.caption, styles.label)}>{label}</dt>
            <dd className={mergeClasses(shared.figure, styles.amount)}>
              {amountText(amount, decimals, words.missing)}
            </dd>
            <dd className={mergeClasses(shared.caption, shared.figure, styles.mark)}>
              {amount === null || against === null ? (
                <span>{amount === null ? '' : words.unit(checked.form.moneyUnit)}</span>
              ) : (
                <>
                  <StateIcon tone={difference === null ? 'good' : 'error'} />
                  <span className={difference === null ? undefined : styles.off}>
                    {difference === null ? words.agrees : words.differs(difference)}
                  </span>
                </>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
