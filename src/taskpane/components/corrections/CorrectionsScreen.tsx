import { Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef } from 'react';
import { isSkippedOnWrite, type WriteWarning } from '../../../engine/write-warnings';
import type { Decision } from '../../../engine/choices';
import type { Preview, PreviewFix, PreviewKind } from '../../session/preview';
import type { CellRef } from '../../../workbook/cell';
import { corrections as words, findings as findingWords } from '../../words';
import { StateIcon } from '../common/StateIcon';
import { useSharedStyles } from '../common/styles';
import { focusInside, focusRow, useRows } from '../common/useRows';
import { FixRow } from './FixRow';

const KINDS: readonly { readonly kind: PreviewKind; readonly title: string; readonly hint: string }[] = [
  { kind: 'safe', title: words.safe, hint: words.safeHint },
  { kind: 'suggested', title: words.suggested, hint: words.suggestedHint },
  { kind: 'follows', title: words.follows, hint: words.followsHint },
];

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
    padding: `4px ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  writeWarning: {
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
    color: tokens.colorStatusWarningForeground3,
  },
  sheet: { padding: `6px ${tokens.spacingHorizontalM} 2px` },
  all: { marginLeft: `calc(${tokens.spacingHorizontalM} - 8px)` },
  none: { padding: tokens.spacingHorizontalM },
});

export interface CorrectionsScreenProps {
  readonly preview: Preview;
  /** `choiceKey` of the correction that is to get the focus. */
  readonly focus: string | null;
  readonly onFocused: () => void;
  /** The first correction is to get the focus. */
  readonly focusList: boolean;
  readonly onListFocused: () => void;
  readonly onDecide: (choice: string, decision: Decision) => void;
  readonly onDecideAll: (choices: readonly string[], ticked: boolean) => void;
  readonly onLocate: (at: CellRef) => void;
}

/** 修正预览: what would be written, to be ticked, unticked and changed. */
export function CorrectionsScreen(props: CorrectionsScreenProps) {
  const { preview, focus, onFocused, focusList, onListFocused, onDecide, onDecideAll, onLocate } = props;
  const styles = useStyles();
  const shared = useSharedStyles();
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focus === null) return;
    if (root.current) focusRow(root.current, focus);
    onFocused();
  }, [focus, onFocused]);
  useEffect(() => {
    if (!focusList) return;
    if (root.current) focusInside(root.current);
    onListFocused();
  }, [focusList, onListFocused]);
  const sections = useMemo(() => sectionsOf(preview.fixes), [preview.fixes]);
  const rows = useRows(
    sections.flatMap(({ sheets }) => sheets.flatMap(({ own }) => own.map(({ key }) => key))),
  );
  if (preview.fixes.length === 0)
    return <p className={mergeClasses(shared.text, styles.none)}>{words.none}</p>;
  return (
    <div ref={root} {...rows.handlers}>
      {sections.map(({ kind, title, hint, fixes, sheets }) => (
        <section key={kind} aria-label={title}>
          <div className={styles.head}>
            <h2 className={shared.heading}>{title}</h2>
            <span className={shared.caption}>{hint}</span>
          </div>
          {kind === 'safe' && <AllSafe fixes={fixes} onDecideAll={onDecideAll} className={styles.all} />}
          {sheets.map(({ sheet, own, writeWarning }) => (
            <div key={sheet}>
              <h3 className={mergeClasses(shared.subheading, styles.sheet)}>{sheet || findingWords.whole}</h3>
              {writeWarning && (
                <p className={styles.writeWarning}>
                  <StateIcon tone="warning" />
                  {words.writeWarnings[writeWarning]}
                </p>
              )}
              <ul className={shared.list}>
                {own.map((fix) => (
                  <FixRow
                    key={fix.key}
                    fix={fix}
                    warningShown={writeWarning !== null}
                    tabIndex={rows.tabIndexOf(fix.key)}
                    onDecide={onDecide}
                    onLocate={onLocate}
                  />
                ))}
              </ul>
            </div>
          ))}
        </section>
      ))}
      <p className={mergeClasses(shared.text, shared.caption, styles.none)} aria-live="polite">
        {words.left(preview.left.errors, preview.left.warnings)}
      </p>
    </div>
  );
}

function AllSafe(props: {
  readonly fixes: readonly PreviewFix[];
  readonly onDecideAll: CorrectionsScreenProps['onDecideAll'];
  readonly className: string;
}) {
  const ticked = props.fixes.filter(({ decision }) => decision.ticked).length;
  const checked = ticked === props.fixes.length ? true : ticked === 0 ? false : 'mixed';
  return (
    <Checkbox
      className={props.className}
      label={words.allSafe}
      checked={checked}
      onChange={() =>
        props.onDecideAll(
          props.fixes.map(({ key }) => key),
          checked !== true,
        )
      }
    />
  );
}

/** What is wrong with the sheet, or the workbook, where that holds for all of its corrections. */
function warningOfAll(fixes: readonly PreviewFix[]): WriteWarning | null {
  const writeWarning = fixes[0]?.finding.writeWarning ?? null;
  return isSkippedOnWrite(writeWarning) && fixes.every(({ finding }) => finding.writeWarning === writeWarning)
    ? writeWarning
    : null;
}

/** The kinds of corrections that there are, each with its corrections by sheet. */
function sectionsOf(all: readonly PreviewFix[]) {
  return KINDS.map((kind) => {
    const fixes = all.filter((fix) => fix.kind === kind.kind);
    const sheets = bySheet(fixes).map((one) => ({ ...one, writeWarning: warningOfAll(one.own) }));
    return { ...kind, fixes, sheets };
  }).filter(({ fixes }) => fixes.length > 0);
}

/** The corrections of each sheet, as one reads it. */
function bySheet(fixes: readonly PreviewFix[]): { sheet: string; own: PreviewFix[] }[] {
  const placeOf = (fix: PreviewFix): CellRef | null => fix.edits[0]?.at ?? fix.finding.at;
  const sheets = [...new Set(fixes.map((fix) => placeOf(fix)?.sheet ?? ''))];
  return sheets.map((sheet) => ({
    sheet,
    own: fixes
      .filter((fix) => (placeOf(fix)?.sheet ?? '') === sheet)
      .sort((a, b) => compare(placeOf(a), placeOf(b))),
  }));
}

function compare(a: CellRef | null, b: CellRef | null): number {
  return (a?.row ?? 0) - (b?.row ?? 0) || (a?.column ?? 0) - (b?.column ?? 0);
}
