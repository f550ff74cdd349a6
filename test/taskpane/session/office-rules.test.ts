/** The office's `jixiao.config.json`: in force, faulty, or not available. */
import { LocalEngine } from '../../../src/engine/local';
import { configOf, readOfficeRules } from '../../../src/taskpane/session/office-rules';
import type { PaneSession } from '../../../src/taskpane/session/session';
import { currentForm } from '../../../src/taskpane/session/state';
import { rightForm } from '../../support/right-form';
import { sessionOn, TestHost } from '../pane-host';

/** 满意度 is a word, which is an error unless the office's rules allow it. */
const FORM = rightForm({ 绩效目标: { F13: '满意' } });
const RULES = JSON.stringify({ title: '某区规则', severities: { 'target/satisfaction': 'hint' } });
const FAULTY = '{\n  "title": "某区规则",\n  "severities": { "target/satisfied": "off" }\n}';

const severity = (session: PaneSession) =>
  currentForm(session.store.get())?.findings.find(({ rule }) => rule.id === 'target/satisfaction')?.severity;
const profile = (session: PaneSession) => currentForm(session.store.get())?.profile.title;

async function checked(...answers: (string | null | Error)[]) {
  const host = new TestHost(FORM);
  for (const answer of answers) {
    host.officeRules.mockImplementationOnce(() =>
      answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer),
    );
  }
  const session = sessionOn(host);
  await session.check();
  return { host, session };
}

beforeEach(() => {
  jest.spyOn(console, 'warn').mockImplementation(() => undefined);
});

test('without a file, the profile follows from the form', async () => {
  const { session } = await checked(null);
  expect([severity(session), profile(session)]).toEqual(['error', '上海（三表）']);
  expect(session.store.get().officeRules).toEqual({ kind: 'none' });
});

test('a file applies to the check, and still applies after settings change', async () => {
  const { session } = await checked(RULES);
  expect([severity(session), profile(session)]).toEqual(['hint', '某区规则']);
  await session.changeSettings({ decimals: 3 });
  expect([severity(session), profile(session)]).toEqual(['hint', '某区规则']);
});

test('the office’s rules change the profile that the person has chosen', async () => {
  const { session } = await checked(RULES);
  await session.changeSettings({ profile: 'national' });
  expect(severity(session)).toBe('hint');
  expect(profile(session)).toBe('某区规则');
});

test('a faulty file is not applied at all, and all its faults are reported', async () => {
  const { session } = await checked(FAULTY);
  expect([severity(session), profile(session)]).toEqual(['error', '上海（三表）']);
  expect(session.store.get().officeRules).toEqual({
    kind: 'faulty',
    faults: ['第3行 severities.target/satisfied：没有这条规则，请检查编号。'],
  });
});

test('a requested check reads the file again; an automatic check does not', async () => {
  const { host, session } = await checked(FAULTY, RULES);
  await session.check({ quiet: true });
  expect(severity(session)).toBe('error');
  await session.check();
  expect(severity(session)).toBe('hint');
  expect(host.officeRules).toHaveBeenCalledTimes(2);
});

test('a file that cannot be fetched is reported, and rules read earlier stay in force', async () => {
  const { session } = await checked(new Error('offline'));
  expect(severity(session)).toBe('error');
  expect(session.store.get().officeRules).toEqual({ kind: 'unreachable' });
  const later = await checked(RULES, new Error('offline'));
  await later.session.check();
  expect(severity(later.session)).toBe('hint');
});

test('the file as delivered changes no setting', async () => {
  const text = JSON.stringify({ $schema: './jixiao.config.schema.json' });
  const engine = new LocalEngine({ now: () => new Date(), pause: () => Promise.resolve() });
  const rules = await readOfficeRules(() => Promise.resolve(text), engine, { kind: 'none' });
  expect(configOf(rules)).toEqual({ $schema: './jixiao.config.schema.json' });
});
