/** A form as the emulated Excel of the browser tests opens it. */

/** @param sheets in the form that `workbookBytes` takes */
export function snapshotOf(sheets) {
  return {
    name: '申报表.xlsx',
    readOnly: false,
    calculation: 'automatic',
    date1904: false,
    sheets: Object.entries(sheets).map(([name, { lines }], index) => ({
      id: `{${index}}`,
      name,
      visibility: 'visible',
      protected: false,
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
      cells: lines.flatMap((line, row) =>
        line.flatMap((content, column) =>
          content === null || content === '' ? [] : [cellOf(row, column, content)],
        ),
      ),
    })),
  };
}

function cellOf(row, column, content) {
  if (typeof content !== 'object') return { row, column, value: content };
  return { row, column, value: content.value, formula: `=${content.formula}` };
}
