/** The message when Excel does not answer for a while, usually because a cell is being edited. */
import { act, render, screen } from '@testing-library/react';
import { WaitingMessage } from '../../../../src/taskpane/components/states/WaitingMessage';
import { initialState, type SessionState } from '../../../../src/taskpane/session/state';
import { rightForm } from '../../../support/right-form';
import { TestHost } from '../../pane-host';

const IDLE = initialState(new TestHost(rightForm()), null);
const READING: SessionState = { ...IDLE, busy: { kind: 'reading', sheets: 0, total: 0, quiet: false } };
const word = () => screen.queryByText(/如果有单元格正在编辑，请先按回车/);
const pass = (milliseconds: number) => act(() => jest.advanceTimersByTime(milliseconds));

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test.each<[string, SessionState]>([
  ['read', READING],
  ['written', { ...IDLE, busy: { kind: 'writing' } }],
  ['gone to', { ...IDLE, locating: { sheet: '表', row: 0, column: 0 } }],
])('what was asked to be %s and takes long', (_, state) => {
  const { rerender } = render(<WaitingMessage state={state} />);
  pass(2_900);
  expect(word()).toBeNull();
  pass(200);
  expect(word()).not.toBeNull();
  rerender(<WaitingMessage state={IDLE} />);
  expect(word()).toBeNull();
});

test('each step that gets done starts the wait again', () => {
  const { rerender } = render(<WaitingMessage state={READING} />);
  pass(2_900);
  rerender(
    <WaitingMessage state={{ ...READING, busy: { kind: 'reading', sheets: 1, total: 2, quiet: false } }} />,
  );
  pass(2_900);
  expect(word()).toBeNull();
});

test.each<[string, SessionState]>([
  ['nothing', IDLE],
  ['a check that nobody asked for', { ...IDLE, busy: { kind: 'reading', sheets: 0, total: 0, quiet: true } }],
  ['what Excel has no part in', { ...IDLE, busy: { kind: 'checking', step: null, quiet: false } }],
])('%s is never said to wait', (_, state) => {
  render(<WaitingMessage state={state} />);
  pass(60_000);
  expect(word()).toBeNull();
});
