import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, useCallback } from 'react';
import type { CheckedView, MoneyItem, MoneyView } from '../../../engine/views';
import { toA1 } from '../../../workbook/a1';
import { amountDifference, amountText, shareText } from '../../format';
import { chart as words } from '../../words';
import { AsyncContent } from '../common/AsyncContent';
import { useChecked, useSession } from '../common/SessionContext';
import { SmallButton } from '../common/SmallButton';
import { useSharedStyles } from '../common/styles';
import { TableHead } from '../common/TableHead';
import { CoverageTable } from '../coverage/CoverageTable';
import { ShareBar } from '../common/ShareBar';

/** Length of the longest amounts beside which a pane of 320 pixels has room for the names. */
const SHORT = '999,999.00'.length;

/** The name and the bar above the figures. */
const STACKED = { display: 'grid', gridTemplateColumns: 'repeat(3, 1fr)' } as const;

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'auto' },
  row: { '@media (max-width: 260px)': STACKED },
  stacked: STACKED,
  head: {
    fontWeight: tokens.fontWeightRegular,
    padding: '2px 0 2px 6px',
    textAlign: 'right',
    whiteSpace: 'nowrap',
  },
  first: {
    textAlign: 'left',
    paddingLeft: 0,
    gridColumnStart: 1,
    gridColumnEnd: -1,
  },
  cell: {
    padding: '3px 0 3px 6px',
    verticalAlign: 'top',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { width: '100%', fontWeight: tokens.fontWeightRegular },
  off: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  summary: { margin: `${tokens.spacingVerticalXS} 0` },
});

/** 构成: each item's share of the whole, its declared and recomputed amounts, and 资金与绩效对照. */
export function BreakdownChart() {
  const { engine } = useSession();
  const { checked, outcome } = useChecked();
  const [result, formId] = [outcome.result.id, checked.form.id];
  const load = useCallback(() => engine.money({ result, formId }), [engine, result, formId]);
  return <AsyncContent load={load}>{(money) => <Chart checked={checked} money={money} />}</AsyncContent>;
}

/** Memoized, because it may have thousands of rows and changes only with another check. */
const Chart = memo(function Chart(props: { readonly checked: CheckedView; readonly money: MoneyView }) {
  const { checked, money } = props;
  const session = useSession();
  const styles = useStyles();
  const shared = useSharedStyles();
  const { decimals } = checked.profile;
  const cell = mergeClasses(shared.figure, styles.cell);
  const isStacked = money.items.some(({ declared, recomputed }) =>
    [declared, recomputed].some((amount) => amountText(amount, decimals, '').length > SHORT),
  );
  const row = mergeClasses(styles.row, isStacked && styles.stacked);
  return (
    <>
      <p className={mergeClasses(shared.text, styles.summary)}>{summaryOf(checked, money)}</p>
      <table className={styles.table} aria-label={words.title}>
        <TableHead
          titles={[words.item, words.declared, words.recomputed, words.share]}
          className={row}
          classOf={(column) => mergeClasses(styles.head, column === 0 && styles.first)}
        />
        <tbody>
          {money.items.map((item) => (
            <tr key={item.row} className={row}>
              <th scope="row" className={mergeClasses(styles.cell, styles.first, styles.name)}>
                <SmallButton subtle className={shared.rowName} onClick={() => void session.select(item.at)}>
                  {item.name || toA1(item.at)}
                </SmallButton>
                <ShareBar share={item.share} />
              </th>
              <td className={cell}>{amountText(item.declared, decimals, words.unreadable)}</td>
              <td className={mergeClasses(cell, isOff(item) && styles.off)}>
                {isOff(item) && '≠ '}
                {item.recomputed === null ? '—' : amountText(item.recomputed, decimals, '')}
              </td>
              <td className={cell}>{shareText(item.share)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {money.coverage && <CoverageTable coverage={money.coverage} decimals={decimals} isLinked />}
    </>
  );
});

function isOff({ declared, recomputed }: MoneyItem): boolean {
  return amountDifference(declared, recomputed, 0) !== null;
}

function summaryOf({ totals, form, profile }: CheckedView, { items, declared }: MoneyView): string {
  const total = amountText(totals.breakdown, profile.decimals, words.unreadable);
  const isOther = amountDifference(totals.breakdown, declared, profile.decimals) !== null;
  const over = amountDifference(totals.currentYear, totals.breakdown, profile.decimals);
  const known = totals.currentYear !== null && totals.breakdown !== null;
  return [
    words.summary(
      items.length,
      total,
      form.moneyUnit,
      isOther ? amountText(declared, profile.decimals, words.unreadable) : null,
    ),
    ...(known && over === null ? [words.onBudget] : []),
    ...(over?.startsWith('+') ? [words.overBudget(over.slice(1), form.moneyUnit)] : []),
    ...(over?.startsWith('-') ? [words.underBudget(over.slice(1), form.moneyUnit)] : []),
  ].join('');
}
