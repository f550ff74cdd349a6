/**
 * The pane on a workbook in memory, for pictures and measurements:
 * `page.html?case=…&host=…&theme=…&rules=…&hold=checking`, or `?start=…` for a pane that doesn't start.
 */
import { createRoot } from 'react-dom/client';
import type { Pacing } from '../../src/engine/scheduling';
import { App } from '../../src/taskpane/components/App';
import { LocalEngine } from '../../src/engine/local';
import type { PaneHost } from '../../src/taskpane/session/host';
import { PaneSession } from '../../src/taskpane/session/session';
import type { OfficeColors } from '../../src/taskpane/theme/office-theme';
import { prepareTheme } from '../../src/taskpane/theme/themes';
import { themeNameOf } from '../../src/taskpane/theme/useTheme';
import '../../src/taskpane/taskpane.css';
import type {} from '../../src/taskpane/watchdog-api';
import { startup } from '../../src/taskpane/words';
import { MemoryWorkbook } from '../../test/support/memory-workbook';
import { CASES } from './cases';
import { HOSTS } from './hosts';

const parameters = new URLSearchParams(window.location.search);

/** Office's theme; without it the pane follows the browser's colour scheme. */
const OFFICE_COLORS: Readonly<Record<string, OfficeColors>> = {
  contrast: { isDarkTheme: true, bodyBackgroundColor: '#000000', bodyForegroundColor: '#FFFFFF' },
};

/** Settings of an office. */
const OFFICE_RULES: Readonly<Record<string, () => Promise<string | null>>> = {
  faulty: () => Promise.resolve('{ "profile": { "decimals": "两位", "satisfaction": 90 } }'),
  unreachable: () => Promise.reject(new Error('no answer')),
};

/** The number of progress updates that are drawn before the check is paused. */
const STEPS_SEEN = 30;

function pacing(): Pacing {
  const pause = () => new Promise<void>((resolve) => setTimeout(resolve));
  if (parameters.get('hold') !== 'checking') return { now: () => new Date(), pause };
  let now = Date.now();
  let pauses = 0;
  return {
    // Every rule takes long enough for the screen to be drawn after it.
    now: () => new Date((now += 100)),
    pause: () => (++pauses > STEPS_SEEN ? new Promise(() => undefined) : pause()),
  };
}

async function start(): Promise<void> {
  const snapshot = await CASES[parameters.get('case') ?? 'sample']?.();
  const root = document.getElementById('root');
  if (!snapshot || !root) throw new Error('no such case');
  const memory = new MemoryWorkbook(snapshot);
  const texts = new Map<string, string | null>();
  const textOf = (name: string): string | null => texts.get(name) ?? null;
  const host: PaneHost = {
    workbook: HOSTS[parameters.get('host') ?? '']?.(memory) ?? memory,
    outlets: { inserts: true, prints: true, saves: true },
    inExcel: true,
    isNeverSaved: false,
    documentId: null,
    identify: () => Promise.resolve(),
    runExclusively: (work) => work(),
    memory: { get: () => null, set: () => undefined },
    documentTexts: {
      get: textOf,
      change: (name, change) => Promise.resolve(void texts.set(name, change(textOf(name)))),
    },
    computerTexts: null,
    officeRules: OFFICE_RULES[parameters.get('rules') ?? ''] ?? (() => Promise.resolve(null)),
    onEdited: (listener) => {
      const edited = () => listener({ sheetId: snapshot.sheets[0]?.id ?? '', byPane: false });
      window.addEventListener('edited', edited);
      return () => window.removeEventListener('edited', edited);
    },
    onFocus: () => () => undefined,
    placeSheet: () => Promise.resolve(),
  };
  const pace = pacing();
  const session = new PaneSession(host, { ...pace, engine: new LocalEngine(pace) });
  const theme = {
    get: () => OFFICE_COLORS[parameters.get('theme') ?? ''],
    subscribe: () => () => undefined,
  };
  await prepareTheme(themeNameOf(theme));
  createRoot(root).render(<App session={session} theme={theme} />);
  window.jixiaoStarted();
  await session.check();
  document.body.dataset['ready'] = 'true';
}

const unstarted = parameters.get('start');
if (unstarted === 'too-old') window.jixiaoFailure(startup.tooOld);
else if (unstarted === null) void start();
