/** Light or dark theme of the page, the grid and the pane. */

export type Theme = 'light' | 'dark';
type ThemeListener = (theme: Theme) => void;

/**
 * The page's theme. The pane follows it, because `prefers-color-scheme` in a frame is the colour scheme of the
 * embedding page. Excel on the web gives an add-in no other information about its theme.
 */
export class ThemeSwitch {
  #theme: Theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';

  constructor(
    private readonly button: HTMLElement,
    private readonly onChange: ThemeListener,
  ) {
    button.addEventListener('click', () => this.set(this.#theme === 'dark' ? 'light' : 'dark'));
    this.#show();
  }

  get current(): Theme {
    return this.#theme;
  }

  set(theme: Theme): void {
    this.#theme = theme;
    this.#show();
    this.onChange(theme);
  }

  #show(): void {
    document.documentElement.dataset['theme'] = this.#theme;
    this.button.setAttribute('aria-pressed', String(this.#theme === 'dark'));
  }
}
