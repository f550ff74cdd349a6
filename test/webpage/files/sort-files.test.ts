import { sortFiles } from '../../../src/webpage/files/sort-files';

const named = (...paths: readonly string[]) =>
  paths.map((path) => ({ file: new File([], path.slice(path.lastIndexOf('/') + 1)), path }));
const pathsOf = (files: readonly { readonly path: string }[]): string[] => files.map(({ path }) => path);

test('of a folder its workbooks are read; what is like them is named, all else passed over', () => {
  const { workbooks, others, rules } = sortFiles(
    named(
      '某局/甲.xlsx',
      '某局/乙.XLSM',
      '某局/丙.xls',
      '某局/丁.et',
      '某局/说明.docx',
      '某局/~$甲.xlsx',
      '某局/.~甲.xlsx',
    ),
  );
  expect(pathsOf(workbooks)).toEqual(['某局/甲.xlsx', '某局/乙.XLSM']);
  expect(pathsOf(others)).toEqual(['某局/丙.xls', '某局/丁.et']);
  expect(rules).toBeNull();
});

test('whatever was chosen by itself is read', () => {
  expect(pathsOf(sortFiles(named('甲.xls', '乙.pdf')).workbooks)).toEqual(['甲.xls', '乙.pdf']);
});

test("the office's own rules are no workbook", () => {
  const { workbooks, rules } = sortFiles(named('某局/jixiao.config.json', '某局/甲.xlsx'));
  expect(pathsOf(workbooks)).toEqual(['某局/甲.xlsx']);
  expect(rules?.path).toBe('某局/jixiao.config.json');
});
