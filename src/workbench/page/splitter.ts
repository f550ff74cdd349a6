/** The border between the grid and the task pane: moved by pointer or by arrow keys. */

/** Pixels; Excel's task pane can be made about as narrow and as wide. */
const NARROWEST = 320;
const WIDEST = 600;
const DEFAULT_WIDTH = 350;
const STEP = 10;

/** Lets a person resize the pane. The width is in the custom property `--pane-width`. */
export function startSplitter(splitter: HTMLElement, panes: HTMLElement): void {
  let width = DEFAULT_WIDTH;
  const resize = (wanted: number) => {
    width = Math.round(Math.min(WIDEST, Math.max(NARROWEST, wanted)));
    panes.style.setProperty('--pane-width', `${width}px`);
    splitter.setAttribute('aria-valuenow', String(width));
  };
  splitter.addEventListener('keydown', (event) => {
    const wanted = widthFor(event.key, width);
    if (wanted === null) return;
    event.preventDefault();
    resize(wanted);
  });
  splitter.addEventListener('pointerdown', (event) => {
    splitter.setPointerCapture(event.pointerId);
    panes.classList.add('resizing');
  });
  splitter.addEventListener('pointermove', (event) => {
    if (splitter.hasPointerCapture(event.pointerId))
      resize(panes.getBoundingClientRect().right - event.clientX);
  });
  splitter.addEventListener('lostpointercapture', () => panes.classList.remove('resizing'));
  splitter.addEventListener('dblclick', () => resize(DEFAULT_WIDTH));
  resize(DEFAULT_WIDTH);
}

/** The pane is on the right, so the left arrow makes it wider. */
function widthFor(key: string, width: number): number | null {
  switch (key) {
    case 'ArrowLeft':
      return width + STEP;
    case 'ArrowRight':
      return width - STEP;
    case 'Home':
      return NARROWEST;
    case 'End':
      return WIDEST;
    default:
      return null;
  }
}
