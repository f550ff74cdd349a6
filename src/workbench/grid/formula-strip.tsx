/** Name box and formula bar in one row, as Excel has them. */
import type { FUniver } from '@univerjs/core/facade';
import { FormulaBar, useActiveWorkbook } from '@univerjs/preset-sheets-core';
import type { ReactNode } from 'react';
import { NameBox } from './name-box';

/** Univer's own name box knows addresses of the active sheet only; ours stands in its place (see `workbench.css`). */
export function FormulaStrip({ api }: { readonly api: FUniver }): ReactNode {
  useActiveWorkbook();
  const book = api.getActiveWorkbook();
  if (!book) return null;
  return (
    <div className="formula-strip">
      <NameBox key={book.getId()} book={book} />
      <FormulaBar disableDefinedName />
    </div>
  );
}
