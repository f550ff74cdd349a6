import type { ComponentProps } from 'react';
import type { CellRef } from '../../../workbook/cell';
import { placeText } from '../../format';
import { actions } from '../../words';
import { useSession } from './SessionContext';
import { SmallButton } from './SmallButton';

/** 定位: selects a cell in the workbook. */
export function LocateButton({
  at,
  ...rest
}: { readonly at: CellRef } & Omit<ComponentProps<typeof SmallButton>, 'children'>) {
  const session = useSession();
  return (
    <SmallButton
      {...rest}
      aria-label={`${actions.locate} ${placeText(at)}`}
      onClick={() => void session.select(at)}
    >
      {actions.locate}
    </SmallButton>
  );
}
