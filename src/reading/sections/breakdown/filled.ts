/** Whether anything of 项目构成分解 has been filled in. */
import type { FormTables } from '../../../form/section';

export function isBreakdownFilled({ breakdown }: FormTables): boolean {
  return (breakdown?.items ?? []).some(({ amount, unitPrice, quantity }) =>
    [amount, unitPrice, quantity].some((cell) => cell && cell.reading.kind !== 'blank'),
  );
}
