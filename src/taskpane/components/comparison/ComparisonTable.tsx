import { Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ComparedRowView } from '../../../engine/views';
import { clip } from '../../../figures/wording';
import type { CellRef } from '../../../workbook/cell';
import { placeText } from '../../format';
import { actions, comparison as words } from '../../words';
import { SmallButton } from '../common/SmallButton';
import { useSharedStyles } from '../common/styles';

/** Longer texts are clipped in the table. In characters. */
const LONGEST = 60;

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
});

/** A table of last year's and this year's values. */
export function ComparisonTable(props: {
  readonly rows: readonly ComparedRowView[];
  readonly onLocate: (at: CellRef) => void;
}) {
  const { rows, onLocate } = props;
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
          <thead>
            <tr>
              {[columns.what, columns.last, columns.current].map((title, column) => (
                <th
                  key={title}
                  scope="col"
                  className={mergeClasses(styles.cell, shared.caption, column === 0 && styles.what)}
                >
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, index) => (
              <Row key={index} row={row} onLocate={onLocate} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Row({ row, onLocate }: { readonly row: ComparedRowView; readonly onLocate: (at: CellRef) => void }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { title, name, last, current, growth, at, lastAt, isChanged } = row;
  const value = mergeClasses(styles.cell, isChanged && styles.changed);
  return (
    <tr>
      <th scope="row" className={styles.cell}>
        {name === title ? title : `${name} · ${title}`}
      </th>
      <td className={mergeClasses(styles.cell)} title={lastAt ? placeText(lastAt) : undefined}>
        {clip(last, LONGEST)}
      </td>
      <td className={value}>
        {clip(current, LONGEST)}
        {growth !== '' && <div className={shared.caption}>{growth}</div>}
        {at && (
          <div>
            <SmallButton
              subtle
              onClick={() => onLocate(at)}
              aria-label={`${actions.locate} ${placeText(at)}`}
            >
              {actions.locate}
            </SmallButton>
          </div>
        )}
      </td>
    </tr>
  );
}
