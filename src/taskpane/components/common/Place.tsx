import { toA1 } from '../../../workbook/a1';
import type { CellRef } from '../../../workbook/cell';
import { placeText } from '../../format';
import { useSharedStyles } from './styles';

/** `绩效目标!D18`, or `D18` if the sheet is obvious. */
export function Place(props: {
  readonly at: CellRef;
  /** The sheet is not displayed because it is obvious; assistive technology still gets it. */
  readonly hidesSheet: boolean;
}) {
  const { at, hidesSheet } = props;
  const shared = useSharedStyles();
  if (!hidesSheet) return placeText(at);
  return (
    <>
      <span className={shared.hidden}>{placeText(at)}</span>
      <span aria-hidden>{toA1(at)}</span>
    </>
  );
}
