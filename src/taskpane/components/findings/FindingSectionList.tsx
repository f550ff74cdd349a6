import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import type { FindingView } from '../../../engine/views';
import { recentReasons } from '../../session/explanations';
import { FINDING_STATES, stateOf, type FindingSection, type ProblemGroup } from '../../session/findings-view';
import type { PreviewFix } from '../../session/preview';
import { explanation as explanationWords, findings as words, findingStates } from '../../words';
import { lazyComponent } from '../common/AsyncContent';
import { Chevron } from '../common/Expander';
import { useChecked, useSession, useSessionState } from '../common/SessionContext';
import { SmallButton } from '../common/SmallButton';
import { StateIcon } from '../common/StateIcon';
import { BARE_BUTTON, useSharedStyles } from '../common/styles';
import type { Rows } from '../common/useRows';
import { DoneRow, FindingRow } from './FindingRow';
import { usePaneView } from '../common/usePaneView';
import { groupRow, sectionRow, type FindingActions } from './findings-list';

/** Maximum number of earlier reasons that are offered. */
const OFFERED_REASONS = 3;

/** Loaded after the first result. */
export const ExplanationForm = lazyComponent(async () => (await import('./ExplanationForm')).ExplanationForm);

const useStyles = makeStyles({
  heading: {
    position: 'sticky',
    top: '33px',
    '@media (max-width: 260px)': { top: 0 },
    zIndex: 1,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  button: {
    ...BARE_BUTTON,
    display: 'flex',
    width: '100%',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `3px ${tokens.spacingHorizontalM}`,
    color: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'left',
  },
  count: { fontVariantNumeric: 'tabular-nums' },
  group: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, scrollMarginTop: '62px' },
  line: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) auto',
    alignItems: 'center',
    minHeight: '38px',
    padding: `0 ${tokens.spacingHorizontalXS} 0 ${tokens.spacingHorizontalM}`,
  },
  problem: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    width: '100%',
    minHeight: '34px',
  },
  places: {
    flexShrink: 0,
    marginLeft: 'auto',
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
});

interface FindingSectionListProps {
  readonly section: FindingSection;
  /** Number of findings, without those that are done. */
  readonly count: number;
  readonly isOpen: (id: string) => boolean;
  readonly fixes: ReadonlyMap<string, PreviewFix>;
  /** `Finding.key`s of the findings that are done; the last one can be undone. */
  readonly done: readonly string[];
  readonly tabIndexOf: Rows['tabIndexOf'];
  readonly actions: FindingActions;
}

/** The problems of one state, or the findings of one sheet, below a heading that opens and closes them. */
export function FindingSectionList(props: FindingSectionListProps) {
  const { section, count, isOpen, tabIndexOf, actions } = props;
  const styles = useStyles();
  const shared = useSharedStyles();
  const state = FINDING_STATES.find((one) => one === section.id);
  const title = state ? findingStates[state] : section.id || words.whole;
  const open = isOpen(sectionRow(section.id));
  return (
    <section aria-label={title}>
      <h2 className={styles.heading} data-row={sectionRow(section.id)}>
        <button
          type="button"
          className={styles.button}
          aria-expanded={open}
          tabIndex={tabIndexOf(sectionRow(section.id))}
          onClick={() => actions.onOpen(sectionRow(section.id), !open)}
        >
          <Chevron isOpen={open} />
          {state && <StateIcon tone={state} />}
          {title} <span className={styles.count}>{count}</span>
        </button>
      </h2>
      {open && (
        <ul className={shared.list}>
          {section.problems.map((problem) => (
            <ProblemItem key={problem.id} {...props} problem={problem} showsState={state === undefined} />
          ))}
        </ul>
      )}
    </section>
  );
}

interface ProblemItemProps extends FindingSectionListProps {
  readonly problem: ProblemGroup;
  readonly showsState: boolean;
}

/** A problem with several places has a heading; a single one is a row. */
function ProblemItem(props: ProblemItemProps) {
  const { problem, isOpen, tabIndexOf, fixes, actions } = props;
  const session = useSession();
  const { explaining } = usePaneView().view.findings;
  const styles = useStyles();
  const shared = useSharedStyles();
  const { findings, name, id } = problem;
  if (findings.length === 1) return <PlaceRows {...props} namesProblem />;
  const open = isOpen(groupRow(id));
  const selectable = findings.flatMap((finding) => {
    const fix = fixes.get(finding.choice);
    return fix && fix.choices.length === 0 ? [fix] : [];
  });
  const ticked = selectable.filter(({ decision }) => decision.ticked).length;
  const unexplained = findings.filter(
    (finding) => finding.severity === 'warning' && finding.explanation === undefined,
  );
  return (
    <li className={styles.group} data-row={groupRow(id)}>
      <div className={styles.line}>
        {selectable.length > 0 ? (
          <input
            ref={(element) => {
              if (element) element.indeterminate = ticked > 0 && ticked < selectable.length;
            }}
            type="checkbox"
            className={shared.checkbox}
            tabIndex={tabIndexOf(groupRow(id))}
            aria-label={words.selectAll(name, selectable.length)}
            checked={ticked === selectable.length}
            onChange={() =>
              session.decideAll(
                selectable.map(({ key }) => key),
                ticked < selectable.length,
              )
            }
          />
        ) : (
          <span />
        )}
        <button
          type="button"
          data-main
          className={mergeClasses(shared.textButton, styles.problem)}
          aria-expanded={open}
          tabIndex={tabIndexOf(groupRow(id))}
          onClick={() => actions.onOpen(groupRow(id), !open)}
        >
          <Chevron isOpen={open} />
          {name} <span className={styles.places}>{words.places(findings.length)}</span>
        </button>
        {unexplained.length > 1 && (
          <SmallButton subtle tabIndex={tabIndexOf(groupRow(id))} onClick={() => actions.onExplain(id)}>
            {explanationWords.writeAll}
          </SmallButton>
        )}
      </div>
      {explaining.has(id) && unexplained.length > 0 && (
        <Explanation {...props} id={id} findings={unexplained} />
      )}
      {open && (
        <ul className={shared.list} aria-label={name}>
          <PlaceRows {...props} namesProblem={false} />
        </ul>
      )}
    </li>
  );
}

function PlaceRows(props: ProblemItemProps & { readonly namesProblem: boolean }) {
  const { problem, fixes, done, tabIndexOf, actions, namesProblem, showsState } = props;
  const { typedEffects, undo } = useSessionState();
  const { checked } = useChecked();
  const { current, expanded, explaining } = usePaneView().view.findings;
  const hidesSheet = checked.form.sheets.length === 1 || showsState;
  return problem.findings.map((finding) =>
    done.includes(finding.key) ? (
      <DoneRow
        key={finding.key}
        finding={finding}
        namesProblem={namesProblem}
        hidesSheet={hidesSheet}
        tabIndex={tabIndexOf(finding.key)}
        canUndo={undo !== null && done.at(-1) === finding.key}
      />
    ) : (
      <Fragment key={finding.key}>
        <FindingRow
          finding={finding}
          fix={fixes.get(finding.choice) ?? null}
          effect={typedEffects.get(finding.choice) ?? null}
          namesProblem={namesProblem}
          hidesSheet={hidesSheet}
          showsState={showsState}
          isCurrent={finding.key === current}
          isExpanded={expanded.has(finding.key)}
          tabIndex={tabIndexOf(finding.key)}
          actions={actions}
        />
        {explaining.has(finding.key) && stateOf(finding) !== 'hint' && (
          <li>
            <Explanation {...props} id={finding.key} findings={[finding]} />
          </li>
        )}
      </Fragment>
    ),
  );
}

function Explanation(
  props: FindingSectionListProps & { readonly id: string; readonly findings: readonly FindingView[] },
) {
  const { id, findings, actions } = props;
  const { explanations } = useSessionState();
  const { drafts } = usePaneView().view.findings;
  return (
    <ExplanationForm
      title={findings.length > 1 ? explanationWords.titleAll(findings.length) : explanationWords.title}
      reason={(findings.length === 1 && findings[0]?.explanation) || ''}
      draft={drafts.get(id) ?? null}
      recent={recentReasons(explanations, OFFERED_REASONS)}
      onDraft={(text) => actions.onDraft(id, text)}
      onSave={(reason) => actions.onSaveReason(id, findings, reason)}
      onClose={() => actions.onCloseExplanation(id, false)}
      onDiscard={() => actions.onCloseExplanation(id, true)}
    />
  );
}
