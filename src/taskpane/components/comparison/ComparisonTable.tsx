import { Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ComparedRowView } from '../../../engine/views';
import { clip } from '../../../figures/wording';
import { placeText } from '../../format';
import { comparison as words } from '../../words';
import { LocateButton } from '../common/LocateButton';
import { useSharedStyles } from '../common/styles';
import { TableHead } from '../common/TableHead';

/** Maximum length of a text, in characters; of longer texts only the differing part is shown. */
const MAX_TEXT = 80;
/** Characters shown before the first difference. */
const BEFORE = 12;

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    tableLayout: 'fixed',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  cell: {
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    padding: '3px 6px 3px 0',
    textAlign: 'left',
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
    fontWeight: tokens.fontWeightRegular,
  },
  what: { width: '34%' },
  changed: { fontWeight: tokens.fontWeightSemibold },
  more: { display: 'flex', alignItems: 'center', gap: '6px' },
  locate: { marginLeft: 'auto' },
});

/** A table of last year's and this year's values. */
export function ComparisonTable({ rows }: { readonly rows: readonly ComparedRowView[] }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const [onlyChanged, setOnlyChanged] = useState(true);
  const changed = rows.filter(({ isChanged }) => isChanged);
  const shown = onlyChanged ? changed : rows;
  const { columns } = words;
  return (
    <section aria-label={words.table}>
      <h2 className={shared.subheading}>{words.table}</h2>
      <Checkbox
        size="medium"
        checked={onlyChanged}
        onChange={(_, { checked }) => setOnlyChanged(checked === true)}
        label={words.onlyChanged(changed.length)}
      />
      {shown.length === 0 ? (
        <p className={shared.text}>{words.noChanges}</p>
      ) : (
        <table className={styles.table}>
          <TableHead
            titles={[columns.what, columns.last, columns.current]}
            classOf={(column) => mergeClasses(styles.cell, column === 0 && styles.what)}
          />
          <tbody>
            {shown.map((row, index) => (
              <Row key={index} row={row} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Row({ row }: { readonly row: ComparedRowView }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { last, current, growth, at, lastAt, isChanged } = row;
  const value = mergeClasses(styles.cell, isChanged && styles.changed);
  const [before, after] = differingParts(last, current);
  return (
    <tr>
      <th scope="row" className={styles.cell}>
        {words.row(row)}
      </th>
      <td className={styles.cell} title={lastAt ? placeText(lastAt) : undefined}>
        {before}
      </td>
      <td className={value}>
        {after}
        <div className={styles.more}>
          <span className={shared.caption}>{growth}</span>
          {at && <LocateButton subtle className={styles.locate} at={at} />}
        </div>
      </td>
    </tr>
  );
}

/** Both texts; if they are long, the parts that begin shortly before the first difference. */
function differingParts(last: string, current: string): readonly [string, string] {
  const [before, after] = [last, current].map((text) => Array.from(text));
  if (!before || !after || Math.max(before.length, after.length) <= MAX_TEXT) return [last, current];
  const first = after.findIndex((character, index) => character !== before[index]);
  const from = Math.max(0, (first < 0 ? after.length : first) - BEFORE);
  const partOf = (text: readonly string[]): string =>
    clip(`${from > 0 ? '…' : ''}${text.slice(from).join('')}`, MAX_TEXT);
  return [partOf(before), partOf(after)];
}
