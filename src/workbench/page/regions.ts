/** F6 moves the focus between the regions of the page, as in Excel, because Tab moves between cells of the grid. */

/** A region of the page that can have the focus. */
interface Region {
  /** Absent while the region is not shown. */
  find(): HTMLElement | null;
  /** Focuses the region; by default its element. Resolves when the focus has arrived. */
  focus?(): void | Promise<void>;
}

/** Lets F6 and Shift+F6 move to the next and the previous region. A region may contain an earlier one. */
export class Regions {
  /** Serializes moves: a key that is pressed during a move starts from the move's target. */
  #moves: Promise<void> = Promise.resolve();

  constructor(private readonly regions: readonly Region[]) {
    this.listen(window);
  }

  /** Also listens to keys of another window: key events of a frame do not reach the page. */
  listen(target: Window): void {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || event.ctrlKey || event.altKey) return;
      event.preventDefault();
      event.stopPropagation();
      this.go(event.shiftKey ? -1 : 1);
    };
    target.addEventListener('keydown', onKeyDown, { capture: true });
  }

  /** Moves to the next or the previous region. */
  go(step: 1 | -1): void {
    this.#moves = this.#moves.then(() => this.#move(step));
  }

  async #move(step: 1 | -1): Promise<void> {
    const shown = this.regions.filter((region) => region.find() !== null);
    const present = shown.findIndex((region) => region.find()?.contains(document.activeElement));
    const next = shown[present < 0 ? 0 : (present + step + shown.length) % shown.length];
    if (next?.focus) await next.focus();
    else next?.find()?.focus();
  }
}
