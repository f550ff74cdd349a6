/** The message when Excel does not answer for a while, usually because a cell is being edited. */
import { act, render, screen } from '@testing-library/react';
import { WaitingMessage } from '../../../../src/taskpane/components/states/WaitingMessage';
import { initialState, type SessionState } from '../../../../src/taskpane/session/state';
import { rightForm } from '../../../support/right-form';
import { TestHost } from '../../pane-host';

const IDLE = initialState(new TestHost(rightForm()), null);
const READING: SessionState = { ...IDLE, busy: { kind: 'reading', sheets: 0, total: 0, quiet: false } };
const message = () => screen.queryByText(/如果有单元格正在编辑，请先按回车/);
const advance = (milliseconds: number) => act(() => jest.advanceTimersByTime(milliseconds));

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test.each<[string, SessionState]>([
  ['reading', READING],
  ['writing', { ...IDLE, busy: { kind: 'writing' } }],
  ['selecting a cell', { ...IDLE, locating: { sheet: '表', row: 0, column: 0 } }],
])('is shown if %s takes more than three seconds', (_, state) => {
  const { rerender } = render(<WaitingMessage state={state} />);
  advance(2_900);
  expect(message()).toBeNull();
  advance(200);
  expect(message()).not.toBeNull();
  rerender(<WaitingMessage state={IDLE} />);
  expect(message()).toBeNull();
});

test('each completed step restarts the wait', () => {
  const { rerender } = render(<WaitingMessage state={READING} />);
  advance(2_900);
  rerender(
    <WaitingMessage state={{ ...READING, busy: { kind: 'reading', sheets: 1, total: 2, quiet: false } }} />,
  );
  advance(2_900);
  expect(message()).toBeNull();
});

test.each<[string, SessionState]>([
  ['no task', IDLE],
  ['an automatic check', { ...IDLE, busy: { kind: 'reading', sheets: 0, total: 0, quiet: true } }],
  ['a task without Excel', { ...IDLE, busy: { kind: 'checking', step: null, quiet: false } }],
])('is never shown for %s', (_, state) => {
  render(<WaitingMessage state={state} />);
  advance(60_000);
  expect(message()).toBeNull();
});
