/** Entry of the page and of its workers. The page starts workers from the text of its script, because there is no other file. */
if (typeof document === 'undefined') {
  void import(/* webpackMode: "eager" */ './worker/serve').then(({ serve }) => serve());
} else {
  const text = document.currentScript?.textContent ?? '';
  void import(/* webpackMode: "eager" */ './page').then(({ start }) => start(text));
}

export {};
