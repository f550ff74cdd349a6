import { sortFiles } from '../../../src/webpage/files/sort-files';

const named = (...paths: readonly string[]) =>
  paths.map((path) => ({ file: new File([], path.slice(path.lastIndexOf('/') + 1)), path }));
const pathsOf = (files: readonly { readonly path: string }[]): string[] => files.map(({ path }) => path);

test('takes workbooks and other spreadsheets from a folder, and nothing else', () => {
  const { workbooks, config, earlier } = sortFiles(
    named(
      '某局/甲.xlsx',
      '某局/乙.XLSM',
      '某局/丙.xls',
      '某局/丁.et',
      '某局/说明.docx',
      '某局/汇总.html',
      '某局/~$甲.xlsx',
      '某局/.~甲.xlsx',
    ),
  );
  expect(pathsOf(workbooks)).toEqual(['某局/甲.xlsx', '某局/乙.XLSM', '某局/丙.xls', '某局/丁.et']);
  expect([config, earlier]).toEqual([null, null]);
});

test('takes all files that were chosen individually; an HTML file is an earlier overview', () => {
  const { workbooks, earlier } = sortFiles(named('甲.xls', '乙.pdf', '汇总.html'));
  expect(pathsOf(workbooks)).toEqual(['甲.xls', '乙.pdf']);
  expect(earlier?.path).toBe('汇总.html');
});

test('distinguishes files of the same name whose folders are unknown', () => {
  const { workbooks } = sortFiles(named('甲.xlsx', '甲.xlsx', '甲（2）.xlsx', '甲', '甲', '某局/甲.xlsx'));
  expect(pathsOf(workbooks)).toEqual([
    '甲.xlsx',
    '甲（2）.xlsx',
    '甲（2）（2）.xlsx',
    '甲',
    '甲（2）',
    '某局/甲.xlsx',
  ]);
});

const TOP = '某局/jixiao.config.json';
const BELOW = '某局/某所/jixiao.config.json';
test.each<[string, string[], string | null, string[]]>([
  ['uses the file in the top folder', [TOP, '某局/甲.xlsx'], TOP, []],
  ['uses the file that was chosen individually', [TOP, 'jixiao.config.json'], 'jixiao.config.json', [TOP]],
  ['ignores the file in a sub-folder', [BELOW, '某局/甲.xlsx'], null, [BELOW]],
  [
    'uses none of the files in two chosen folders',
    [TOP, '乙局/jixiao.config.json'],
    null,
    [TOP, '乙局/jixiao.config.json'],
  ],
])('configuration: %s', (_, paths, used, ignored) => {
  const { config, ignoredConfigs, workbooks } = sortFiles(named(...paths));
  expect(config?.path ?? null).toBe(used);
  expect(pathsOf(ignoredConfigs)).toEqual(ignored);
  expect(pathsOf(workbooks)).toEqual(paths.filter((path) => path.endsWith('.xlsx')));
});
