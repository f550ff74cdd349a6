import { Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { isSkippedOnWrite, needsConsent } from '../../../engine/write-warnings';
import { compareFindings, isTextOnly } from '../../session/findings-view';
import type { Preview, PreviewFix, PreviewKind } from '../../session/preview';
import type { CellRef } from '../../../workbook/cell';
import { corrections as words } from '../../words';
import { ToggleButton } from '../common/Expander';
import { useChecked, useSession, useSessionState } from '../common/SessionContext';
import { StateIcon } from '../common/StateIcon';
import { useSharedStyles } from '../common/styles';
import { focusInside, useRows } from '../common/useRows';
import { usePaneView } from '../common/usePaneView';
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
  warning: { padding: `4px ${tokens.spacingHorizontalM}`, color: tokens.colorStatusWarningForeground3 },
  all: { marginLeft: `calc(${tokens.spacingHorizontalM} - 8px)` },
  textOnly: {
    padding: `6px ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  none: { padding: tokens.spacingHorizontalM },
});

/** 修正预览: the last screen before writing. Ticked corrections come first, then errors; punctuation is in a closed group. */
export function CorrectionsScreen({ preview }: { readonly preview: Preview }) {
  const { typedEffects } = useSessionState();
  const { checked } = useChecked();
  const {
    view: { focusList },
    change,
  } = usePaneView();
  const styles = useStyles();
  const shared = useSharedStyles();
  const root = useRef<HTMLDivElement>(null);
  const textOnlyId = useId();
  const [textOnlyOpen, setTextOnlyOpen] = useState(false);
  const sections = useMemo(() => sectionsOf(preview.fixes), [preview.fixes]);
  const rows = useRows(
    sections.flatMap(({ fixes, textOnly }) =>
      [...fixes, ...(textOnlyOpen ? textOnly : [])].map(({ key }) => key),
    ),
  );
  useEffect(() => {
    if (!focusList) return;
    if (root.current) focusInside(root.current);
    change({ focusList: false });
  }, [focusList, change]);
  if (preview.fixes.length === 0)
    return <p className={mergeClasses(shared.text, styles.none)}>{words.none}</p>;
  const listOf = (fixes: readonly PreviewFix[], id?: string) => (
    <ul id={id} className={shared.list}>
      {fixes.map((fix) => (
        <FixRow
          key={fix.key}
          fix={fix}
          effect={typedEffects.get(fix.key) ?? null}
          isOneSheet={checked.form.sheets.length === 1}
          tabIndex={rows.tabIndexOf(fix.key)}
        />
      ))}
    </ul>
  );
  return (
    <div ref={root} {...rows.handlers}>
      {skippedBecause(preview.fixes).map((text) => (
        <p key={text} className={mergeClasses(shared.noted, styles.warning)}>
          <StateIcon tone="warning" />
          {text}
        </p>
      ))}
      {sections.map(({ kind, title, hint, fixes, textOnly }) => (
        <section key={kind} aria-label={title}>
          <div className={styles.head}>
            <h2 className={shared.heading}>{title}</h2>
            <span className={shared.caption}>{hint}</span>
          </div>
          {kind === 'safe' && <AllSafe fixes={[...fixes, ...textOnly]} />}
          {listOf(fixes)}
          {textOnly.length > 0 && (
            <>
              <div className={styles.textOnly}>
                <ToggleButton
                  open={textOnlyOpen}
                  controls={textOnlyId}
                  onToggle={() => setTextOnlyOpen(!textOnlyOpen)}
                >
                  {words.textOnly(textOnly.length)}
                </ToggleButton>{' '}
                <span className={shared.caption}>{words.textOnlyHint}</span>
              </div>
              {textOnlyOpen && listOf(textOnly, textOnlyId)}
            </>
          )}
        </section>
      ))}
    </div>
  );
}

function AllSafe({ fixes }: { readonly fixes: readonly PreviewFix[] }) {
  const styles = useStyles();
  const session = useSession();
  const ticked = fixes.filter(({ decision }) => decision.ticked).length;
  const checked = ticked === fixes.length ? true : ticked === 0 ? false : 'mixed';
  const keys = fixes.map(({ key }) => key);
  return (
    <Checkbox
      className={styles.all}
      label={words.allSafe}
      checked={checked}
      onChange={() => session.decideAll(keys, checked !== true)}
    />
  );
}

/** The reasons why corrections would be skipped, once for each sheet or for the workbook. */
function skippedBecause(fixes: readonly PreviewFix[]): string[] {
  const texts = fixes.flatMap(({ finding: { writeWarning, at } }) => {
    if (!writeWarning || !isSkippedOnWrite(writeWarning)) return [];
    return writeWarning === 'protected' && at
      ? [words.sheetProtected(at.sheet)]
      : [words.writeWarnings[writeWarning]];
  });
  return [...new Set(texts)];
}

/** The corrections by kind, and within a kind by severity and problem; safe corrections of punctuation alone are separate. */
function sectionsOf(all: readonly PreviewFix[]) {
  return KINDS.map((kind) => {
    const ofKind = all
      .filter((fix) => fix.kind === kind.kind)
      .sort((a, b) => compareFindings(a.finding, b.finding) || comparePlaces(placeOf(a), placeOf(b)));
    const isApart = ({ finding }: PreviewFix): boolean =>
      kind.kind === 'safe' && isTextOnly(finding) && !needsConsent(finding.writeWarning);
    return {
      ...kind,
      fixes: ofKind.filter((fix) => !isApart(fix)),
      textOnly: ofKind.filter(isApart),
    };
  }).filter(({ fixes, textOnly }) => fixes.length + textOnly.length > 0);
}

function placeOf(fix: PreviewFix): CellRef | null {
  return fix.edits[0]?.at ?? fix.finding.at;
}

function comparePlaces(a: CellRef | null, b: CellRef | null): number {
  return (a?.row ?? 0) - (b?.row ?? 0) || (a?.column ?? 0) - (b?.column ?? 0);
}
