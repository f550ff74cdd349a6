/** The task pane beside the grid, as a person finds things in it: by role and name. */
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { eventually } from './eventually';
import { sampleForm, type WorkbenchLab } from './workbench';

type Role = Parameters<FrameLocator['getByRole']>[0];

export class PaneDriver {
  readonly root: FrameLocator;

  constructor(
    private readonly lab: WorkbenchLab,
    readonly page: Page,
  ) {
    this.root = page.frameLocator('iframe[title^="绩效目标申报表校验"]');
  }

  /** Opens a file as if the pane had never been used on this computer, and waits for the check that starts by itself. */
  async start(bytes: Uint8Array = sampleForm(), name = 'minhang-2020.xlsx'): Promise<void> {
    await this.page.evaluate(() => localStorage.clear());
    await this.reopen(bytes, name);
  }

  /** Opens a file; what the pane remembers on this computer stays. */
  async reopen(bytes: Uint8Array = sampleForm(), name = 'minhang-2020.xlsx'): Promise<void> {
    await this.lab.show(this.page, bytes, name);
    await this.checked();
  }

  /** Waits for a result on the screen and nothing going on. */
  async checked(): Promise<void> {
    await this.root.getByRole('button', { name: '一键校验', disabled: false }).waitFor();
    await this.status.filter({ hasNotText: /正在校验/ }).waitFor();
  }

  get status(): Locator {
    return this.root.getByRole('status');
  }

  /** 问题, 修正预览 or 制度保障阶段: what the chosen tab shows. */
  get panel(): Locator {
    return this.root.getByRole('tabpanel');
  }

  get findings(): Locator {
    return this.panel.getByRole('listitem').filter({ has: this.root.getByRole('paragraph') });
  }

  /** The findings of one cell, such as `绩效目标!D18`. */
  finding(place: string): Locator {
    return this.findings.filter({ has: this.root.getByText(place, { exact: true }) });
  }

  named(role: Role, name: string | RegExp): Locator {
    return this.root.getByRole(role, { name, exact: typeof name === 'string' });
  }

  button(name: string | RegExp): Locator {
    return this.named('button', name);
  }

  async openTab(name: '问题' | '修正预览' | '制度保障阶段'): Promise<void> {
    await this.root.getByRole('tab', { name }).click();
    await this.root.getByRole('tab', { name, selected: true }).waitFor();
  }

  /** Opens one of the pages under 更多. */
  async openPage(name: '校验报告' | '识别结果' | '设置' | '关于'): Promise<void> {
    await this.button('更多').click();
    await this.named('menuitem', name).click();
    await this.named('heading', name).waitFor();
  }

  /** Presses 一键校验 and waits for the new result. */
  async check(): Promise<void> {
    await this.button('一键校验').click();
    await this.status.filter({ hasNotText: /已过期|正在校验/ }).waitFor();
    await this.checked();
  }

  /** Waits until the status says this. */
  async statusSays(text: string | RegExp): Promise<void> {
    await this.status.filter({ hasText: text }).waitFor();
  }

  /** Leaves only the given corrections ticked. */
  async tickOnly(...names: readonly (string | RegExp)[]): Promise<void> {
    const all = this.named('checkbox', '全选可直接修正');
    if ((await all.count()) > 0) {
      // The first press ticks what is not ticked yet, or unticks everything.
      await all.check();
      await all.uncheck();
    }
    for (const name of names) await this.named('checkbox', name).check();
  }

  /** Waits until the grid's selection is this range. */
  async selected(range: string): Promise<void> {
    await eventually(async () =>
      expect(await this.page.evaluate(() => window.workbench.selection())).toBe(range),
    );
  }
}

/** Tells whether an element has the keyboard. */
export function hasFocus(element: Locator): Promise<boolean> {
  return element.evaluate((one) => one === one.ownerDocument.activeElement && one.ownerDocument.hasFocus());
}

/** Waits until an element has the keyboard. */
export async function focused(element: Locator): Promise<void> {
  await eventually(async () => expect(await hasFocus(element)).toBe(true));
}
