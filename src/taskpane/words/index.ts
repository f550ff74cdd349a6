/** Every text that the pane shows, in plain Chinese. Words fixed for manuals and tests: see the names of the buttons. */
export * from './comparison';
export * from './coverage';
export * from './failures';
export * from './keyboard';
export * from './office-rules';
export * from './pages';
export * from './report';
export * from './result';
