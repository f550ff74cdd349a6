/** A mark as it was found in a cell, before it is known how the marks around it are written. */
import type { Span } from '../../language/text/span';
import type { CellContent, CellRef } from '../../workbook/cell';
import type { Glyphs } from './glyphs';

export interface FoundMark {
  readonly at: CellRef;
  readonly ticked: boolean | null;
  /**
   * `glyphs`: a mark in the cell's text. `name`: a name without a mark. `blank`: an empty cell for a mark. `boolean`: TRUE
   * or FALSE. `listed`, `unlisted`: names in a list tick. `fixed`: a formula or another content that is not rewritten.
   */
  readonly place:
    | {
        readonly kind: 'glyphs';
        readonly glyphs: Glyphs;
        /** The side of the option's name on which it stands; `null` if it is alone in its cell. */
        readonly side: 'before' | 'after' | null;
        readonly gap: string;
      }
    | {
        readonly kind: 'name';
        readonly start: number;
        readonly end: number;
      }
    | { readonly kind: 'blank'; readonly name: string }
    | { readonly kind: 'boolean'; readonly linked: CellRef }
    /** Removing `span` from a list of the ticked names unticks the option. */
    | { readonly kind: 'listed'; readonly span: Span }
    /** Inserting `insert` at `end` into a list of the ticked names ticks the option. */
    | { readonly kind: 'unlisted'; readonly end: number; readonly insert: string }
    | { readonly kind: 'fixed'; readonly content: CellContent };
}
