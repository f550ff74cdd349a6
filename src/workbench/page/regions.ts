/** F6 goes round the parts of the page, as in Excel: inside the grid the Tab key belongs to the cells. */

/** A part of the page that can take the keyboard. */
export interface Region {
  /** Absent while the part is not shown. */
  find(): HTMLElement | null;
  /** The part itself by default. Where taking the keyboard takes a while, resolves when it is there. */
  focus?(): void | Promise<void>;
}

/** Lets F6 and Shift+F6 go from one region to the next and the one before. A region may hold an earlier one. */
export class Regions {
  /** Moves follow one another: a key pressed while the keyboard is on its way counts from where it arrives. */
  #moves: Promise<void> = Promise.resolve();

  constructor(private readonly regions: readonly Region[]) {
    this.listen(window);
  }

  /** Hears the keys of another window, too: those of a frame do not reach the page. */
  listen(target: Window): void {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || event.ctrlKey || event.altKey) return;
      event.preventDefault();
      event.stopPropagation();
      this.go(event.shiftKey ? -1 : 1);
    };
    target.addEventListener('keydown', onKeyDown, { capture: true });
  }

  /** Goes to the next region, or the one before. */
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
