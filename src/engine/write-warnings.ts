/** Problems with writing a correction that are known before the person selects it. */
import type { Finding } from '../check/result';
import { possibleEdits } from '../correction/choice';
import type { CellEdit } from '../workbook/cell';
import { indexOf } from '../workbook/snapshot-index';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { obstacleTo, type WriteObstacle } from '../workbook/write-limits';

/** An obstacle of the cell, or `protected`, `read-only`: the correction is skipped until the person lifts the protection. */
export type WriteWarning = 'protected' | 'read-only' | WriteObstacle;

/** The warning about a finding's correction; `null` if there is none. */
export type WriteWarningOf = (finding: Finding) => WriteWarning | null;

/** Warnings about corrections of the workbook as read. */
export function writeWarningsIn(snapshot: WorkbookSnapshot): WriteWarningOf {
  const index = indexOf(snapshot);
  const warningAbout = ({ at, after }: CellEdit): WriteWarning | null => {
    const obstacle = obstacleTo(snapshot, at, after, index);
    if (obstacle) return obstacle;
    if (snapshot.readOnly) return 'read-only';
    return index.isLocked(at) ? 'protected' : null;
  };
  return (finding) =>
    possibleEdits(finding)
      .map(warningAbout)
      .find((warning) => warning !== null) ?? null;
}

/** Tells whether a correction must not be selected in advance, because it could not be written or would do harm. */
export function needsConsent(warning: WriteWarning | null): boolean {
  return warning !== null && !isSkippedOnWrite(warning);
}

/** Tells whether writing skips the correction as long as the sheet is protected or the workbook is read-only. */
export function isSkippedOnWrite(warning: WriteWarning | null): boolean {
  return warning === 'protected' || warning === 'read-only';
}
