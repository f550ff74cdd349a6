/** Draws the pane on a host in memory, and opens its parts as a person does. */
import { act, configure, render, screen, waitFor } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event';
import { App } from '../../../src/taskpane/components/App';
import type { PaneSession } from '../../../src/taskpane/session/session';
import { missing } from '../../../src/taskpane/words';
import { sessionOn, TestHost } from '../pane-host';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';

/** Every query by role makes jsdom compute styles again, which is slow on a busy machine. */
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 10_000 });

export interface DrawnPane {
  readonly host: TestHost;
  readonly session: PaneSession;
  readonly user: ReturnType<typeof userEvent.setup>;
  readonly container: HTMLElement;
}

/** jsdom applies no styles to the pane, so every element accepts the pointer. */
const WITHOUT_STYLES = { pointerEventsCheck: PointerEventsCheckLevel.Never };
const NO_THEME = { get: () => undefined, subscribe: () => () => undefined };

/** Draws the pane without checking. */
export function drawPane(snapshot: WorkbookSnapshot): DrawnPane {
  const host = new TestHost(snapshot);
  const session = sessionOn(host);
  const { container } = render(<App session={session} theme={NO_THEME} />);
  return { host, session, user: userEvent.setup(WITHOUT_STYLES), container };
}

/** Draws the pane and checks, as opening it does. */
export async function openPane(snapshot: WorkbookSnapshot): Promise<DrawnPane> {
  const pane = drawPane(snapshot);
  await act(() => pane.session.check());
  return pane;
}

/** Opens a tab by the beginning of its name. */
export async function openTab(pane: DrawnPane, name: RegExp): Promise<void> {
  await pane.user.click(screen.getByRole('tab', { name }));
  await everythingLoaded();
}

/** Opens the details of a finding by the name of its row. */
export async function openRow(user: DrawnPane['user'], name: RegExp): Promise<void> {
  await user.click(screen.getByRole('button', { expanded: false, name }));
  await everythingLoaded();
}

/** Opens a page under ⋯. */
export async function openPage(pane: DrawnPane, name: string): Promise<void> {
  await pane.user.click(screen.getByRole('button', { name: '更多' }));
  await pane.user.click(await screen.findByRole('menuitem', { name }));
  await everythingLoaded();
}

/** Waits until all parts that are loaded on first use are shown. */
export function everythingLoaded(): Promise<void> {
  return waitFor(() => {
    if (screen.queryByText(missing.coming)) throw new Error('something is still to come');
  });
}
