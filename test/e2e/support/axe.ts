/** axe-core in the browser that draws what it looks at. */
import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/** What a theme may break; everything else is the same in all of them. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** What axe finds wrong as it stands: of everything, or of colours alone. */
export async function axeFaults(of: Page | Frame, only?: 'colours'): Promise<string[]> {
  if (!(await of.evaluate(() => 'axe' in window))) await of.evaluate(axe.source);
  const places = await of.evaluate(findPlaces);
  return of.evaluate(runAxe, { places, colourRules: COLOUR_RULES, colours: only !== undefined });
}

/**
 * Runs in the page, when it stands still: marks texts whose colours are to be judged, and returns their mark. Contrast is a matter
 * of a text's look, and by far the dearest thing to judge: three of each look are asked for.
 */
async function findPlaces(): Promise<string> {
  // Colours go over into those of another theme; what goes on for ever is left alone.
  const frames = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
  await frames();
  await frames();
  for (const animation of document.getAnimations())
    if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
  await frames();

  /** What lies behind an element, from the page on. */
  const grounds = new Map<Element | null, string>([[null, '']]);
  const groundOf = (element: Element | null): string => {
    const known = grounds.get(element);
    if (known !== undefined) return known;
    const { backgroundColor, backgroundImage, opacity, filter } = getComputedStyle(element as Element);
    const own = [backgroundColor, backgroundImage, opacity, filter].join(' ');
    const behind = groundOf(element?.parentElement ?? null);
    const ground = own === 'rgba(0, 0, 0, 0) none 1 none' ? behind : `${behind}>${own}`;
    grounds.set(element, ground);
    return ground;
  };
  const ownText = (element: Element): string =>
    [...element.childNodes]
      .map((node) => (node.nodeType === Node.TEXT_NODE ? node.textContent : ''))
      .join('');
  // Of a single character axe does not say whether it is a text.
  const hasText = (element: Element): boolean =>
    element.matches('input, select, textarea, a') || ownText(element).trim().length > 1;
  const counts = new Map<string, number>();
  const mark = 'data-judged-colours';
  for (const marked of document.querySelectorAll(`[${mark}]`)) marked.removeAttribute(mark);
  for (const element of document.querySelectorAll('body *')) {
    if (!hasText(element) || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      continue;
    const { color, fontSize, fontWeight, textShadow, textDecorationLine } = getComputedStyle(element);
    const isDisabled = element.closest(':disabled, [aria-disabled=true]') !== null;
    const { width, height } = element.getBoundingClientRect();
    const look = [
      ...[element.matches('a'), isDisabled, width > 1 && height > 1],
      ...[color, fontSize, fontWeight, textShadow, textDecorationLine, groundOf(element)],
    ].join('|');
    const count = (counts.get(look) ?? 0) + 1;
    counts.set(look, count);
    if (count <= 3) element.setAttribute(mark, '');
  }
  return `[${mark}]`;
}

interface Asked {
  /** Selects what is judged by its colours. */
  readonly places: string;
  readonly colourRules: string[];
  /** Nothing but colours. */
  readonly colours: boolean;
}

/** Runs in the page. */
async function runAxe({ places, colourRules, colours }: Asked): Promise<string[]> {
  const { axe: runner } = window as unknown as { axe: typeof import('axe-core') };
  // Fluent's helpers at both ends of a menu: who comes to one with Tab is led on at once.
  const exclude = ['[data-tabster-dummy]'];
  // Where it is can be seen in its HTML; a selector for every element looked at takes a tenth of all the time.
  const common = { resultTypes: ['violations' as const], selectors: false, preload: false };
  const off = Object.fromEntries(colourRules.map((rule) => [rule, { enabled: false }]));
  const results = colours ? [] : [await runner.run({ exclude }, { ...common, rules: off })];
  if (document.querySelector(places)) {
    results.push(await runner.run({ include: [places], exclude }, { ...common, runOnly: colourRules }));
  }
  return results.flatMap(({ violations }) =>
    violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, any }) => `${id} ${html} ${any[0]?.message ?? ''}`),
    ),
  );
}
