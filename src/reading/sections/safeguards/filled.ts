/** Whether anything of 制度保障 has been filled in. */
import type { FormTables } from '../../../form/section';
import { isFilledText } from '../../../language/text/filled';

export function areSafeguardsFilled({ safeguards }: FormTables): boolean {
  return (safeguards?.rows ?? []).some(
    ({ document, measure }) => isFilledText(document.text) || isFilledText(measure.text),
  );
}
