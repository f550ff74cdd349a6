/** axe-core in the browser that draws what it looks at. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { ROOT } from './shared';

/** What a theme may break, each for what it looks at; everything else is the same in all of them. */
const COLOUR_RULES = { 'color-contrast': '*', 'link-in-text-block': 'a[href]' };
/** Marks the texts whose colours are to be judged. */
const MARK = 'data-judged-colours';

let source: string | null = null;

/**
 * What axe finds wrong as it stands: of everything, or of colours alone.
 * @param judged the looks whose colours were judged before, which are not judged again; those judged now are added
 */
export async function axeFaults(
  of: Page | Frame,
  only?: 'colours',
  judged = new Set<string>(),
): Promise<string[]> {
  const [hasAxe, looks] = await of.evaluate(findLooks, MARK);
  const fresh = (JSON.parse(looks) as string[]).map((look) => {
    const isFresh = !judged.has(look);
    judged.add(look);
    return isFresh;
  });
  if (only && !fresh.includes(true)) return [];
  if (!hasAxe) {
    source ??= readFileSync(path.join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8');
    await of.evaluate(source);
    await of.evaluate(prepareAxe, { mark: MARK, colourRules: COLOUR_RULES });
  }
  return of.evaluate(runAxe, {
    mark: MARK,
    fresh,
    ...(only && { runOnly: Object.keys(COLOUR_RULES) }),
  });
}

/**
 * Runs in the page, when it stands still: marks texts whose colours may be judged with their number, and returns whether axe is
 * there, and as JSON the look of each and where it stands. Contrast is a matter of a text's look, and by far the dearest thing to
 * judge: three of each look are asked for.
 */
async function findLooks(mark: string): Promise<[hasAxe: boolean, looks: string]> {
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
  const looks: string[] = [];
  /** The elements from the page on. */
  const placeOf = (element: Element | null): string =>
    element
      ? `${placeOf(element.parentElement)}>${element.tagName}${element.getAttribute('role') ?? ''}`
      : '';
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
    if (count <= 3)
      element.setAttribute(mark, String(looks.push(`${count}|${look}|${placeOf(element)}`) - 1));
  }
  return ['axe' in window, JSON.stringify(looks)];
}

interface Rules {
  readonly mark: string;
  readonly colourRules: Readonly<Record<string, string>>;
}

/** Runs in the page, once: the rules on colours look at what is marked. */
function prepareAxe({ mark, colourRules }: Rules): void {
  const { axe } = window as unknown as { axe: typeof import('axe-core') };
  axe.configure({
    rules: Object.entries(colourRules).map(([id, selector]) => ({ id, selector: `${selector}[${mark}]` })),
  });
}

interface Asked {
  readonly mark: string;
  /** Of each marked text, whether its colours are still to be judged. */
  readonly fresh: readonly boolean[];
  /** These rules alone. */
  readonly runOnly?: string[];
}

/** Runs in the page. */
async function runAxe({ mark, fresh, runOnly }: Asked): Promise<string[]> {
  const { axe } = window as unknown as { axe: typeof import('axe-core') };
  for (const marked of document.querySelectorAll(`[${mark}]`))
    if (!fresh[Number(marked.getAttribute(mark))]) marked.removeAttribute(mark);
  // Fluent's helpers at both ends of a menu: who comes to one with Tab is led on at once.
  const exclude = ['[data-tabster-dummy]'];
  const { violations } = await axe.run(
    { exclude },
    {
      // Where it is can be seen in its HTML; a selector for every element looked at takes a tenth of all the time.
      ...{ resultTypes: ['violations'], selectors: false, preload: false },
      ...(runOnly && { runOnly }),
    },
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${id} ${html} ${any[0]?.message ?? ''}`),
  );
}
