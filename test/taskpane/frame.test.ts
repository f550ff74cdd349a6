/** The page shows a frame with the texts of the pane before any script runs. */
import { readFileSync } from 'node:fs';
import { actions, about, PRODUCT, reading } from '../../src/taskpane/words';

const PAGE = readFileSync('src/taskpane/taskpane.html', 'utf8');

function frame(): HTMLElement {
  document.documentElement.innerHTML = PAGE.replace('<%= version %>', '1.2.3').replace(/<%[^%]*%>/g, '');
  const found = document.getElementById('frame');
  if (!found) throw new Error('no frame');
  return found;
}

const textsOf = (selector: string): string[] =>
  [...frame().querySelectorAll(selector)].map((one) => one.textContent.trim());

test('has the title, status, promises and actions of the pane', () => {
  expect(textsOf('h1')).toEqual([PRODUCT]);
  expect(textsOf('[role=status] > *')).toEqual([reading.title, reading.start]);
  expect(textsOf('li')).toEqual(reading.promises);
  expect(textsOf('button')).toEqual([actions.check]);
  expect(textsOf('footer span')).toEqual([PRODUCT, about.version('1.2.3')]);
});

test('is inside the root element of the pane, and has no enabled controls', () => {
  expect(frame().parentElement?.id).toBe('root');
  expect(frame().querySelectorAll('button:not([disabled]), a, input')).toHaveLength(0);
});

test('has no blocking script and no style', () => {
  frame();
  const scripts = [...document.querySelectorAll('script')];
  expect(scripts).not.toHaveLength(0);
  expect(scripts.filter((script) => !script.defer)).toEqual([]);
  expect(document.querySelectorAll('style, [style]')).toHaveLength(0);
});
