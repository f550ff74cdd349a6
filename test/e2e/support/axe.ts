/** axe-core in the browser that draws what it looks at. */
import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/** What a theme may break; everything else is the same in all of them. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** What axe finds wrong as it stands: of everything, or of colours alone. */
export async function axeFaults(of: Page | Frame, only?: 'colours'): Promise<string[]> {
  if (!(await of.evaluate(() => 'axe' in window))) await of.evaluate(axe.source);
  return of.evaluate(async (rules) => {
    // Colours go over into those of another theme; what goes on for ever is left alone.
    const frames = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
    await frames();
    await frames();
    for (const animation of document.getAnimations())
      if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
    await frames();
    const { axe: runner } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await runner.run(
      // Fluent's helpers at both ends of a menu: who comes to one with Tab is led on at once.
      { exclude: ['[data-tabster-dummy]'] },
      { resultTypes: ['violations'], ...(rules ? { runOnly: rules } : {}) },
    );
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, any }) => `${id} ${target.join(' ')} ${any[0]?.message ?? ''}`),
    );
  }, only && COLOUR_RULES);
}
