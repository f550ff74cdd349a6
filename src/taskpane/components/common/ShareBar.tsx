import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  bar: {
    display: 'block',
    boxSizing: 'border-box',
    width: '100%',
    height: '8px',
    marginTop: '2px',
    // The border shows the length of the whole even without colours.
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  bad: { fill: tokens.colorStatusDangerForeground1 },
  fair: { fill: tokens.colorStatusWarningForeground3 },
  good: { fill: tokens.colorStatusSuccessForeground1 },
  plain: { fill: tokens.colorCompoundBrandStroke },
  forced: { '@media (forced-colors: active)': { fill: 'CanvasText' } },
});

export type BarTone = 'bad' | 'fair' | 'good' | 'plain';

/** A share of the whole, 0 to 1, as a bar. It is hidden from screen readers, because the amount is beside it. */
export function ShareBar(props: {
  /** `null` if no bar should be drawn. */
  readonly share: number | null;
  readonly tone?: BarTone;
}) {
  const { share, tone = 'plain' } = props;
  const styles = useStyles();
  if (share === null) return null;
  return (
    <svg aria-hidden className={styles.bar} viewBox="0 0 100 6" preserveAspectRatio="none">
      <rect className={mergeClasses(styles[tone], styles.forced)} width={share * 100} height="6" />
    </svg>
  );
}
