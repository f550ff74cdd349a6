import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useCallback } from 'react';
import type { ComparisonView, YearFindingView } from '../../../engine/views';
import type { LastYear } from '../../session/last-year';
import { comparison as words } from '../../words';
import { AsyncContent } from '../common/AsyncContent';
import { FileButton } from '../common/FileButton';
import { Message } from '../common/Message';
import { useChecked, useSession, useSessionState } from '../common/SessionContext';
import { useSharedStyles } from '../common/styles';
import { ComparisonTable } from './ComparisonTable';
import { placeText } from '../../format';
import { LocateButton } from '../common/LocateButton';
import { StateIcon } from '../common/StateIcon';

const useStyles = makeStyles({
  buttons: { '@media print': { display: 'none' } },
  message: { margin: `0 calc(-1 * ${tokens.spacingHorizontalM})` },
  choice: { textAlign: 'left', justifyContent: 'flex-start', overflowWrap: 'anywhere' },
});

/** 与上年对照: the person chooses last year's form, and the changes are shown. A new check compares again. */
export function ComparisonPage() {
  const shared = useSharedStyles();
  const { lastYear } = useSessionState();
  return (
    <div className={shared.page}>
      <p className={mergeClasses(shared.text, shared.caption)}>{words.intro}</p>
      <Source lastYear={lastYear} />
      <div role="status">
        {lastYear?.kind === 'reading' && <p className={shared.text}>{words.reading}</p>}
        {lastYear?.kind === 'unusable' && <Unusable lastYear={lastYear} />}
      </div>
      {lastYear?.kind === 'several' && <FormChoice forms={lastYear.forms} />}
      {lastYear?.kind === 'chosen' && <Compared lastYear={lastYear} />}
    </div>
  );
}

/** The buttons with which last year's form is chosen. */
function Source({ lastYear }: { readonly lastYear: LastYear | null }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { lastYear: chooser } = useSession();
  const {
    checked: { form },
    outcome,
  } = useChecked();
  const others = outcome.result.forms.filter((one) => one.form.id !== form.id && one.form.year !== form.year);
  return (
    <div className={mergeClasses(shared.row, styles.buttons)}>
      <FileButton
        size="small"
        appearance={lastYear ? 'secondary' : 'primary'}
        accept=".xlsx,.xlsm"
        onFiles={([file]) => file && void chooser.open(file)}
      >
        {lastYear ? words.chooseOther : words.choose}
      </FileButton>
      {lastYear && (
        <Button size="small" onClick={() => chooser.close()}>
          {words.remove}
        </Button>
      )}
      {!lastYear &&
        others.map(({ form: other }) => (
          <Button key={other.id} size="small" onClick={() => chooser.choose({ formId: other.id })}>
            {words.inWorkbook(other.year, other.projectName)}
          </Button>
        ))}
    </div>
  );
}

function Unusable({ lastYear }: { readonly lastYear: Extract<LastYear, { readonly kind: 'unusable' }> }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <div className={styles.message}>
      <Message intent="error" title={words.unreadable}>
        <p className={shared.text}>{`${lastYear.file}：${lastYear.error}`}</p>
      </Message>
    </div>
  );
}

function FormChoice({ forms }: Pick<Extract<LastYear, { readonly kind: 'several' }>, 'forms'>) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { lastYear } = useSession();
  return (
    <section aria-label={words.several}>
      <p className={shared.text}>{words.several}</p>
      {forms.map(({ project, year }, index) => (
        <Button
          key={index}
          size="small"
          appearance="subtle"
          className={styles.choice}
          onClick={() => lastYear.choose({ fileForm: index })}
        >
          {words.form(project, year)}
        </Button>
      ))}
    </section>
  );
}

function Compared({
  lastYear: { last, anyway },
}: {
  readonly lastYear: Extract<LastYear, { readonly kind: 'chosen' }>;
}) {
  const { engine, lastYear } = useSession();
  const { checked, outcome } = useChecked();
  const [result, formId] = [outcome.result.id, checked.form.id];
  const load = useCallback(
    () => engine.compareYears({ result, formId, last }),
    [engine, result, formId, last],
  );
  return (
    <AsyncContent load={load}>
      {(comparison) =>
        comparison.mismatch !== null && !anyway ? (
          <Mismatch comparison={comparison} onCompare={() => lastYear.compareAnyway()} />
        ) : (
          <ComparisonContent comparison={comparison} />
        )
      }
    </AsyncContent>
  );
}

function Mismatch(props: { readonly comparison: ComparisonView; readonly onCompare: () => void }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { mismatch, last, current } = props.comparison;
  // The unit is named only if the units differ and the names do not.
  const hasSameName = last.project === current.project;
  const [from, to] = [last, current].map(({ project, unit, year }) => {
    const name = `“${words.form(project, year)}”`;
    return hasSameName && last.unit !== current.unit ? words.ofUnit(unit, name) : name;
  });
  return (
    <div className={styles.message} role="status">
      <Message
        intent="warning"
        title={mismatch ? words.mismatch[mismatch] : ''}
        actions={
          <Button size="small" onClick={props.onCompare}>
            {words.anyway}
          </Button>
        }
      >
        <p className={shared.text}>{words.mismatchText(from ?? '', to ?? '')}</p>
      </Message>
    </div>
  );
}

function ComparisonContent({ comparison }: { readonly comparison: ComparisonView }) {
  const shared = useSharedStyles();
  const { last, sentence, findings, rows } = comparison;
  return (
    <>
      <p className={mergeClasses(shared.text, shared.caption)}>{words.last(last.file, last.year)}</p>
      <strong role="status">{sentence}</strong>
      <YearFindings findings={findings} />
      <ComparisonTable rows={rows} />
    </>
  );
}

const useFindingStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalXS,
    alignItems: 'start',
    padding: '4px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
});

/** The findings of the comparison, each with 定位 in this year's form. */
function YearFindings({ findings }: { readonly findings: readonly YearFindingView[] }) {
  const styles = useFindingStyles();
  const shared = useSharedStyles();
  return (
    <section aria-label={words.findings(findings.length)}>
      <h2 className={shared.subheading}>{words.findings(findings.length)}</h2>
      <ul className={shared.list}>
        {findings.map(({ problem, severity, at, last, message }, index) => (
          <li key={index} className={styles.item}>
            <StateIcon tone={severity} />
            <div>
              <span className={styles.name}>{problem.name}</span>
              <p className={shared.text}>{message}</p>
              <p className={mergeClasses(shared.text, shared.caption)}>
                {at && words.place(placeText(at), last && placeText(last))}
              </p>
            </div>
            {at && <LocateButton at={at} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
