/** A mark as it was found in a cell. */
import type { Span } from '../../language/text/span';
import type { CellContent, CellRef } from '../../workbook/cell';

/** A mark's glyphs in a text. */
export interface Glyphs {
  readonly span: Span;
  readonly text: string;
  readonly ticked: boolean;
}

/** A mark as found, before it is known how its surroundings write theirs. */
export interface FoundMark {
  readonly at: CellRef;
  readonly ticked: boolean | null;
  /**
   * `glyphs` in the cell's text; `name` without a mark beside it; `blank` cell where a mark would stand;
   * `boolean` cell; `listed` or `unlisted` where names alone tick; `fixed`: a formula or something else that is not ours
   * to rewrite.
   */
  readonly place:
    | {
        readonly kind: 'glyphs';
        readonly glyphs: Glyphs;
        /** On which side of the option's name it stands; `null`: alone in its cell. */
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
    /** A list of what is ticked names it; `span` takes it out. */
    | { readonly kind: 'listed'; readonly span: Span }
    /** A list of what is ticked does not name it; `insert` at `end` does. */
    | { readonly kind: 'unlisted'; readonly end: number; readonly insert: string }
    | { readonly kind: 'fixed'; readonly content: CellContent };
}
