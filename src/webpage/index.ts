/** One script, two lives: the page, and the workers that it starts with the script's own text. */
if (typeof document === 'undefined') {
  void import(/* webpackMode: "eager" */ './worker/serve').then(({ serve }) => serve());
} else {
  const text = document.currentScript?.textContent ?? '';
  void import(/* webpackMode: "eager" */ './page').then(({ start }) => start(text));
}

export {};
