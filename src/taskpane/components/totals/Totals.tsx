import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { amountText, signedAmountText } from '../../format';
import { agreeingAmounts } from '../../session/money';
import { totals as words } from '../../words';
import { useChecked } from '../common/SessionContext';
import { StateIcon } from '../common/StateIcon';
import { useSharedStyles } from '../common/styles';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
  },
  amount: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  missing: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
  basis: { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular },
  difference: { margin: 0, textAlign: 'left' },
  off: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** The three amounts that must agree, and their differences. */
export function Totals() {
  const { checked } = useChecked();
  const styles = useStyles();
  const shared = useSharedStyles();
  const { decimals } = checked.profile;
  return (
    <dl className={styles.root} aria-label={words.title}>
      {agreeingAmounts(checked).map(({ of, amounts, differences, agrees }) => (
        <div key={of}>
          <dt className={shared.caption}>{words[of]}</dt>
          {amounts.map(({ basis, amount }) => (
            <dd
              key={basis}
              className={mergeClasses(shared.figure, styles.amount, amount === null && styles.missing)}
            >
              {basis && <span className={styles.basis}>{words.basis[basis]}</span>}
              {amountText(amount, decimals, words.missing)}
              {(agrees === true || differences.length > 0) && (
                <StateIcon tone={differences.length === 0 ? 'good' : 'error'} />
              )}
              {agrees === true && <span className={shared.hidden}>{words.agrees}</span>}
            </dd>
          ))}
          {differences.map(({ from, difference }) => (
            <dd
              key={from}
              className={mergeClasses(shared.caption, shared.figure, styles.difference, styles.off)}
            >
              {words.differs(from, signedAmountText(difference, decimals))}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
