/** The notice that appears if the pane stays blank. The script is run as deployed, in a separate page. */
import { readFileSync } from 'node:fs';
import { Linter } from 'eslint';
import type {} from '../../src/taskpane/watchdog-api';

const SOURCE = readFileSync('src/taskpane/watchdog.js', 'utf8');

function notice(): HTMLElement {
  const element = document.getElementById('notice');
  if (!element) throw new Error('no notice');
  return element;
}

/** Runs the script in an Office with this user agent. */
function run(userAgent: string, office?: object): typeof window {
  document.body.innerHTML = '<div id="notice" role="alert" hidden></div><div id="frame"></div>';
  jest.spyOn(window.navigator, 'userAgent', 'get').mockReturnValue(userAgent);
  Object.assign(window, { Office: office });
  const script = document.createElement('script');
  script.textContent = SOURCE;
  document.head.append(script);
  return window;
}

const EDGE = 'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/120.0 Safari/537.36 Edg/120.0';

beforeEach(() => jest.useFakeTimers());
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

test('shows no notice after the pane has started', () => {
  run(EDGE, {}).jixiaoStarted();
  jest.advanceTimersByTime(60_000);
  expect(notice().hidden).toBe(true);
});

test.each([
  ['the bundle did not start', EDGE, {}, '没有启动'],
  ['office.js did not load', EDGE, undefined, '没有连接上 Excel'],
  ['the host is WPS', `${EDGE} WPS/12.1`, undefined, '不能在 WPS 中使用'],
])('shows a notice after eight seconds: %s', (_, userAgent, office, text) => {
  run(userAgent, office);
  jest.advanceTimersByTime(7_900);
  expect(notice().hidden).toBe(true);
  jest.advanceTimersByTime(200);
  expect(notice().hidden).toBe(false);
  // The frame looks as if the pane were still loading.
  expect(document.getElementById('frame')?.hidden).toBe(true);
  expect(notice().textContent).toContain(text);
  expect(notice().textContent).toContain('Excel 2021');
});

test('shows at once what to do in an old Office or without WebView2', () => {
  run('Mozilla/5.0 (Windows NT 6.1; Trident/7.0; rv:11.0) like Gecko');
  document.dispatchEvent(new Event('DOMContentLoaded'));
  expect(notice().textContent).toContain('缺少 WebView2，请管理员安装');
  expect(notice().textContent).toContain('更早的版本：请升级 Office');
});

test('shows the same notice in an Office that uses the legacy Edge', () => {
  run('Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/64.0 Safari/537.36 Edge/17.17134');
  jest.advanceTimersByTime(8_100);
  expect(notice().textContent).toContain('缺少 WebView2');
});

test('a late start removes the notice', () => {
  const pane = run(EDGE, {});
  jest.advanceTimersByTime(9_000);
  pane.jixiaoStarted();
  expect(notice().hidden).toBe(true);
});

test('shows the message that the bundle reports', () => {
  run(EDGE, {}).jixiaoFailure(['请升级 <b>Office</b>。']);
  jest.advanceTimersByTime(60_000);
  expect(notice().textContent).toContain('请升级 <b>Office</b>。');
});

test('the script uses only ES5, so that old Office can run it', () => {
  const script = { languageOptions: { ecmaVersion: 5, sourceType: 'script' } } as const;
  expect(new Linter().verify(SOURCE, script)).toEqual([]);
  expect(new Linter().verify('const one = () => 1;', script)).toHaveLength(1);
});
