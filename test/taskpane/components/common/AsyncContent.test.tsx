/** Content that is loaded when it is shown. */
import '@testing-library/jest-dom/jest-globals';
import { expect } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AsyncContent, lazyComponent } from '../../../../src/taskpane/components/common/AsyncContent';
import { missing as words } from '../../../../src/taskpane/words';

beforeEach(() => {
  jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  // React reports errors that a boundary has caught.
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});

/** A function that fails when it is first called. */
function failingOnce<Value>(value: Value): () => Promise<Value> {
  let calls = 0;
  return () => ((calls += 1) === 1 ? Promise.reject(new Error('offline')) : Promise.resolve(value));
}

test('shows a failed load; 重试 loads again and moves the focus to the content', async () => {
  const load = failingOnce('载入的内容');
  render(<AsyncContent load={load}>{(text) => <button>{text}</button>}</AsyncContent>);
  expect(await screen.findByRole('alert')).toHaveTextContent(words.failed);
  await userEvent.click(screen.getByRole('button', { name: '重试' }));
  expect(await screen.findByRole('button', { name: '载入的内容' })).toHaveFocus();
});

test('shows the old value while a new load function is pending', async () => {
  const first = () => Promise.resolve('旧');
  let resolve: (text: string) => void = () => undefined;
  const pending = new Promise<string>((done) => {
    resolve = done;
  });
  const second = () => pending;
  const { rerender } = render(<AsyncContent load={first}>{(text) => <p>{text}</p>}</AsyncContent>);
  await screen.findByText('旧');
  rerender(<AsyncContent load={second}>{(text) => <p>{text}</p>}</AsyncContent>);
  expect(screen.getByText('旧')).toBeInTheDocument();
  resolve('新');
  expect(await screen.findByText('新')).toBeInTheDocument();
});

test('重试 loads a component whose code could not be loaded', async () => {
  const Lazy = lazyComponent(failingOnce(({ name }: { readonly name: string }) => <button>{name}</button>));
  render(<Lazy name="部件" />);
  await screen.findByRole('alert');
  await userEvent.click(screen.getByRole('button', { name: '重试' }));
  expect(await screen.findByRole('button', { name: '部件' })).toHaveFocus();
});
