import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, useId } from 'react';
import type { FindingView } from '../../../engine/views';
import { placeText } from '../../format';
import { stateOf } from '../../session/findings-view';
import {
  actions as actionWords,
  explanation as explanationWords,
  findings as words,
  findingStates,
} from '../../words';
import { lazyComponent } from '../common/AsyncContent';
import { Chevron } from '../common/Expander';
import { Place } from '../common/Place';
import { useSession } from '../common/SessionContext';
import { SmallButton } from '../common/SmallButton';
import { StateIcon } from '../common/StateIcon';
import { useSharedStyles } from '../common/styles';
import { changeName, editName } from '../corrections/name';
import type { FindingDetailsProps } from './FindingDetails';

/** Loaded after the first result. */
export const FindingDetails = lazyComponent(async () => (await import('./FindingDetails')).FindingDetails);

const useStyles = makeStyles({
  item: {
    position: 'relative',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 48px',
    // The scroll margin keeps the row below the sticky tabs and the heading of the section.
    scrollMarginTop: '62px',
  },
  current: {
    backgroundColor: tokens.colorNeutralBackground3,
    '::before': {
      content: '""',
      position: 'absolute',
      insetBlock: '4px',
      left: '2px',
      width: '3px',
      borderRadius: tokens.borderRadiusMedium,
      backgroundColor: tokens.colorCompoundBrandStroke,
      '@media (forced-colors: active)': { forcedColorAdjust: 'none', backgroundColor: 'Highlight' },
    },
  },
  line: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) auto',
    alignItems: 'center',
    minHeight: '46px',
    padding: `0 ${tokens.spacingHorizontalXS} 0 ${tokens.spacingHorizontalM}`,
  },
  indented: { paddingLeft: '24px' },
  main: {
    display: 'block',
    minWidth: 0,
    width: '100%',
  },
  first: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    whiteSpace: 'nowrap',
    overflow: 'hidden',
  },
  place: { flexShrink: 0, fontWeight: tokens.fontWeightSemibold },
  clipped: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  second: { display: 'block' },
  small: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  details: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    padding: `2px ${tokens.spacingHorizontalM} 8px 36px`,
  },
});

interface FindingRowProps extends FindingDetailsProps {
  /** `false` inside a group, because its heading names the problem. */
  readonly namesProblem: boolean;
  /** Whether the sheet is left out, because the form has only one or the heading above names it. */
  readonly hidesSheet: boolean;
  /** Whether the state is shown, because the heading above does not name it. */
  readonly showsState: boolean;
  readonly isCurrent: boolean;
  readonly isExpanded: boolean;
}

/** A finding: two lines with problem, place, and change or message; its details, with the message, when it is opened. */
export const FindingRow = memo(function FindingRow(props: FindingRowProps) {
  const { finding, fix, namesProblem, hidesSheet, showsState, isCurrent, isExpanded, tabIndex, actions } =
    props;
  const session = useSession();
  const styles = useStyles();
  const shared = useSharedStyles();
  const id = useId();
  const { at, message, problem, explanation } = finding;
  const state = stateOf(finding);
  // The place comes first where the rows differ in it: in a group, and if the findings are sorted by place.
  const isPlaceFirst = !namesProblem || showsState;
  const placeLabel = (
    <span id={`${id}-place`} data-place className={styles.place}>
      {at ? <Place at={at} hidesSheet={hidesSheet} /> : words.whole}
    </span>
  );
  const change = fix && fix.choices.length === 0 ? fix.edits.map(changeName).join('；') : '';
  // Without problem and change the message takes both lines, so that it is not repeated.
  const fillsBoth = !namesProblem && change === '' && explanation === undefined && !isExpanded;
  const title = namesProblem ? problem.name : change || (isExpanded ? '' : message);
  return (
    <li
      className={mergeClasses(styles.item, isCurrent && styles.current)}
      aria-current={isCurrent ? 'true' : undefined}
      data-row={finding.key}
    >
      <div className={mergeClasses(styles.line, !namesProblem && styles.indented)}>
        {fix && fix.choices.length === 0 && fix.edits.length > 0 ? (
          <input
            type="checkbox"
            className={shared.checkbox}
            tabIndex={tabIndex}
            aria-label={fix.edits.map(editName).join('；')}
            checked={fix.decision.ticked}
            onChange={({ target }) => session.decide(fix.key, { ...fix.decision, ticked: target.checked })}
          />
        ) : (
          <span />
        )}
        <button
          type="button"
          data-main
          className={mergeClasses(shared.textButton, styles.main)}
          tabIndex={tabIndex}
          aria-expanded={isExpanded}
          aria-controls={isExpanded ? id : undefined}
          onClick={() => actions.onToggle(finding)}
        >
          <span className={fillsBoth ? 'clamp-2' : styles.first}>
            <Chevron isOpen={isExpanded} />
            {showsState && <StateIcon tone={state} />}
            <span className={shared.hidden}>{findingStates[state]}</span> {isPlaceFirst && placeLabel}{' '}
            <span className={fillsBoth ? styles.small : styles.clipped}>{title}</span>
          </span>
          {!fillsBoth && (!isPlaceFirst || !isExpanded) && (
            <span className={mergeClasses(styles.second, styles.small, styles.clipped)}>
              {!isPlaceFirst && <>{placeLabel} </>}
              {!isExpanded &&
                (explanation === undefined
                  ? (namesProblem && change) || message
                  : explanationWords.given(explanation))}
            </span>
          )}
        </button>
        {at && (
          <SmallButton
            subtle
            tabIndex={tabIndex}
            aria-describedby={`${id}-place`}
            onClick={() => actions.onLocate(finding)}
          >
            {actionWords.locate}
          </SmallButton>
        )}
      </div>
      {isExpanded && (
        <div id={id} className={styles.details}>
          <FindingDetails {...props} />
        </div>
      )}
    </li>
  );
});

/** A finding that was corrected with 只写这一处; it stays in its place. */
export function DoneRow(props: {
  readonly finding: FindingView;
  readonly namesProblem: boolean;
  readonly hidesSheet: boolean;
  readonly tabIndex: 0 | -1;
  /** Whether nothing was written after it. */
  readonly canUndo: boolean;
}) {
  const { finding, namesProblem, hidesSheet, tabIndex, canUndo } = props;
  const session = useSession();
  const styles = useStyles();
  const { at } = finding;
  return (
    <li className={styles.item} data-row={finding.key}>
      <div className={mergeClasses(styles.line, !namesProblem && styles.indented)}>
        <StateIcon tone="good" />
        <span className={styles.clipped}>
          <span className={styles.place}>{at ? <Place at={at} hidesSheet={hidesSheet} /> : words.whole}</span>{' '}
          {words.done}
        </span>
        {canUndo && (
          <SmallButton
            tabIndex={tabIndex}
            aria-label={`${actionWords.undoOne} ${at ? placeText(at) : words.whole}`}
            onClick={() => void session.undo()}
          >
            {actionWords.undoOne}
          </SmallButton>
        )}
      </div>
    </li>
  );
}
