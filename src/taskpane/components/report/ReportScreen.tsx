import { Fragment } from 'react';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { TableAdd16Regular } from '@fluentui/react-icons/svg/table-add';
import type { ReportModel } from '../../report/model';
import { pages, report as words } from '../../words';
import { Facts } from '../common/Facts';
import { CoverageTable } from '../coverage/CoverageTable';
import type { Outlets } from '../../session/host';
import { reportText } from '../../report/text';
import { CopyButton } from '../common/CopyButton';
import { useSharedStyles } from '../common/styles';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  cell: {
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    padding: '3px 8px 3px 0',
    textAlign: 'left',
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
    minWidth: '44px',
    // Room for the name of a sheet, and for a number of rules.
    ':first-child': { minWidth: '100px', wordBreak: 'keep-all' },
    '@media (max-width: 260px)': { display: 'block', paddingRight: 0 },
  },
  row: { breakInside: 'avoid' },
  // At high zoom the cells of a row are stacked, and only the first one has a border.
  later: { '@media (max-width: 260px)': { borderTop: 'none' } },
  figure: { textAlign: 'right', '@media (max-width: 260px)': { textAlign: 'left' } },
  buttons: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    '@media print': { display: 'none' },
  },
});

/** 校验报告: as it will be inserted, saved or printed. */
export function ReportScreen(props: {
  readonly model: ReportModel;
  readonly busy: boolean;
  readonly placed: boolean;
  readonly outlets: Outlets;
  readonly onPlace: () => void;
  readonly onSave: () => void;
  readonly onPrint: () => void;
}) {
  const { model, busy, placed, outlets, onPlace, onSave, onPrint } = props;
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <article className={shared.page} aria-label={pages.report}>
      <div className={styles.buttons}>
        <div className={shared.row}>
          {outlets.inserts && (
            <Button
              size="small"
              appearance="primary"
              icon={<TableAdd16Regular />}
              disabledFocusable={busy}
              onClick={onPlace}
            >
              {words.insert}
            </Button>
          )}
          <CopyButton label={words.copy} textOf={() => reportText(model)} />
          {outlets.saves && (
            <Button size="small" onClick={onSave}>
              {words.save}
            </Button>
          )}
          {outlets.prints && (
            <Button size="small" onClick={onPrint}>
              {words.print}
            </Button>
          )}
        </div>
        {outlets.inserts && (
          <p className={mergeClasses(shared.text, shared.caption)} aria-live="polite">
            {placed ? words.inserted : words.insertHint}
          </p>
        )}
      </div>
      <h2 className={shared.heading}>{model.title}</h2>
      {model.warning !== null && <p className={shared.text}>{model.warning}</p>}
      <Facts facts={model.facts} />
      <strong>{model.conclusion}</strong>
      {model.tables.map(({ title, columns, figures, rows, headings, none, coverage }) =>
        coverage ? (
          <CoverageTable key={title} coverage={coverage.view} decimals={coverage.decimals} />
        ) : (
          <section key={title} aria-label={title}>
            <h3 className={shared.subheading}>{title}</h3>
            {rows.length === 0 ? (
              <p className={mergeClasses(shared.text, shared.caption)}>{none}</p>
            ) : (
              <table className={styles.table}>
                <thead>
                  <tr>
                    {columns.map((name, column) => (
                      <th
                        key={name}
                        scope="col"
                        className={mergeClasses(
                          styles.cell,
                          shared.caption,
                          column > 0 && styles.later,
                          column === figures && styles.figure,
                        )}
                      >
                        {name}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row, index) => (
                    <Fragment key={index}>
                      {headings?.has(index) && (
                        <tr className={styles.row}>
                          <th scope="rowgroup" colSpan={columns.length} className={styles.cell}>
                            {headings.get(index)}
                          </th>
                        </tr>
                      )}
                      <tr className={styles.row}>
                        {row.map((text, column) => (
                          <td
                            key={column}
                            className={mergeClasses(
                              styles.cell,
                              column > 0 && styles.later,
                              column === figures && mergeClasses(shared.figure, styles.figure),
                            )}
                          >
                            {column === 0 ? breakable(text) : text}
                          </td>
                        ))}
                      </tr>
                    </Fragment>
                  ))}
                </tbody>
              </table>
            )}
          </section>
        ),
      )}
    </article>
  );
}

/** A sheet's name is not broken; its cell goes to the next line if there is too little room. */
function breakable(place: string): string {
  return place.replace('!', '!\u200b');
}
