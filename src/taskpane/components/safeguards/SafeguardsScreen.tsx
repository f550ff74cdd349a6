import { Button, makeStyles, mergeClasses, tokens, Tooltip, Checkbox } from '@fluentui/react-components';
import { Fragment, useId } from 'react';
import { STAGES, STAGE_TITLES, type Stage } from '../../../form/safeguards';
import { groupBy } from '../../../workbook/group-by';
import { fontsLostBy, type MatrixCell, type MatrixRow } from '../../session/safeguard-matrix';
import { safeguards as words } from '../../words';
import { useChecked, useSession } from '../common/SessionContext';
import { SmallButton } from '../common/SmallButton';
import { useSharedStyles } from '../common/styles';
import { TableHead } from '../common/TableHead';
import { useRows } from '../common/useRows';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '4px',
    padding: `6px ${tokens.spacingHorizontalM}`,
  },
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  title: {
    width: '19%',
    fontWeight: tokens.fontWeightRegular,
    padding: '2px',
    textAlign: 'center',
    '@media (max-width: 260px)': { width: '22%' },
    verticalAlign: 'bottom',
    overflowWrap: 'anywhere',
    textWrap: 'balance',
  },
  first: {
    '@media (max-width: 260px)': { width: '34%' },
    width: '43%',
    textAlign: 'left',
    paddingLeft: tokens.spacingHorizontalM,
  },
  category: {
    textAlign: 'left',
    padding: `3px ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  document: {
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'left',
    verticalAlign: 'top',
    padding: `4px 2px 4px ${tokens.spacingHorizontalS}`,
  },
  name: {
    textAlign: 'left',
    color: tokens.colorNeutralForeground1,
  },
  cell: { padding: '2px 0', verticalAlign: 'top', textAlign: 'center' },
  line: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  reasons: { padding: tokens.spacingHorizontalM, display: 'flex', flexDirection: 'column', gap: '6px' },
});

/** 制度保障阶段: which document covers which stage. */
export function SafeguardsScreen({ rows }: { readonly rows: readonly MatrixRow[] }) {
  const session = useSession();
  const { checked } = useChecked();
  const styles = useStyles();
  const shared = useSharedStyles();
  const id = useId();
  const edits = session.stageEdits();
  const fontsLost = fontsLostBy(edits, checked.form.safeguards);
  const keyboard = useRows(rows.map(({ row }) => String(row)));
  if (rows.length === 0) return <p className={mergeClasses(shared.text, shared.page)}>{words.none}</p>;
  const suggested = suggestionsOf(rows);
  const reasons = [...groupBy(suggested, ({ row, cell }) => `${row.row}|${cell.suggestion}`).values()];
  const reasonId = (row: number, stage: Stage): string | undefined => {
    const index = reasons.findIndex((cells) =>
      cells.some((one) => one.row.row === row && one.cell.stage === stage),
    );
    return index < 0 ? undefined : `${id}-${index}`;
  };
  return (
    <>
      <div className={styles.head}>
        <span className={shared.caption}>{words.hint}</span>
        <Button
          size="small"
          disabledFocusable={suggested.every(({ cell }) => cell.wanted)}
          onClick={() =>
            session.chooseStages(
              suggested.map(({ row, cell }) => ({ row: row.row, stage: cell.stage })),
              true,
            )
          }
        >
          {words.acceptAll}
        </Button>
      </div>
      <table className={styles.table} {...keyboard.handlers}>
        <TableHead
          titles={[words.document, ...STAGES.map((stage) => words.stages[stage])]}
          classOf={(column) => mergeClasses(styles.title, column === 0 && styles.first)}
        />
        <tbody>
          {rows.map((row, index) => {
            const name = row.document || words.unnamed(row.row);
            return (
              <Fragment key={row.row}>
                {row.category !== (rows[index - 1]?.category ?? null) && (
                  <tr>
                    <th
                      scope="rowgroup"
                      colSpan={4}
                      className={mergeClasses(shared.subheading, styles.category)}
                    >
                      {row.category}
                    </th>
                  </tr>
                )}
                <tr className={styles.line} data-row={String(row.row)}>
                  <th scope="row" className={styles.document}>
                    <Tooltip relationship="description" content={`${name}\n${row.measure}`}>
                      <SmallButton
                        subtle
                        className={styles.name}
                        tabIndex={keyboard.tabIndexOf(String(row.row))}
                        onClick={() => void session.select(row.documentAt)}
                      >
                        <span className="clamp-3">{name}</span>
                      </SmallButton>
                    </Tooltip>
                  </th>
                  {STAGES.map((stage) => {
                    const cell = row.cells.find((one) => one.stage === stage);
                    return (
                      <td key={stage} className={styles.cell}>
                        {cell ? (
                          <StageCheckbox
                            document={name}
                            cell={cell}
                            tabIndex={keyboard.tabIndexOf(String(row.row))}
                            reasonId={reasonId(row.row, stage)}
                            onChange={(ticked) => session.chooseStages([{ row: row.row, stage }], ticked)}
                          />
                        ) : (
                          <span className={shared.caption} title={words.absent}>
                            —
                          </span>
                        )}
                      </td>
                    );
                  })}
                </tr>
              </Fragment>
            );
          })}
        </tbody>
      </table>
      <div className={styles.reasons}>
        <span className={shared.caption} aria-live="polite">
          {words.changes(edits.length)}
          {fontsLost > 0 && words.fontsLost(fontsLost)}
        </span>
        {suggested.length > 0 && <h2 className={shared.heading}>{words.reasonsTitle}</h2>}
        {reasons.map((cells, index) => (
          <p key={index} id={`${id}-${index}`} className={shared.text}>
            <strong>{cells.map(({ cell }) => STAGE_TITLES[cell.stage]).join('、')}</strong>{' '}
            {cells[0].cell.suggestion}
          </p>
        ))}
      </div>
    </>
  );
}

function suggestionsOf(rows: readonly MatrixRow[]) {
  return rows.flatMap((row) =>
    row.cells.filter((cell) => cell.suggestion !== null).map((cell) => ({ row, cell })),
  );
}

const useCheckboxStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', alignItems: 'center', minHeight: '44px' },
  suggested: {
    '& .fui-Checkbox__indicator': {
      outline: `2px dashed ${tokens.colorBrandForeground1}`,
      outlineOffset: '2px',
    },
  },
  note: {
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    textAlign: 'center',
    color: tokens.colorNeutralForeground2,
  },
  changed: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForeground1 },
});

/** A stage of a document: state in the sheet, suggestion, and pending change, each also as text. */
function StageCheckbox(props: {
  readonly document: string;
  readonly cell: MatrixCell;
  readonly reasonId: string | undefined;
  readonly tabIndex: 0 | -1;
  readonly onChange: (ticked: boolean) => void;
}) {
  const { document, cell, reasonId, tabIndex, onChange } = props;
  const styles = useCheckboxStyles();
  const changed = cell.wanted !== (cell.ticked === true);
  const suggested = cell.suggestion !== null && !cell.wanted;
  const note = changed ? (cell.wanted ? words.added : words.removed) : suggested ? words.suggested : '';
  return (
    <div className={styles.root} data-lane={cell.stage}>
      <Checkbox
        className={suggested ? styles.suggested : ''}
        aria-label={`${document} ${STAGE_TITLES[cell.stage]}`}
        aria-describedby={reasonId}
        checked={cell.wanted}
        disabled={!cell.writable}
        tabIndex={tabIndex}
        onChange={(_, { checked }) => onChange(checked === true)}
      />
      <span className={mergeClasses(styles.note, changed && styles.changed)}>{note}</span>
    </div>
  );
}
