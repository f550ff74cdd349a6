import { UNREADABLE } from '../../workbook/cell';
import { defineRule, type RuleReasons } from '../rule';

/** Excel's error values explained to a person who did not write the formula. */
const MEANINGS: Readonly<Record<string, string>> = {
  '#REF!': '公式引用的单元格已被删除',
  '#VALUE!': '公式里用了不是数字的内容',
  '#DIV/0!': '公式里除数为零或为空',
  '#NAME?': '公式里有无法识别的名称',
  '#N/A': '公式没有找到对应的数据',
  '#NUM!': '公式算出的数字无效',
  '#NULL!': '公式引用的区域没有交集',
  [UNREADABLE.error]: '文件里存的内容已损坏，请重新填写',
};

/** 错误值: no cell of the form shows an error value such as #REF!. */
export const rule = defineRule({
  id: 'structure/error-value',
  title: '单元格没有错误值',
  aspect: 'completeness',
  problems: [{ key: 'error-value', name: '单元格显示错误值', severity: 'error' }],
  check({ form }) {
    const findings = form.errorCells.map(({ at, error, label, section }) => {
      const meaning = MEANINGS[error.toUpperCase()] ?? '公式没有算出结果';
      const name = label === '' ? '' : `“${label}”`;
      const message = `第${at.row + 1}行${name}显示错误值 ${error}：${meaning}。`;
      return { at, subject: { kind: 'section' as const, section }, message };
    });
    return { places: form.cellsRead + findings.length, findings, verified: '没有错误值' };
  },
});

export const reasons: RuleReasons = {
  why: '错误值会印在表上，引用它的合计也会出错。',
  how: '改正公式，或者直接填写正确的内容。',
};
