/** All texts of the pane, in plain Chinese. Manuals and tests rely on the names of the buttons. */
export * from './comparison';
export * from './coverage';
export * from './examples';
export * from './failures';
export * from './keyboard';
export * from './office-rules';
export * from './pages';
export * from './report';
export * from './result';
