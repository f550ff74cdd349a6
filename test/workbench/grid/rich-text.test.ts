import { documentText } from '../../../src/workbench/grid/cell-data';
import { toDocument, toRuns } from '../../../src/workbench/grid/rich-text';

test('text runs are unchanged after a round trip through a Univer document', () => {
  const runs = [
    { text: '一、', bold: true, italic: true },
    { text: '当年预算：\n' },
    { text: '296.00', color: '#ff0000', underline: true },
    { text: '万元', size: 9, name: '宋体' },
  ];
  const document = toDocument(runs);
  expect(documentText(document)).toBe('一、当年预算：\n296.00万元');
  expect(toRuns(document)).toEqual(runs);
});

test('a document with uniform formatting has no text runs', () => {
  expect(toRuns(toDocument([{ text: '满意' }]))).toBeUndefined();
});
