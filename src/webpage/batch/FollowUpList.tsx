import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { DEFAULT_SORTING, NO_PROJECT, problemName, sortRows, type OverviewRow } from '../../overview';
import { countFollowUps, type EarlierFinding, type FollowUp, type FollowUps } from '../../overview/follow-up';
import { placeText } from '../../overview/tables';
import { followUpWords } from '../../overview/words';
import { SmallButton } from '../../taskpane/components/common/SmallButton';
import { StateIcon, type Tone } from '../../taskpane/components/common/StateIcon';
import { useSharedStyles } from '../../taskpane/components/common/styles';
import { parseCell } from '../../workbook/a1';
import { useApp } from '../components/AppContext';
import { batch as words } from '../words';
import { useListStyles } from './list-styles';

const useStyles = makeStyles({
  summary: {
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  title: { margin: '6px 0 2px', fontWeight: tokens.fontWeightSemibold },
  note: { padding: '8px 0' },
});

/** 与上次相比: the present state of the problems that an earlier overview lists. */
export function FollowUpList(props: {
  readonly rows: readonly OverviewRow[];
  readonly followUps: FollowUps;
}) {
  const { rows, followUps } = props;
  const styles = useStyles();
  const list = useListStyles();
  const shared = useSharedStyles();
  const sorted = useMemo(() => sortRows(rows, DEFAULT_SORTING), [rows]);
  const { byRow, missing } = followUps;
  return (
    <div className={list.root} tabIndex={0} role="region" aria-label={words.followUps}>
      {byRow.size === 0 && (
        <p className={mergeClasses(shared.text, shared.caption, styles.note)}>{followUpWords.none}</p>
      )}
      <ul className={shared.list}>
        {sorted.map((row) => {
          const followUp = byRow.get(row.id);
          return followUp && <Form key={row.id} row={row} followUp={followUp} />;
        })}
      </ul>
      {missing.length > 0 && (
        <p className={mergeClasses(shared.text, shared.caption, styles.note)}>
          {followUpWords.missing(missing)}
        </p>
      )}
    </div>
  );
}

function Form({ row, followUp }: { readonly row: OverviewRow; readonly followUp: FollowUp }) {
  const app = useApp();
  const styles = useStyles();
  const list = useListStyles();
  const shared = useSharedStyles();
  // Closed lists are not rendered, because there can be thousands of forms.
  const [isOpen, setOpen] = useState(false);
  return (
    <li className={list.item}>
      <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary className={styles.summary}>
          <strong>{row.project || NO_PROJECT}</strong> {followUpWords.sentence(countFollowUps([followUp]))}
        </summary>
        {isOpen && (
          <div className={list.details}>
            <SmallButton subtle onClick={() => app.openRow(row.id, null)}>
              {row.file}
            </SmallButton>
            {KINDS.map((kind) => {
              const findings: readonly ListedFinding[] = followUp[kind];
              return (
                findings.length > 0 && (
                  <div key={kind}>
                    <div className={styles.title}>
                      {followUpWords[kind]} {findings.length}
                    </div>
                    <ul className={shared.list}>
                      {findings.map((finding, index) => (
                        <Finding
                          key={index}
                          row={row.id}
                          finding={finding}
                          tone={kind === 'corrected' ? 'good' : finding.severity}
                        />
                      ))}
                    </ul>
                  </div>
                )
              );
            })}
          </div>
        )}
      </details>
    </li>
  );
}

/** The kinds in the order in which a reviewer needs them. */
const KINDS = ['remaining', 'added', 'unchecked', 'explained', 'corrected'] as const;

/** A finding of this check with its place, or a finding of the earlier check, whose place may have moved. */
type ListedFinding = EarlierFinding | FollowUp['remaining'][number];

function Finding(props: { readonly row: number; readonly finding: ListedFinding; readonly tone: Tone }) {
  const { row, finding, tone } = props;
  const app = useApp();
  const list = useListStyles();
  const { problem, message } = finding;
  const [sheet, cell] = 'sheet' in finding ? [finding.sheet, finding.cell] : [null, null];
  const at = cell === null ? null : parseCell(cell);
  return (
    <li className={list.finding}>
      <StateIcon tone={tone} />
      <span>
        {problemName(problem)}：{message}
      </span>
      {at && sheet !== null && (
        <SmallButton subtle onClick={() => app.openRow(row, { sheet, ...at })}>
          {placeText(sheet, cell)}
        </SmallButton>
      )}
    </li>
  );
}
