import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';
import importCycles from './scripts/import-cycles.mjs';

/** The folders of `src` from which each folder may import. */
const MAY_IMPORT = {
  workbook: [],
  language: ['workbook'],
  formula: ['language', 'workbook'],
  form: ['language', 'workbook'],
  figures: ['form', 'formula', 'language', 'workbook'],
  reading: ['form', 'formula', 'language', 'workbook'],
  profiles: ['form', 'workbook'],
  rules: ['figures', 'profiles', 'form', 'formula', 'language', 'workbook'],
  comparison: ['rules', 'profiles', 'figures', 'form', 'language', 'workbook'],
  check: ['rules', 'reading', 'profiles', 'figures', 'form', 'language', 'workbook'],
  correction: ['check', 'rules', 'reading', 'profiles', 'figures', 'form', 'language', 'workbook'],
  overview: ['comparison', 'check', 'rules', 'profiles', 'figures', 'form', 'language', 'workbook'],
  engine: [
    'comparison',
    'correction',
    'check',
    'rules',
    'reading',
    'profiles',
    'figures',
    'form',
    'language',
    'workbook',
    // Last year's file is read in the worker.
    'xlsx',
  ],
  excel: ['workbook'],
  xlsx: ['workbook'],
};
const FOLDERS = [...Object.keys(MAY_IMPORT), 'taskpane', 'selftest', 'webpage', 'cli', 'workbench'];
const CORE_GLOBALS = [
  'window',
  'document',
  'navigator',
  'localStorage',
  'sessionStorage',
  'Office',
  'Excel',
  'process',
];

/** Patterns of the imports that a folder of `src` may not have. */
function foreign(folder, allowed) {
  return [
    {
      regex: `^(\\.\\./)+(${FOLDERS.filter((f) => f !== folder && !allowed.includes(f)).join('|')})(/|$)`,
      message: `src/${folder} may import only from: ${allowed.join(', ') || 'nothing'}.`,
    },
    { regex: '^(\\.\\./)+reading/', message: 'What reading shows to others is in src/reading/index.ts.' },
    { regex: '^node:', message: 'The core and the ports know no files or processes.' },
  ];
}

const boundaries = Object.entries(MAY_IMPORT).map(([folder, allowed]) => ({
  files: [`src/${folder}/**/*.ts`],
  rules: {
    'no-restricted-imports': ['error', { patterns: foreign(folder, allowed) }],
    'no-restricted-globals': [
      'error',
      ...(folder === 'excel' ? CORE_GLOBALS.filter((g) => g !== 'Office' && g !== 'Excel') : CORE_GLOBALS),
    ],
  },
}));

/**
 * Imports inside `reading`: `sheet` may not import sections, a section may not import other sections or `locate`, and only
 * the list of sections imports them all.
 */
const READING = {
  sheet: { allowed: [] },
  marks: { allowed: ['sheet'] },
  sections: { allowed: ['marks', 'sheet'] },
  'sections/*': {
    allowed: ['marks', 'sheet'],
    regex: '^\\.\\./(?!\\.\\.|section$|recognized$)',
    message: 'A section knows no other section, nor the list of them.',
  },
  locate: {
    allowed: ['sections', 'sheet'],
    regex: '^\\.\\./sections/(?!labels$|section$)',
    message: 'Ask the list of sections; name none of them.',
  },
};

const readingBoundaries = Object.entries(READING).map(([room, { allowed, regex, message }]) => {
  const others = ['sheet', 'marks', 'sections', 'locate'].filter(
    (other) => !room.startsWith(other) && !allowed.includes(other),
  );
  const patterns = [
    ...foreign('reading', MAY_IMPORT.reading),
    {
      regex: `^(\\.\\./)+(${others.join('|')})(/|$)`,
      message: `src/reading/${room} may import of reading only: ${allowed.join(', ') || 'nothing'}.`,
    },
    ...(regex ? [{ regex, message }] : []),
  ];
  return {
    files: [`src/reading/${room}/*.ts`],
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  };
});

export default tseslint.config(
  { ignores: ['dist', 'coverage', 'node_modules'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['eslint.config.js'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // No enums are declared here. With the next rule, a quarter of the time of all rules.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      // tsc refuses an object of another class if the class has private members, as most have.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // Destructuring is used to copy an object without some members.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
    },
  },
  {
    files: ['src/{taskpane,webpage}/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    files: ['src/excel/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: officeAddins.configs.recommended?.rules ?? {},
  },
  ...boundaries,
  ...readingBoundaries,
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { local: { rules: { 'no-import-cycle': importCycles } }, regexp },
    rules: {
      'local/no-import-cycle': 'error',
      // Workbooks are untrusted input, so the time for a text must not grow faster than its length.
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential' }],
    },
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    ignores: ['test/support/fast-check.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { name: 'fast-check', message: 'Import test/support/fast-check, which sets the seed.' },
      ],
    },
  },
  {
    files: ['*.js', '**/*.mjs', '**/*.cjs', 'src/taskpane/*.js'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      globals: {
        process: 'readonly',
        URL: 'readonly',
        fetch: 'readonly',
        console: 'readonly',
        Buffer: 'readonly',
        setTimeout: 'readonly',
        window: 'readonly',
        document: 'readonly',
      },
    },
  },
  {
    // CommonJS files that run without a build.
    files: ['**/*.cjs'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: {
        require: 'readonly',
        module: 'readonly',
        exports: 'readonly',
        __dirname: 'readonly',
        __filename: 'readonly',
      },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  prettier,
);
