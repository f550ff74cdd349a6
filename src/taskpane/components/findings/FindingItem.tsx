import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, useId, useRef, useState } from 'react';
import type { FindingView } from '../../../engine/views';
import { placeText } from '../../format';
import { stateOf } from '../../session/findings-view';
import { actions, explanation as explanationWords, findings as words, findingStates } from '../../words';
import { ToggleButton } from '../common/Expander';
import { lazyComponent } from '../common/AsyncContent';
import { SmallButton } from '../common/SmallButton';
import { StateIcon } from '../common/StateIcon';
import { useSharedStyles } from '../common/styles';
import { Reasons } from './Reasons';

const ExplanationForm = lazyComponent(async () => (await import('./ExplanationForm')).ExplanationForm);

const useStyles = makeStyles({
  item: {
    position: 'relative',
    padding: `6px ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    // Items out of sight cost nothing while scrolling.
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 88px',
    scrollMarginTop: '120px',
    cursor: 'pointer',
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
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  place: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  message: { margin: '2px 0', overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 6px',
    fontSize: tokens.fontSizeBase200,
  },
  reasons: { marginRight: 'auto', color: tokens.colorNeutralForeground2 },
  given: { margin: '0 0 4px', paddingLeft: '8px', borderLeft: `2px solid ${tokens.colorNeutralStroke1}` },
});

export interface FindingItemProps {
  readonly finding: FindingView;
  readonly isCurrent: boolean;
  /** The heading above says already what kind of finding it is: here it is only read aloud. */
  readonly stateKnown: boolean;
  /** `-1` while another row has the keyboard: see `useRows`. */
  readonly tabIndex: 0 | -1;
  readonly onLocate: (finding: FindingView) => void;
  readonly onCorrect: (finding: FindingView) => void;
  readonly onExplain: (finding: FindingView, reason: string) => void;
}

/** One finding: where, what, why and what to do. 定位 is where the keyboard lands. */
export const FindingItem = memo(function FindingItem(props: FindingItemProps) {
  const { finding, isCurrent, stateKnown, tabIndex, onLocate, onCorrect, onExplain } = props;
  const styles = useStyles();
  const shared = useSharedStyles();
  const placeId = useId();
  const reasonsId = useId();
  const [reasonsOpen, setReasonsOpen] = useState(false);
  const [explaining, setExplaining] = useState(false);
  const explainButton = useRef<HTMLButtonElement>(null);
  const closeForm = (): void => {
    setExplaining(false);
    explainButton.current?.focus();
  };
  const { at, rule, explanation, severity } = finding;
  const state = stateOf(finding);
  return (
    <li
      className={mergeClasses(styles.item, isCurrent && styles.current)}
      aria-current={isCurrent ? 'true' : undefined}
      data-row={finding.key}
      onClick={(event) => {
        if (at && isPlainClick(event.target)) onLocate(finding);
      }}
    >
      <div className={styles.head}>
        <StateIcon tone={state} />
        <span className={mergeClasses(stateKnown && shared.hidden)}>{findingStates[state]}</span>
        <span id={placeId} className={styles.place}>
          {at ? placeText(at) : words.whole}
        </span>
      </div>
      <p className={styles.message}>{finding.message}</p>
      {explanation !== undefined && <p className={styles.given}>{explanationWords.given(explanation)}</p>}
      <div className={styles.foot}>
        <ToggleButton
          className={styles.reasons}
          open={reasonsOpen}
          controls={reasonsId}
          tabIndex={tabIndex}
          onToggle={() => setReasonsOpen(!reasonsOpen)}
        >
          {words.reasons}
        </ToggleButton>
        {at && (
          <SmallButton
            data-main
            tabIndex={tabIndex}
            aria-describedby={placeId}
            onClick={() => onLocate(finding)}
          >
            {actions.locate}
          </SmallButton>
        )}
        {finding.fix && (
          <SmallButton tabIndex={tabIndex} aria-describedby={placeId} onClick={() => onCorrect(finding)}>
            {actions.correct}
          </SmallButton>
        )}
        {severity === 'warning' && (
          <SmallButton
            ref={explainButton}
            tabIndex={tabIndex}
            aria-describedby={placeId}
            aria-expanded={explaining}
            onClick={() => setExplaining(!explaining)}
          >
            {explanation === undefined ? explanationWords.write : explanationWords.change}
          </SmallButton>
        )}
      </div>
      {reasonsOpen && <Reasons ruleId={rule.id} id={reasonsId} />}
      {explaining && (
        <ExplanationForm
          reason={explanation ?? ''}
          onSave={(reason) => {
            closeForm();
            onExplain(finding, reason);
          }}
          onCancel={closeForm}
        />
      )}
    </li>
  );
});

/** A click on the item itself, not on one of its controls, and not the end of selecting text. */
function isPlainClick(target: EventTarget): boolean {
  const onControl = target instanceof Element && target.closest('button, textarea, input, a, dl') !== null;
  return !onControl && (window.getSelection()?.toString() ?? '') === '';
}
