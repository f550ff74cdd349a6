/** The task pane beside the grid. Its parts are found as a person finds them, by role and name. */
import type { ElementHandle, Frame, Locator, Page } from 'playwright-core';
import type { Disturbance, Fault, FaultTime } from '../../../src/workbench/host/faults';
import { eventually } from './eventually';
import {
  sampleForm,
  TEST_TIMEOUT,
  WorkbenchLab,
  type OpenedWorkbench,
  type Screen,
  type WindowOptions,
} from './workbench';

type Role = Parameters<Frame['getByRole']>[0];

/**
 * Opens one window with the pane for all tests of a file; call it at the top level of the file. After the tests it
 * fails if page or pane had an error or sent a request to another server.
 * @param screen the workbench if a test uses its grid
 */
export function openPane(screen: Screen = 'memory'): PaneDriver {
  jest.setTimeout(TEST_TIMEOUT);
  let lab: WorkbenchLab;
  const pane = new PaneDriver(screen);
  beforeAll(async () => {
    lab = await WorkbenchLab.start();
    await pane.open(lab);
  });
  afterAll(async () => {
    const { problems } = pane;
    await lab.close();
    expect(problems).toEqual([]);
  });
  return pane;
}

export class PaneDriver {
  #lab: WorkbenchLab | null = null;
  #window: OpenedWorkbench | null = null;

  constructor(private readonly screen: Screen) {}

  /** Opens a window, and waits for the automatic check. */
  async open(lab: WorkbenchLab, options: WindowOptions = {}): Promise<void> {
    this.#lab = lab;
    this.#window = await lab.open({ ...options, screen: this.screen });
    await this.checked();
  }

  /** Another window like this one, with a separate workbook. Its caller closes it. */
  async another(options: WindowOptions = {}): Promise<PaneDriver> {
    const other = new PaneDriver(this.screen);
    await other.open(this.lab, options);
    return other;
  }

  get lab(): WorkbenchLab {
    if (!this.#lab) throw new Error('the pane is not open yet');
    return this.#lab;
  }

  get page(): Page {
    return this.window.page;
  }

  /** Errors and forbidden requests of page and pane so far. */
  get problems(): readonly string[] {
    return this.window.problems;
  }

  /** The pane's present frame. A frame locator would search for it at every step, which makes tests take half as long again. */
  get root(): Frame {
    const frame = this.page.mainFrame().childFrames().at(-1);
    if (!frame) throw new Error('there is no task pane');
    return frame;
  }

  /** Opens a file as if the pane had never been used on this computer, and waits for the automatic check. */
  async start(bytes: Uint8Array = sampleForm(), name = 'minhang-2020.xlsx'): Promise<void> {
    await this.page.evaluate(() => localStorage.clear());
    await this.reopen(bytes, name);
  }

  /** Opens a file; the data that the pane has stored on this computer are kept. */
  async reopen(bytes: Uint8Array = sampleForm(), name = 'minhang-2020.xlsx'): Promise<void> {
    await this.lab.openFile(this.page, bytes, name);
    await this.checked();
  }

  /** Closes the pane and opens it again on the same workbook. */
  async reload(): Promise<void> {
    await this.restart();
    await this.checked();
  }

  /** Closes the pane and opens it again, and does not wait for a result. */
  async restart(): Promise<void> {
    const frame = await this.lab.pane(this.page);
    await frame.evaluate(() => {
      document.documentElement.setAttribute('data-old', '');
      location.reload();
    });
    await frame.waitForFunction(
      () =>
        !document.documentElement.hasAttribute('data-old') &&
        document.querySelector('footer button') !== null,
    );
  }

  /** Waits until a result is shown and no check is running. */
  async checked(): Promise<void> {
    await this.root.getByRole('button', { name: '一键校验', disabled: false }).waitFor();
    await this.status.filter({ hasNotText: /正在校验/ }).waitFor();
  }

  get status(): Locator {
    return this.root.getByRole('status');
  }

  get alert(): Locator {
    return this.root.getByRole('alert');
  }

  /** The content of the chosen tab: 问题, 修正预览 or 制度保障阶段. */
  get panel(): Locator {
    return this.root.getByRole('tabpanel');
  }

  get findings(): Locator {
    return this.panel.locator('li[data-row]:has(> div [data-place])');
  }

  /** The findings of one cell, such as `绩效目标!D18`. */
  finding(place: string): Locator {
    return this.findings.filter({ has: this.root.getByText(place, { exact: true }) });
  }

  /** Opens all groups of findings. */
  openGroups(): Promise<void> {
    return this.openAll('[data-row^="group:"] > div [aria-expanded="false"]');
  }

  /** Clicks all of these buttons at once, which is faster than one by one, until none is left. */
  async openAll(closed: string): Promise<void> {
    const buttons = this.panel.locator(closed);
    while ((await buttons.count()) > 0)
      await buttons.evaluateAll((all: HTMLElement[]) => all.forEach((button) => button.click()));
  }

  /** Opens the details of a finding, and its group first. */
  async openFinding(place: string): Promise<Locator> {
    await this.openGroups();
    const finding = this.finding(place).first();
    const line = finding.locator('> div [data-main]');
    if ((await line.getAttribute('aria-expanded')) === 'false') await line.click();
    await finding.getByRole('button', { name: '原因与依据' }).waitFor();
    return finding;
  }

  named(role: Role, name: string | RegExp): Locator {
    return this.root.getByRole(role, { name, exact: typeof name === 'string' });
  }

  button(name: string | RegExp): Locator {
    return this.named('button', name);
  }

  tab(name: '问题' | '修正预览' | '制度保障阶段'): Locator {
    return this.root.getByRole('tab', { name });
  }

  async openTab(name: '问题' | '修正预览' | '制度保障阶段'): Promise<void> {
    await this.tab(name).click();
    // The content of a tab appears a moment after it was chosen, and the corrections are computed only then.
    const panel = this.root.getByRole('tabpanel', { name });
    await panel.locator(':scope > *').first().waitFor();
    await this.#loaded();
  }

  /** Opens one of the pages under 更多. */
  async openPage(name: '校验报告' | '识别结果' | '设置' | '键盘操作' | '关于'): Promise<void> {
    await this.button('更多').click();
    await this.named('menuitem', name).click();
    await this.named('heading', name).waitFor();
    await this.#loaded();
  }

  /** Waits until the parts that are loaded on first use are shown. */
  #loaded(): Promise<void> {
    return this.root.getByText('正在载入…').first().waitFor({ state: 'detached' });
  }

  /** Presses 一键校验 and waits for the new result. */
  async check(): Promise<void> {
    await this.button('一键校验').click();
    await this.status.filter({ hasNotText: /已过期|正在校验/ }).waitFor();
    await this.checked();
  }

  /** Waits until the rows near the screen are drawn: before, they have an estimated height. */
  async drawn(): Promise<void> {
    await this.root.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
  }

  /** Waits until the status says this. */
  async waitForStatus(text: string | RegExp): Promise<void> {
    await this.status.filter({ hasText: text }).waitFor();
  }

  /** Waits until the pane contains this text somewhere. */
  async says(text: string | RegExp): Promise<void> {
    await this.root.getByText(text).first().waitFor();
  }

  /** Leaves only the given corrections ticked. */
  async tickOnly(...names: readonly (string | RegExp)[]): Promise<void> {
    await this.panel.getByRole('checkbox').first().waitFor();
    await this.openTextOnly();
    const all = this.named('checkbox', '全选可直接修正');
    if ((await all.count()) > 0) {
      // The first click ticks all boxes that are not ticked yet, or unticks all.
      await all.check();
      await all.uncheck();
    }
    for (const name of names) await this.named('checkbox', name).check();
  }

  /** Opens the group of corrections of punctuation. */
  async openTextOnly(): Promise<void> {
    const group = this.button(/^标点和格式/);
    if ((await group.count()) > 0 && (await group.getAttribute('aria-expanded')) === 'false')
      await group.click();
  }

  /** The content of a cell of the workbook. */
  cellValue(sheet: string, address: string) {
    return this.page.evaluate(([name, at]) => window.workbench.cell(name, at).value, [
      sheet,
      address,
    ] as const);
  }

  /** Enters into a cell as a person would. */
  edit(sheet: string, address: string, entry: string): Promise<void> {
    return this.page.evaluate(([name, at, text]) => window.workbench.enter(name, at, text), [
      sheet,
      address,
      entry,
    ] as const);
  }

  /** Waits until the grid's selection is this range. */
  async selected(range: string): Promise<void> {
    await eventually(async () =>
      expect(await this.page.evaluate(() => window.workbench.selection())).toBe(range),
    );
  }

  /** Injects a fault into the next requests of the pane. */
  fail(fault: Fault): Promise<void> {
    return this.page.evaluate((one) => window.workbench.faults.fail(one), fault);
  }

  /** Changes the workbook without the pane, immediately or just before a request is carried out. */
  disturb(what: Disturbance, at?: FaultTime): Promise<void> {
    return this.page.evaluate(([one, when]) => window.workbench.faults.disturb(one, when), [
      what,
      at,
    ] as const);
  }

  /** Presses keys, one after the other. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Goes to the pane from the grid. */
  async enter(): Promise<void> {
    await this.go('F6', this.page.locator('#pane iframe'));
    await focused(this.root.getByRole('navigation').getByRole('button').first());
  }

  /** Presses a key until an element has the focus. @returns how often it was pressed */
  async go(key: string, target: Locator, most = 80): Promise<number> {
    // The element may be in a part that is loaded on first use.
    await target.first().waitFor({ state: 'attached' });
    // A handle is queried after each key, because finding the element by its name is slower than the keys.
    let handle: ElementHandle<Element> | null = null;
    for (let presses = 1; presses <= most; presses++) {
      await this.page.keyboard.press(key);
      // Some keys move the focus only after the next frame is drawn.
      await this.page.evaluate(
        () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
      );
      const now = handle ? await handle.evaluate(keyboardAt) : 'gone';
      if (now === 'gone') [handle = null] = (await target.elementHandles()) as ElementHandle<Element>[];
      else if (now === 'elsewhere') continue;
      if ((await target.count()) === 1 && (await hasFocus(target))) return presses;
    }
    throw new Error(`${key}, pressed ${most} times, does not lead to ${String(target)}`);
  }

  private get window(): OpenedWorkbench {
    if (!this.#window) throw new Error('the pane is not open yet');
    return this.#window;
  }
}

/** Tells whether an element has the focus. */
export async function hasFocus(element: Locator): Promise<boolean> {
  return (await element.evaluate(keyboardAt)) === 'here';
}

/** The position of the focus, seen from an element. Runs in the page. */
function keyboardAt(element: Element): 'here' | 'elsewhere' | 'gone' {
  const { activeElement } = element.ownerDocument;
  if (!element.isConnected) return 'gone';
  return element === activeElement && element.ownerDocument.hasFocus() ? 'here' : 'elsewhere';
}

/** Waits until an element has the focus. */
export async function focused(element: Locator): Promise<void> {
  await eventually(async () => expect(await hasFocus(element)).toBe(true));
}
