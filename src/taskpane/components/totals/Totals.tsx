import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { CheckedView } from '../../../engine/views';
import { amountDifference, amountText } from '../../format';
import { agreeingAmounts } from '../../session/money';
import { totals as words } from '../../words';
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
  difference: { margin: 0, textAlign: 'left' },
  off: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** The three amounts that must agree, and by how much they don't. */
export function Totals({ checked }: { readonly checked: CheckedView }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { decimals } = checked.profile;
  return (
    <dl className={styles.root} aria-label={words.title}>
      {agreeingAmounts(checked).map(({ of, amount, against }) => {
        const difference = amountDifference(against, amount, decimals);
        const compared = amount !== null && against !== null;
        return (
          <div key={of}>
            <dt className={shared.caption}>{words[of]}</dt>
            <dd className={mergeClasses(shared.figure, styles.amount, amount === null && styles.missing)}>
              {amountText(amount, decimals, words.missing)}
              {compared && <StateIcon tone={difference === null ? 'good' : 'error'} />}
              {compared && difference === null && <span className={shared.hidden}>{words.agrees}</span>}
            </dd>
            {difference !== null && (
              <dd className={mergeClasses(shared.caption, shared.figure, styles.difference, styles.off)}>
                {words.differs(difference)}
              </dd>
            )}
          </div>
        );
      })}
    </dl>
  );
}
