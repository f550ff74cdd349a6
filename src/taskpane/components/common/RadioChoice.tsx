import type { ComponentProps, ReactNode } from 'react';
import { useSharedStyles } from './styles';

/** A radio button with its label. */
export function RadioChoice({
  children,
  ...input
}: ComponentProps<'input'> & { readonly children: ReactNode }) {
  const shared = useSharedStyles();
  return (
    <label className={shared.choice}>
      <input type="radio" className={shared.radio} {...input} />
      <span>{children}</span>
    </label>
  );
}
