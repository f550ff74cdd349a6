/** Fluent's tokens. Each stands for the variable of its name: the build takes these for a list of hundreds of them. */

/** Those that stand for something where no theme sets them. */
const WITH_FALLBACK: Readonly<Record<string, string>> = {
  zIndexBackground: 'var(--zIndexBackground, 0)',
  zIndexContent: 'var(--zIndexContent, 1)',
  zIndexOverlay: 'var(--zIndexOverlay, 1000)',
  zIndexPopup: 'var(--zIndexPopup, 2000)',
  zIndexMessages: 'var(--zIndexMessages, 3000)',
  zIndexFloating: 'var(--zIndexFloating, 4000)',
  zIndexPriority: 'var(--zIndexPriority, 5000)',
  zIndexDebug: 'var(--zIndexDebug, 6000)',
};

export const tokens: Readonly<Record<string, string>> = /* @__PURE__ */ new Proxy(WITH_FALLBACK, {
  get: (fallbacks, name) => fallbacks[String(name)] ?? `var(--${String(name)})`,
});
