import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useCallback } from 'react';
import type { Recognition, RecognizedCell } from '../../../check';
import { clip } from '../../../figures/wording';
import { toA1 } from '../../../workbook/a1';
import { header, recognition as words } from '../../words';
import { AsyncContent } from '../common/AsyncContent';
import { Expander } from '../common/Expander';
import { Facts } from '../common/Facts';
import { useChecked, useSession } from '../common/SessionContext';
import { SmallButton } from '../common/SmallButton';
import { useSharedStyles } from '../common/styles';
import { SectionList } from './SectionList';

const MAX_TEXT = 60;

const useStyles = makeStyles({
  list: { margin: 0 },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(64px, 30%) 1fr auto',
    gap: '6px',
    alignItems: 'baseline',
    padding: '2px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  term: { overflowWrap: 'anywhere' },
  detail: { margin: 0, overflowWrap: 'anywhere' },
});

/** 识别结果: the recognized contents and their places. */
export function RecognitionScreen() {
  const { engine } = useSession();
  const { checked, outcome } = useChecked();
  const [result, formId] = [outcome.result.id, checked.form.id];
  const load = useCallback(() => engine.recognize({ result, formId }), [engine, result, formId]);
  return <AsyncContent load={load}>{(recognition) => <Recognized recognition={recognition} />}</AsyncContent>;
}

function Recognized({ recognition }: { readonly recognition: Recognition }) {
  const shared = useSharedStyles();
  const { layout, profile, year, moneyUnit, sections, groups } = recognition;
  return (
    <div className={shared.page}>
      <p className={mergeClasses(shared.text, shared.caption)}>{words.intro}</p>
      <Facts
        facts={[
          [words.layout, layout],
          [words.profile, profile],
          [words.year, year === null ? words.noYear : header.year(year)],
          [words.unit, moneyUnit],
        ]}
      />
      <h2 className={shared.subheading}>{words.sections}</h2>
      <SectionList sections={sections} />
      {groups.map(({ title, cells }) => (
        <Expander key={title} label={title}>
          <CellList cells={cells} />
        </Expander>
      ))}
    </div>
  );
}

function CellList({ cells }: { readonly cells: readonly RecognizedCell[] }) {
  const session = useSession();
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <dl className={styles.list}>
      {cells.map((cell, index) => (
        <div key={index} className={styles.item}>
          <dt className={mergeClasses(shared.caption, styles.term)}>{cell.label}</dt>
          <dd className={styles.detail}>{clip(cell.text, MAX_TEXT) || words.blank}</dd>
          <dd className={styles.detail}>
            <SmallButton subtle onClick={() => void session.select(cell.at)}>
              {toA1(cell.at)}
            </SmallButton>
          </dd>
        </div>
      ))}
    </dl>
  );
}
