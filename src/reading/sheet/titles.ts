/** Titles of forms and names of their sections. */
import { compactText } from '../../language/text/text';
import type { Place } from './grid';
import type { RowSpan } from './row-span';
import type { Hit, Sheet } from './sheet';

/** Tells whether a text is a form's title, for example `财政项目支出绩效目标申报表（制度保障）`. */
export function isTitle(text: string): boolean {
  if (!/[表书]/.test(text)) return false;
  const plain = compactText(text);
  return (
    plain.length <= 60 &&
    /(?:(?:绩效|项目支出|申报|目标|总体情况|构成分解|制度保障).{0,24}表|(?:绩效|项目支出).{0,12}申报书)(?:\([^()]*\)|\[[^[\]]*\]|-[^,;]{1,20})*$/.test(
      plain,
    )
  );
}

/** Tells whether a place is the printed name of a section, for example a vertical label. */
export function isSectionName({ labels }: Sheet, { text }: Place): boolean {
  return labels.hasRole(text, 'title');
}

/** Tells whether some rows contain the title of a form or the name of a section. */
export function isTitled(sheet: Sheet, span: RowSpan): boolean {
  const isName = ({ kind, ids }: Hit): boolean =>
    kind === 'whole' && [...ids].some((id) => sheet.labels.roleOf(id) === 'title');
  return sheet.grid
    .rowsWithin(span.top, span.bottom)
    .some((row) => sheet.grid.someWords(row, isTitle) || sheet.hitsIn(row).some(isName));
}
