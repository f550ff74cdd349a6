import { Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, useId } from 'react';
import { isSkippedOnWrite } from '../../../engine/write-warnings';
import type { PreviewFix } from '../../session/preview';
import type { TypedEffect } from '../../session/state';
import { corrections as words } from '../../words';
import { LocateButton } from '../common/LocateButton';
import { Place } from '../common/Place';
import { useSession } from '../common/SessionContext';
import { useSharedStyles } from '../common/styles';
import { AlternativeChoice } from './AlternativeChoice';
import { ChangeText, isShownWhole } from './ChangeText';
import { editName } from './name';
import { ValueField } from './ValueField';

const useStyles = makeStyles({
  root: {
    padding: `4px ${tokens.spacingHorizontalM} 6px`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 84px',
    scrollMarginTop: '62px',
  },
  edit: { position: 'relative' },
  checkbox: { display: 'flex', minWidth: 0, marginLeft: '-8px' },
  // The space for 定位 at the right of the first line.
  beside: { display: 'block', paddingRight: '40px' },
  locate: {
    position: 'absolute',
    top: '4px',
    right: '-4px',
    '@media (forced-colors: active)': { right: 0 },
  },
  place: { lineHeight: '32px', paddingRight: '40px' },
  cell: { fontWeight: tokens.fontWeightSemibold, marginRight: '6px' },
  detail: { margin: '2px 0 2px 28px', display: 'flex', flexDirection: 'column', gap: '4px' },
  refused: { color: tokens.colorStatusWarningForeground3 },
});

/** One correction with its edits, which are ticked together. */
export const FixRow = memo(function FixRow(props: {
  readonly fix: PreviewFix;
  readonly effect: TypedEffect | null;
  /** Whether the form has only one sheet, which need not be named. */
  readonly isOneSheet: boolean;
  /** See `useRows`. */
  readonly tabIndex: 0 | -1;
}) {
  const { fix, effect, isOneSheet, tabIndex } = props;
  const session = useSession();
  const styles = useStyles();
  const shared = useSharedStyles();
  const messageId = useId();
  const { decision, edits, finding, key, choices } = fix;
  const { writeWarning, at, message } = finding;
  return (
    <li className={styles.root} data-row={key}>
      {choices.length > 0 && (
        <div className={styles.edit}>
          <div aria-hidden className={mergeClasses(styles.cell, styles.place)}>
            {at ? <Place at={at} hidesSheet={isOneSheet} /> : finding.problem.name}
          </div>
          {/* The radio buttons use the arrow keys, so this button is the row's stop. */}
          {at && <LocateButton subtle data-main className={styles.locate} at={at} tabIndex={tabIndex} />}
        </div>
      )}
      {choices.length === 0 &&
        edits.map((edit, index) => (
          <div key={edit.key} className={styles.edit}>
            <Checkbox
              className={styles.checkbox}
              aria-label={editName(edit)}
              tabIndex={tabIndex}
              aria-describedby={messageId}
              checked={decision.ticked}
              onChange={(_, { checked }) => session.decide(key, { ...decision, ticked: checked === true })}
              label={
                <span className={mergeClasses(isShownWhole(edit) && styles.beside)}>
                  <span className={styles.cell}>
                    <Place at={edit.at} hidesSheet={isOneSheet} />
                  </span>
                  <ChangeText edit={edit} />
                </span>
              }
            />
            <LocateButton subtle className={styles.locate} at={edit.at} tabIndex={tabIndex} />
            {(edit.editable || index > 0) && (
              <div className={styles.detail}>
                {edit.editable && (
                  <ValueField finding={finding} edit={edit} effect={effect} tabIndex={tabIndex} />
                )}
                {index > 0 && <span className={shared.caption}>{words.linked}</span>}
              </div>
            )}
          </div>
        ))}
      <div className={choices.length > 0 ? undefined : styles.detail}>
        <p id={messageId} className={mergeClasses(shared.text, shared.caption)}>
          {message}
        </p>
        {choices.length > 0 && <AlternativeChoice fix={fix} tabIndex={tabIndex} />}
        {writeWarning && !isSkippedOnWrite(writeWarning) && (
          <p className={mergeClasses(shared.text, styles.refused)}>{words.writeWarnings[writeWarning]}</p>
        )}
        {fix.refused && decision.ticked && (
          <p className={mergeClasses(shared.text, styles.refused)}>{words.refused[fix.refused]}</p>
        )}
      </div>
    </li>
  );
});
