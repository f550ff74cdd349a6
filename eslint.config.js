import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Folder → folders of `src` it may import from. The one-way flow of the design: nothing points back. */
const MAY_IMPORT = {
  workbook: [],
  language: ['workbook'],
  formula: ['language', 'workbook'],
  form: ['language', 'workbook'],
  figures: ['form', 'formula', 'language', 'workbook'],
  reading: ['form', 'formula', 'language', 'workbook'],
  profiles: ['form', 'workbook'],
  rules: ['figures', 'profiles', 'form', 'formula', 'language', 'workbook'],
  check: ['rules', 'reading', 'profiles', 'figures', 'form', 'language', 'workbook'],
  correction: ['check', 'rules', 'reading', 'profiles', 'figures', 'form', 'language', 'workbook'],
  excel: ['workbook'],
  xlsx: ['workbook'],
};
const FOLDERS = [...Object.keys(MAY_IMPORT), 'taskpane', 'cli', 'workbench'];
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

const boundaries = Object.entries(MAY_IMPORT).map(([folder, allowed]) => ({
  files: [`src/${folder}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `^(\\.\\./)+(${FOLDERS.filter((f) => f !== folder && !allowed.includes(f)).join('|')})(/|$)`,
            message: `src/${folder} may import only from: ${allowed.join(', ') || 'nothing'}.`,
          },
          { regex: '^node:', message: 'The core and the ports know no files or processes.' },
        ],
      },
    ],
    'no-restricted-globals': [
      'error',
      ...(folder === 'excel' ? CORE_GLOBALS.filter((g) => g !== 'Office' && g !== 'Excel') : CORE_GLOBALS),
    ],
  },
}));

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
    },
  },
  {
    files: ['src/taskpane/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    files: ['src/excel/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: officeAddins.configs.recommended?.rules ?? {},
  },
  ...boundaries,
  {
    files: ['*.js', '**/*.mjs', 'src/taskpane/*.js'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      globals: {
        process: 'readonly',
        URL: 'readonly',
        console: 'readonly',
        Buffer: 'readonly',
        setTimeout: 'readonly',
        window: 'readonly',
        document: 'readonly',
      },
    },
  },
  prettier,
);
