/** Runs axe-core in the page or pane under test. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { ROOT } from './shared';

/** The rules whose result depends on the theme, with the elements that each checks. */
const COLOUR_RULES = { 'color-contrast': '*', 'link-in-text-block': 'a[href]' };
/** Attribute of the texts whose colours axe should check. */
const MARK = 'data-judged-colours';

let source: string | null = null;

/**
 * The faults that axe finds in the page in its present state.
 * @param only `colours` runs the rules for colours and nothing else
 * @param judged styles of text that need no further check of their colours; the styles checked now are added
 */
export async function axeFaults(
  of: Page | Frame,
  only?: 'colours',
  judged = new Set<string>(),
): Promise<string[]> {
  const [hasAxe, styles] = await of.evaluate(findStyles, MARK);
  const fresh = (JSON.parse(styles) as string[]).map((style) => {
    const isFresh = !judged.has(style);
    judged.add(style);
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
 * Runs in the page. Numbers the texts whose colours axe may check. Returns whether axe is loaded, and the style and
 * place of each text as JSON. Checking contrast takes most of axe's time and depends only on the style, so at most
 * three texts of each style are numbered.
 */
async function findStyles(mark: string): Promise<[hasAxe: boolean, styles: string]> {
  // After a change of theme, the colours change with an animation. Endless animations, such as spinners, cannot be finished.
  const frames = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
  await frames();
  await frames();
  for (const animation of document.getAnimations())
    if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
  await frames();

  /** Background, opacity and filter of an element and all elements around it. */
  const backgrounds = new Map<Element | null, string>([[null, '']]);
  const backgroundOf = (element: Element | null): string => {
    const known = backgrounds.get(element);
    if (known !== undefined) return known;
    const { backgroundColor, backgroundImage, opacity, filter } = getComputedStyle(element as Element);
    const layer = [backgroundColor, backgroundImage, opacity, filter].join(' ');
    const behind = backgroundOf(element?.parentElement ?? null);
    const background = layer === 'rgba(0, 0, 0, 0) none 1 none' ? behind : `${behind}>${layer}`;
    backgrounds.set(element, background);
    return background;
  };
  const ownText = (element: Element): string =>
    [...element.childNodes]
      .map((node) => (node.nodeType === Node.TEXT_NODE ? node.textContent : ''))
      .join('');
  // axe does not decide whether a single character is text or an icon.
  const hasText = (element: Element): boolean =>
    element.matches('input, select, textarea, a') || ownText(element).trim().length > 1;
  const counts = new Map<string, number>();
  const styles: string[] = [];
  /** Tag names and roles of an element and all elements around it. */
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
    const style = [
      ...[element.matches('a'), isDisabled, width > 1 && height > 1],
      ...[color, fontSize, fontWeight, textShadow, textDecorationLine, backgroundOf(element)],
    ].join('|');
    const count = (counts.get(style) ?? 0) + 1;
    counts.set(style, count);
    if (count <= 3)
      element.setAttribute(mark, String(styles.push(`${count}|${style}|${placeOf(element)}`) - 1));
  }
  return ['axe' in window, JSON.stringify(styles)];
}

interface Rules {
  readonly mark: string;
  readonly colourRules: Readonly<Record<string, string>>;
}

/** Runs once in each page: restricts the rules for colours to marked texts. */
function prepareAxe({ mark, colourRules }: Rules): void {
  const { axe } = window as unknown as { axe: typeof import('axe-core') };
  axe.configure({
    rules: Object.entries(colourRules).map(([id, selector]) => ({ id, selector: `${selector}[${mark}]` })),
  });
}

interface AxeRequest {
  readonly mark: string;
  /** Whether the style of each marked text is new. */
  readonly fresh: readonly boolean[];
  /** Names of the only rules to run. */
  readonly runOnly?: string[];
}

/** Runs in the page. */
async function runAxe({ mark, fresh, runOnly }: AxeRequest): Promise<string[]> {
  const { axe } = window as unknown as { axe: typeof import('axe-core') };
  for (const marked of document.querySelectorAll(`[${mark}]`))
    if (!fresh[Number(marked.getAttribute(mark))]) marked.removeAttribute(mark);
  // Fluent's invisible elements at both ends of a menu, which move the focus on.
  const exclude = ['[data-tabster-dummy]'];
  const { violations } = await axe.run(
    { exclude },
    {
      // Faults are reported with their HTML. Selectors for all elements would take a tenth of the time.
      ...{ resultTypes: ['violations'], selectors: false, preload: false },
      ...(runOnly && { runOnly }),
    },
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${id} ${html} ${any[0]?.message ?? ''}`),
  );
}
