/** Makes programs that open the file calculate all formulas, because cached results may be out of date. */
import type { XlsxPackage } from '../parts/package';
import { STALE_RESULTS_REMOVED } from '../parts/workbook-part';
import {
  attributeOf,
  childrenOf,
  nextTag,
  prefixOf,
  type ElementSpan,
  splice,
  type Splice,
} from '../xml/scan';

/** Elements before `calcPr` in a workbook part (ECMA-376 part 1, 18.2.27). */
const BEFORE = new Set([
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'AlternateContent',
  'revisionPtr',
  'absPath',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
]);

const COMMENT = `<!--${STALE_RESULTS_REMOVED}-->`;

/**
 * Sets `fullCalcOnLoad`, and notes in a comment that out-of-date results were removed. A part that already has the flag stays
 * unchanged.
 */
export function calculateOnLoad(pkg: XlsxPackage, workbookPart: string): void {
  const xml = pkg.text(workbookPart);
  const root = nextTag(xml, 0);
  if (!root) return;
  const children = [...childrenOf(xml, root)];
  const settings = children.find(({ tag }) => tag.local === 'calcPr');
  const change = settings ? switchOn(xml, settings) : newSettings(prefixOf(root), children, root.end);
  if (!change) return;
  const comment = { start: root.end, end: root.end, text: COMMENT };
  pkg.setText(workbookPart, splice(xml, xml.includes(COMMENT) ? [change] : [comment, change]));
}

function switchOn(xml: string, { tag }: ElementSpan): Splice | null {
  const current = attributeOf(xml, tag, 'fullCalcOnLoad');
  if (current) {
    const isOn = current.value === '1' || current.value === 'true';
    return isOn ? null : { start: current.valueStart, end: current.valueEnd, text: '1' };
  }
  const at = tag.start + 1 + tag.name.length;
  return { start: at, end: at, text: ' fullCalcOnLoad="1"' };
}

function newSettings(prefix: string, children: readonly ElementSpan[], rootEnd: number): Splice {
  const at = children.filter(({ tag }) => BEFORE.has(tag.local)).at(-1)?.end ?? rootEnd;
  return { start: at, end: at, text: `<${prefix}calcPr fullCalcOnLoad="1"/>` };
}
