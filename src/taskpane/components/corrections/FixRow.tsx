import { Checkbox, makeStyles, mergeClasses, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { memo, useId, type ReactNode } from 'react';
import { placeText } from '../../format';
import type { Decision } from '../../../engine/choices';
import type { PreviewEdit, PreviewFix } from '../../session/preview';
import { cellKey, toA1 } from '../../../workbook/a1';
import type { CellContent, CellRef } from '../../../workbook/cell';
import { actions, corrections as words } from '../../words';
import { SmallButton } from '../common/SmallButton';
import { useSharedStyles } from '../common/styles';
import { ChangeText, isShownWhole } from './ChangeText';
import { editName } from './name';
import { ValueField } from './ValueField';

const useStyles = makeStyles({
  root: {
    padding: `4px ${tokens.spacingHorizontalM} 6px`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 84px',
    scrollMarginTop: '120px',
  },
  edit: { position: 'relative' },
  checkbox: { display: 'flex', minWidth: 0, marginLeft: '-8px' },
  // 定位 stands at the right of the first line, which a longer text leaves to the cell's name.
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
  choices: { marginLeft: '-8px' },
  refused: { color: tokens.colorStatusWarningForeground3 },
});

export interface FixRowProps {
  readonly fix: PreviewFix;
  /** Its writeWarning is that of the whole sheet and was told there. */
  readonly warningShown: boolean;
  /** `-1` while another row has the keyboard: see `useRows`. */
  readonly tabIndex: 0 | -1;
  readonly onDecide: (choice: string, decision: Decision) => void;
  readonly onLocate: (at: CellRef) => void;
}

/** One correction with its edits. It is written whole or not at all, so that its edits are ticked together. */
export const FixRow = memo(function FixRow({ fix, warningShown, tabIndex, onDecide, onLocate }: FixRowProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const messageId = useId();
  const { decision, edits, finding, key } = fix;
  const { writeWarning } = finding;
  const onType = (edit: PreviewEdit, value: CellContent): void =>
    onDecide(key, {
      ...decision,
      ticked: true,
      values: new Map([...(decision.values ?? []), [edit.key, value]]),
    });
  const message = (
    <p id={messageId} className={mergeClasses(shared.text, shared.caption)}>
      {finding.message}
    </p>
  );
  return (
    <li className={styles.root} data-row={key}>
      {fix.choices.length > 0 ? (
        <AlternativeChoice
          fix={fix}
          tabIndex={tabIndex}
          message={message}
          onDecide={onDecide}
          onLocate={onLocate}
        />
      ) : (
        edits.map((edit, index) => (
          <div key={edit.key} className={styles.edit}>
            <Checkbox
              className={styles.checkbox}
              aria-label={editName(edit)}
              tabIndex={tabIndex}
              aria-describedby={messageId}
              checked={decision.ticked}
              onChange={(_, { checked }) => onDecide(key, { ...decision, ticked: checked === true })}
              label={
                <span className={mergeClasses(isShownWhole(edit) && styles.beside)}>
                  <span className={styles.cell}>{toA1(edit.at)}</span>
                  <ChangeText edit={edit} />
                </span>
              }
            />
            <LocateButton at={edit.at} tabIndex={tabIndex} onLocate={onLocate} />
            {(edit.editable || index > 0) && (
              <div className={styles.detail}>
                {edit.editable && (
                  <ValueField edit={edit} tabIndex={tabIndex} onType={(value) => onType(edit, value)} />
                )}
                {index > 0 && <span className={shared.caption}>{words.linked}</span>}
              </div>
            )}
          </div>
        ))
      )}
      <div className={styles.detail}>
        {fix.choices.length === 0 && message}
        {writeWarning && !warningShown && (
          <p className={mergeClasses(shared.text, styles.refused)}>{words.writeWarnings[writeWarning]}</p>
        )}
        {fix.refused && decision.ticked && (
          <p className={mergeClasses(shared.text, styles.refused)}>{words.refused[fix.refused]}</p>
        )}
      </div>
    </li>
  );
});

interface AlternativeChoiceProps extends Omit<FixRowProps, 'warningShown'> {
  readonly message: ReactNode;
}

function AlternativeChoice({ fix, tabIndex, message, onDecide, onLocate }: AlternativeChoiceProps) {
  const styles = useStyles();
  const { key, choices, decision, finding } = fix;
  const name = finding.at ? placeText(finding.at) : finding.rule.title;
  // Where every choice is about the place that the heading names, they needn't repeat it.
  const isOneCell = choices.every(({ edits }) =>
    edits.every((edit) => edit.key === (finding.at && cellKey(finding.at))),
  );
  const chosen = decision.ticked ? (decision.alternative ?? -1) : -1;
  return (
    <div className={styles.edit}>
      <div aria-hidden className={mergeClasses(styles.cell, styles.place)}>
        {finding.at ? toA1(finding.at) : name}
      </div>
      {/* The arrows belong to the choice: the keyboard lands beside it. */}
      {finding.at && <LocateButton main at={finding.at} tabIndex={tabIndex} onLocate={onLocate} />}
      {message}
      <RadioGroup
        className={styles.choices}
        aria-label={name}
        value={String(chosen)}
        onChange={(_, { value }) => {
          const alternative = Number(value);
          onDecide(key, alternative < 0 ? { ticked: false } : { ticked: true, alternative });
        }}
      >
        {choices.map((choice, index) => (
          <Radio
            key={index}
            value={String(index)}
            tabIndex={tabIndex}
            label={
              <>
                {choice.label}
                {choice.edits.map((edit) => (
                  <div key={edit.key}>
                    {!isOneCell && <span className={styles.cell}>{toA1(edit.at)}</span>}
                    <ChangeText edit={edit} />
                  </div>
                ))}
              </>
            }
          />
        ))}
        <Radio value="-1" tabIndex={tabIndex} label={words.noAlternative} />
      </RadioGroup>
    </div>
  );
}

interface LocateButtonProps extends Pick<FixRowProps, 'tabIndex' | 'onLocate'> {
  readonly at: CellRef;
  /** The keyboard lands on it. */
  readonly main?: true;
}

function LocateButton({ at, main, tabIndex, onLocate }: LocateButtonProps) {
  const styles = useStyles();
  return (
    <SmallButton
      subtle
      data-main={main}
      className={styles.locate}
      tabIndex={tabIndex}
      aria-label={`${actions.locate} ${placeText(at)}`}
      onClick={() => onLocate(at)}
    >
      {actions.locate}
    </SmallButton>
  );
}
