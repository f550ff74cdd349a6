import type { CheckedView } from '../../../src/engine/views';
import { matrixOf } from '../../../src/taskpane/session/safeguard-matrix';
import { rightForm, SAFEGUARDS } from '../../support/right-form';
import { firstForm, resultOf } from '../../support/views';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';

const OPEN = { D6: '立项和计划阶段 ☐', E6: '实施阶段 ☐', F6: '收尾和完成阶段 ☐' };

function formOf(snapshot: WorkbookSnapshot): CheckedView {
  return firstForm(resultOf(snapshot));
}

/** The suggested stages of each row that has any, with the reasons. */
function suggested(snapshot: WorkbookSnapshot): [row: number, Record<string, string | null>][] {
  return matrixOf(formOf(snapshot).form.safeguards, new Map()).flatMap(({ row, cells }) => {
    const suggestions = cells.filter(({ suggestion }) => suggestion !== null);
    const reasons = Object.fromEntries(suggestions.map(({ stage, suggestion }) => [stage, suggestion]));
    return suggestions.length > 0 ? [[row + 1, reasons] as [number, Record<string, string | null>]] : [];
  });
}

test('suggests the stages named by the findings of a row, each with its reason', () => {
  const rows = suggested(rightForm({ [SAFEGUARDS]: { ...OPEN, C6: '签订合同，按期支付，年末编报决算' } }));
  expect(rows).toEqual([
    [
      6,
      {
        execution: expect.stringContaining('“合同、支付”') as string,
        closing: expect.stringContaining('“决算”') as string,
      },
    ],
  ]);
});

test('suggests only unticked stages of those that the measure names', () => {
  const ticked = { ...OPEN, E6: '实施阶段 ☑', C6: '签订合同，按期支付，年末编报决算' };
  const [[row, reasons] = []] = suggested(rightForm({ [SAFEGUARDS]: ticked }));
  expect([row, Object.keys(reasons ?? {})]).toEqual([6, ['closing']]);
});

test('suggests nothing if the findings name no stage or a tick is unsupported', () => {
  const unknown = { ...OPEN, A6: '保密制度', B6: '《某街道保密制度》', C6: '严格执行' };
  expect(suggested(rightForm({ [SAFEGUARDS]: unknown }))).toEqual([]);
  const unsupported = { D6: '立项和计划阶段 ☑', E6: '实施阶段 ☑', C6: '签订合同，按期支付' };
  expect(formOf(rightForm({ [SAFEGUARDS]: unsupported })).findings.map(({ rule }) => rule.id)).toContain(
    'safeguard/stage-unsupported',
  );
  expect(suggested(rightForm({ [SAFEGUARDS]: unsupported }))).toEqual([]);
});

test('distinguishes stages that share a cell', () => {
  const shared = {
    D6: '☐立项和计划阶段 ☐实施阶段 ☐收尾和完成阶段',
    E6: null,
    F6: null,
    C6: '签订合同，按期支付，年末编报决算',
  };
  const others = Object.fromEntries(
    [5, 7].flatMap((row): [string, string | null][] => [
      [`D${row}`, '☑立项和计划阶段 ☑实施阶段 ☑收尾和完成阶段'],
      [`E${row}`, null],
      [`F${row}`, null],
    ]),
  );
  const [[row, reasons] = []] = suggested(rightForm({ [SAFEGUARDS]: { ...others, ...shared } }));
  expect([row, Object.keys(reasons ?? {})]).toEqual([6, ['execution', 'closing']]);
});
