/** Reads the boxes of 项目类别. */
import type { Choice } from '../../../form/marks';
import type { CategoryBoxes } from '../../../form/overview';
import { isBlankText, stripInvisible } from '../../../language/text/text';
import { markInCell, marksBeside } from '../../marks/find-marks';
import type { Place } from '../../sheet/grid';
import { markAlone } from '../../marks/marks';
import type { FoundMark } from '../../marks/found-mark';
import { MarkStyles } from '../../marks/mark-style';
import { hitsWithin, perSpan } from '../../sheet/row-span';
import type { Hit, Sheet } from '../../sheet/sheet';
import { cleanLabel } from '../../sheet/value-cells';

/** The choices beside each label, in groups that are each numbered from 1; none if the field holds words without boxes. */
export const readCategories = perSpan((sheet, span): readonly CategoryBoxes[] => {
  return hitsWithin(sheet, span)
    .filter(({ ids, kind }) => ids.has('field.category') && kind !== 'within')
    .flatMap((hit) => {
      const label = cleanLabel(hit.segment?.label ?? hit.place.text);
      return groupsOf(choicesOf(sheet, hit)).flatMap((choices) => {
        const [first] = choices;
        return first ? [{ label, at: first.mark.at, choices }] : [];
      });
    });
});

/** `1、常年性项目 2、一次性项目` and, below, `1、部门预算项目 2、上级专项` are two questions. */
function groupsOf(choices: readonly Choice[]): Choice[][] {
  const starts = choices.flatMap(({ name }, index) => (/^[(（]?1[、.．)）]/.test(name) ? [index] : []));
  const [first, second] = starts;
  if (first !== 0 || second === undefined) return [[...choices]];
  return starts.map((start, index) => choices.slice(start, starts[index + 1]));
}

function choicesOf(sheet: Sheet, hit: Hit): Choice[] {
  const places = placesRightOf(sheet, hit.place);
  const labelCell = hit.kind === 'start' ? [hit.place] : [];
  const found = [...labelCell, ...places].flatMap((place) =>
    optionsOf(sheet, place, hit.segment?.valueStart ?? 0, place === hit.place),
  );
  const named = found.length > 0 ? found : separateMarks(sheet, places);
  const styles = new MarkStyles(named.map(({ mark }) => mark));
  return named.map(({ name, mark }) => ({ name, mark: styles.markOf(mark) }));
}

interface Named {
  readonly name: string;
  readonly mark: FoundMark;
}

/** The places right of a label in the rows that it spans, up to the next label. */
function placesRightOf(sheet: Sheet, label: Place): Place[] {
  const places: Place[] = [];
  for (let row = label.area.top; row <= Math.min(label.area.bottom, sheet.grid.lastRow); row += 1) {
    for (const place of sheet.grid.placesIn(row)) {
      if (place.column <= label.area.right) continue;
      if (sheet.isLabel(place)) break;
      places.push(place);
    }
  }
  return places;
}

function optionsOf(sheet: Sheet, place: Place, from: number, isLabelCell: boolean): Named[] {
  if (markAlone(place.text)) return [];
  return marksBeside(sheet.grid, place)
    .filter(({ option }) => !isLabelCell || option.nameSpan.start >= from)
    .map(({ option, found }) => ({ name: stripInvisible(option.name), mark: found }));
}

/** Names and marks in separate cells: `一次性项目 | TRUE | 经常性项目 | FALSE`, or each mark before its name. */
function separateMarks(sheet: Sheet, places: readonly Place[]): Named[] {
  const isMark = ({ text }: Place): boolean => markAlone(text) !== null || /^(?:TRUE|FALSE)$/.test(text);
  if (!places.some(isMark)) return [];
  const [first] = places;
  const before = first !== undefined && isMark(first);
  return places.flatMap((place, index) => {
    if (isMark(place) || isBlankText(place.text)) return [];
    const beside = places[before ? index - 1 : index + 1];
    const neighbour = beside && isMark(beside) ? beside : null;
    const blank = sheet.grid.place(place.row, before ? place.column - 1 : place.area.right + 1);
    const mark = markInCell(sheet.grid, neighbour ?? blank);
    return [{ name: stripInvisible(place.text), mark }];
  });
}
