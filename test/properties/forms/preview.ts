/** Properties of 修正预览 for all faults and decisions: everything that would be written was shown. */
import fc from '../../support/fast-check';
import type { Decision } from '../../../src/engine/choices';
import type { Preview, PreviewFix } from '../../../src/taskpane/session/preview';
import { cellKey } from '../../../src/workbook/a1';
import { sameContent, type CellContent } from '../../../src/workbook/cell';
import { propertyRuns } from '../../support/property-runs';
import { OVERVIEW, rightForm, TARGETS, type Patch } from '../../support/right-form';
import { sessionOn, TestHost } from '../../taskpane/pane-host';

const RUNS = propertyRuns(40);

/** Amounts that are wrong, or that make other cells wrong. */
const money = fc.integer({ min: 1, max: 9_000 }).map((cents) => cents / 100);
const overviewFaults: fc.Arbitrary<Record<string, CellContent>> = fc.record(
  {
    B12: money.map((total) => `一、项目总预算：${total.toFixed(2)}`),
    B13: money.map((budget) => `二、当年预算：${budget.toFixed(2)}`),
    B14: money.map((fiscal) => `（一）财政拨款：${fiscal.toFixed(2)}`),
    B9: fc.constantFrom('依据：《某市养老服务条例（某府办发[2025]8号,第3号）。', '（2025年'),
    A2: fc.constant('（2025年）'),
  },
  { requiredKeys: [] },
);
const targetFaults: fc.Arbitrary<Record<string, CellContent>> = fc.record(
  {
    D16: fc.oneof(money, fc.constantFrom('３０', '30万元', null, 300_000)),
    D17: fc.oneof(money, fc.constantFrom('24.00 ', null, 240_000)),
    E16: fc.oneof(money, fc.constantFrom('7.5万元')),
    G16: fc.oneof(fc.integer({ min: 1, max: 20 }), fc.constantFrom('4套')),
    D19: fc.oneof(money, fc.constantFrom<CellContent>({ formula: '=D16+D17' }, '60万元', null)),
    G3: fc.constant('金额单位：元'),
    F6: fc.constantFrom('满意', '100%', '5套'),
    F11: fc.constantFrom('不超预算', '≤59万元', '60万元'),
    F13: fc.constantFrom('满意', '≥100%', '0.9'),
    C17: fc.constant('居家适老化改造服务_1'),
  },
  { requiredKeys: [] },
);
interface Choice {
  readonly ticked: boolean;
  readonly alternative: number;
  readonly typed: CellContent;
}

/** A person's decisions on the corrections, one after another; `null` leaves a correction as it is shown. */
const decisions: fc.Arbitrary<(Choice | null)[]> = fc.array(
  fc.option(
    fc.record({
      ticked: fc.boolean(),
      alternative: fc.nat(2),
      typed: fc.option(fc.constantFrom('≥85%', 12.5)),
    }),
    { freq: 2 },
  ),
  { maxLength: 12 },
);

async function previewAfter(patch: Patch, choices: readonly (Choice | null)[]): Promise<Preview> {
  const session = sessionOn(new TestHost(rightForm(patch)));
  await session.check();
  for (const [index, choice] of choices.entries()) {
    const fix = session.store.get().preview?.fixes[index];
    if (!fix || !choice) continue;
    session.decide(fix.key, decisionOf(fix, choice));
    // The corrections that follow from it are computed between two tasks.
    await new Promise((resolve) => setTimeout(resolve));
  }
  const { preview } = session.store.get();
  if (!preview) throw new Error('no preview');
  return preview;
}

function decisionOf({ choices, edits }: PreviewFix, { ticked, alternative, typed }: Choice): Decision {
  const editable = edits.filter((edit) => edit.editable);
  return {
    ticked,
    ...(choices.length > 0 ? { alternative: alternative % choices.length } : {}),
    ...(typed !== null && editable.length > 0
      ? { values: new Map(editable.map(({ key }) => [key, typed])) }
      : {}),
  };
}

/** The changes that are shown as ticked and pending. */
function shownIn({ fixes }: Preview) {
  return fixes
    .filter(({ decision, refused }) => decision.ticked && refused === null)
    .flatMap(({ edits }) => edits);
}

test('修正预览 shows exactly the edits that are written', async () => {
  await fc.assert(
    fc.asyncProperty(overviewFaults, targetFaults, decisions, async (overview, targets, choices) => {
      const preview = await previewAfter({ [OVERVIEW]: overview, [TARGETS]: targets }, choices);
      const shown = shownIn(preview);
      for (const edit of preview.edits) {
        const shownEdits = shown.filter(({ key }) => key === cellKey(edit.at));
        // Parts of one text that several corrections change are shown separately.
        if (shownEdits.length > 1 && shownEdits.every(({ spans }) => spans)) continue;
        expect(shownEdits.map(({ after }) => after)).toContainEqual(edit.after);
      }
      const written = preview.edits.map(({ at }) => cellKey(at));
      const changing = shown.filter(({ before, after }) => !sameContent(before, after));
      expect(written).toEqual(expect.arrayContaining(changing.map(({ key }) => key)));
    }),
    RUNS,
  );
});
