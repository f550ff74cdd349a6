/** The condition for drawing the pane, and the message if it is not drawn. */
import { inExcel } from '../../src/taskpane/in-excel';
import { startup } from '../../src/taskpane/words';

/** An Office that is ready when the promise resolves. */
function mockOffice(ready: Promise<unknown>, supported = true): jest.Mock {
  document.body.innerHTML = '<div id="root"></div>';
  const failure = jest.fn();
  Object.assign(window, {
    jixiaoFailure: failure,
    Office: {
      onReady: () => ready,
      HostType: { Excel: 'Excel' },
      context: { requirements: { isSetSupported: () => supported } },
    },
  });
  return failure;
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

test('draws the pane in a supported Excel', async () => {
  const failure = mockOffice(Promise.resolve({ host: 'Excel' }));
  const draw = jest.fn(() => Promise.resolve());
  inExcel(draw);
  await settled();
  expect(draw).toHaveBeenCalledWith(document.getElementById('root'));
  expect(failure).not.toHaveBeenCalled();
});

test.each<[string, () => Promise<unknown>, boolean, readonly string[]]>([
  ['Office does not become ready', () => Promise.reject(new Error('no host')), true, startup.notConnected],
  ['the host is a browser or another program', () => Promise.resolve({ host: null }), true, startup.notExcel],
  ['Excel is too old', () => Promise.resolve({ host: 'Excel' }), false, startup.tooOld],
])('shows a message if %s', async (_, ready, supported, words) => {
  jest.spyOn(console, 'warn').mockImplementation();
  const failure = mockOffice(ready(), supported);
  const draw = jest.fn(() => Promise.resolve());
  inExcel(draw);
  await settled();
  expect(failure).toHaveBeenCalledWith(words);
  expect(draw).not.toHaveBeenCalled();
});
