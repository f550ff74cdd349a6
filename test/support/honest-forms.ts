/** Sets of right forms of different projects, as the units of a district submit them. */
import fc from './fast-check';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { formWith, randomItems } from './random-form';
import { NAME } from './right-form';

const PLACES = ['东街', '南湖', '西岭', '北门', '青山', '白桥', '柳园', '石塘'];
const TASKS = [
  '为老服务',
  '道路养护',
  '公园改造',
  '图书借阅',
  '消防安全',
  '河道保洁',
  '社区文化',
  '就业帮扶',
];
const UNITS = ['某市某区民政局', '某市某区教育局', '某市某区住建局', '某市某区文化局'];
const UNIT = '某市某区某街道办事处';

/** This number of forms of different projects, several for each unit, with evenly spread values. */
export function distinctForms(count: number): fc.Arbitrary<WorkbookSnapshot[]> {
  return fc
    .array(fc.noBias(randomItems), { minLength: count, maxLength: count })
    .map((all) => all.map((items, index) => rename(formWith(items), index)));
}

function rename(form: WorkbookSnapshot, index: number): WorkbookSnapshot {
  const [place, task] = [PLACES[index % 8], TASKS[Math.floor(index / 8) % 8]];
  const name = `${place ?? ''}${task ?? ''}项目（${Math.floor(index / 64) + 1}期）`;
  const unit = UNITS[index % UNITS.length] ?? '';
  const renamed = (value: string): string => value.replaceAll(NAME, name).replaceAll(UNIT, unit);
  return {
    ...form,
    sheets: form.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) =>
        typeof cell.value === 'string' ? { ...cell, value: renamed(cell.value) } : cell,
      ),
    })),
  };
}
