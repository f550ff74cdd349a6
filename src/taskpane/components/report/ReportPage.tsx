import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { TableAdd16Regular } from '@fluentui/react-icons/svg/table-add';
import { useCallback, useMemo } from 'react';
import type { ComparisonView, CoverageView } from '../../../engine/views';
import { saveFile } from '../../browser/download';
import { reportHtml } from '../../report/html';
import { reportModel } from '../../report/model';
import { reportSheet } from '../../report/sheet';
import { reportText } from '../../report/text';
import { requestedWork } from '../../session/state';
import { pages, report as words } from '../../words';
import { AsyncContent } from '../common/AsyncContent';
import { CopyButton } from '../common/CopyButton';
import { Facts } from '../common/Facts';
import { useChecked, useSession, useSessionState } from '../common/SessionContext';
import { useSharedStyles } from '../common/styles';
import { TableHead } from '../common/TableHead';
import { CoverageTable } from '../coverage/CoverageTable';

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
    // The minimum width fits the name of a sheet or a number of rules.
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

/** Contents of the report besides the result of the check. */
interface Additions {
  readonly coverage: CoverageView | null;
  readonly comparison: ComparisonView | null;
}

/** 校验报告 of the last check of the form, with 与上年对照 while a form of last year is chosen. */
export function ReportPage() {
  const { engine } = useSession();
  const { lastYear } = useSessionState();
  const { checked, outcome } = useChecked();
  const [result, formId] = [outcome.result.id, checked.form.id];
  const load = useCallback(async (): Promise<Additions> => {
    const { coverage } = await engine.money({ result, formId });
    if (lastYear?.kind !== 'chosen') return { coverage, comparison: null };
    const { last, anyway } = lastYear;
    const comparison = await engine.compareYears({ result, formId, last });
    return { coverage, comparison: comparison.mismatch === null || anyway ? comparison : null };
  }, [engine, result, formId, lastYear]);
  return <AsyncContent load={load}>{(additions) => <Report {...additions} />}</AsyncContent>;
}

/** The report as it will be inserted, saved or printed. */
function Report({ coverage, comparison }: Additions) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const session = useSession();
  const { outlets } = session.host;
  const { checked, outcome } = useChecked();
  const state = useSessionState();
  const { stale, log, reportPlaced, officeRules } = state;
  const model = useMemo(
    () => reportModel({ checked, outcome, stale, log, officeRules, comparison, coverage }),
    [checked, outcome, stale, log, officeRules, comparison, coverage],
  );
  const save = (): void =>
    saveFile(words.fileName(model.workbook), 'text/html;charset=utf-8', reportHtml(model));
  return (
    <article className={shared.page} aria-label={pages.report}>
      <div className={styles.buttons}>
        <div className={shared.row}>
          {outlets.inserts && (
            <Button
              size="small"
              appearance="primary"
              icon={<TableAdd16Regular />}
              disabledFocusable={requestedWork(state) !== null}
              onClick={() => void session.placeReport(reportSheet(model))}
            >
              {words.insert}
            </Button>
          )}
          <CopyButton label={words.copy} textOf={() => reportText(model)} />
          {outlets.saves && (
            <Button size="small" onClick={save}>
              {words.save}
            </Button>
          )}
          {outlets.prints && (
            <Button size="small" onClick={() => window.print()}>
              {words.print}
            </Button>
          )}
        </div>
        {outlets.inserts && (
          <p className={mergeClasses(shared.text, shared.caption)} aria-live="polite">
            {reportPlaced ? words.inserted : words.insertHint}
          </p>
        )}
      </div>
      <h2 className={shared.heading}>{model.title}</h2>
      {model.warning !== null && <p className={shared.text}>{model.warning}</p>}
      <Facts facts={model.facts} />
      <strong>{model.conclusion}</strong>
      {model.tables.map(({ title, columns, figures, rows, none, coverage }) =>
        coverage ? (
          <CoverageTable key={title} coverage={coverage.view} decimals={coverage.decimals} />
        ) : (
          <section key={title} aria-label={title}>
            <h3 className={shared.subheading}>{title}</h3>
            {rows.length === 0 ? (
              <p className={mergeClasses(shared.text, shared.caption)}>{none}</p>
            ) : (
              <table className={styles.table}>
                <TableHead
                  titles={columns}
                  classOf={(column) =>
                    mergeClasses(styles.cell, column > 0 && styles.later, column === figures && styles.figure)
                  }
                />
                <tbody>
                  {rows.map((row, index) => (
                    <tr key={index} className={styles.row}>
                      {typeof row === 'string' ? (
                        <th scope="rowgroup" colSpan={columns.length} className={styles.cell}>
                          {row}
                        </th>
                      ) : (
                        row.map((text, column) => (
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
                        ))
                      )}
                    </tr>
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

/** Allows a line break only between the sheet's name and the cell. */
function breakable(place: string): string {
  return place.replace('!', '!\u200b');
}
