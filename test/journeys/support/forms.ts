/** Workbook files to open. */
import type { SheetSnapshot } from '../../../src/workbook/snapshot';
import { openXlsx } from '../../../src/xlsx';
import { BLANK } from '../../support/blank-form';
import { rightForm, TARGETS, type Patch } from '../../support/right-form';
import { workbookOf, type CellSketches, type CellSketch } from '../../support/snapshots';
import { xlsxOf } from '../../support/xlsx-builder';
import { sampleForm } from './workbench';

/** A form without a fault, or with the given ones. */
export function rightFile(patch: Patch = {}): Uint8Array {
  return xlsxOf(rightForm(patch));
}

/** A workbook with only these sheets. */
export function otherFile(sheets: Readonly<Record<string, CellSketches>>): Uint8Array {
  return xlsxOf(workbookOf(sheets));
}

/** Two forms in one workbook: the right one, and the sample on separate sheets. */
export async function twoForms(): Promise<Uint8Array> {
  const right = rightForm();
  const { sheets } = await openXlsx(sampleForm(), 'minhang-2020.xlsx').read();
  const second = sheets.map((sheet): SheetSnapshot => ({
    ...sheet,
    id: `${sheet.id}-2`,
    name: `${sheet.name}（二）`,
  }));
  return xlsxOf({ ...right, sheets: [...right.sheets, ...second] });
}

/** A template: the form before it is filled in. */
export function templateFile(): Uint8Array {
  return rightFile(BLANK);
}

/** A form with many rows and indicators, every third of which has faults of several kinds. */
export function largeFile(rows: number, indicators: number): Uint8Array {
  const right = rightForm();
  const cells: Record<string, CellSketch> = {
    A1: '财政项目支出绩效目标申报表（绩效目标）',
    A3: '项目名称：社区为老服务提升项目',
    G3: '金额单位：万元',
    A5: '绩效目标',
    B5: '一级目标',
    C5: '二级目标',
    D5: '三级目标',
    F5: '目标值',
    G5: '备注',
    B6: '产出目标',
    C6: '数量',
  };
  for (let index = 0; index < indicators; index += 1) {
    cells[`D${6 + index}`] = `第${index + 1}类服务场次`;
    cells[`F${6 + index}`] = index % 3 === 0 ? '若干' : index % 3 === 1 ? '100%' : `${index + 1}场`;
  }
  const header = 6 + indicators;
  for (const [column, title] of Object.entries({
    A: '项目名称',
    B: '项目内容',
    C: '项目明细',
    D: '明细金额',
    E: '单价',
    F: '依据',
    G: '数量',
    H: '依据',
    I: '备注',
  }))
    cells[`${column}${header}`] = title;
  for (let index = 0; index < rows; index += 1) {
    const row = header + 1 + index;
    cells[`A${row}`] = '社区为老服务提升项目';
    cells[`B${row}`] = '为老服务';
    cells[`C${row}`] = `第${index + 1}项服务采购`;
    cells[`D${row}`] = index % 20 === 0 ? 3 : 2;
    cells[`E${row}`] = 1;
    cells[`G${row}`] = 2;
  }
  cells[`A${header + rows + 1}`] = '金额合计';
  cells[`D${header + rows + 1}`] = 2 * rows;
  const { sheets } = workbookOf({ [TARGETS]: { cells } });
  const [targets] = sheets;
  return xlsxOf({
    ...right,
    sheets: right.sheets.map((sheet) =>
      sheet.name === TARGETS && targets ? { ...targets, id: sheet.id } : sheet,
    ),
  });
}
