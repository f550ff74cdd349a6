import type { ComponentType, JSX } from 'react';
import { Coming } from './Coming';

interface LaterProps {
  /** The part is on the screen. */
  readonly onHere?: () => void;
}

/** A part of the pane that is loaded when it is first shown. */
export interface LaterPart<Props> {
  (props: Props & LaterProps): JSX.Element;
  /** Loads it beforehand. Never fails: what could not be loaded is tried again when it is shown. */
  readonly prepare: () => Promise<void>;
  readonly isHere: () => boolean;
}

/** Makes such a part. @param load loads the component; asked again where it failed */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): LaterPart<Props> {
  let part: ComponentType<Props> | null = null;
  const ask = async (): Promise<ComponentType<Props>> => (part ??= await load());

  function Later({ onHere, ...props }: Props & LaterProps) {
    return (
      <Coming ask={ask} known={part} onHere={onHere}>
        {(Part) => <Part {...(props as unknown as Props)} />}
      </Coming>
    );
  }
  return Object.assign(Later, {
    prepare: async () => {
      try {
        await ask();
      } catch (error) {
        console.warn(error);
      }
    },
    isHere: () => part !== null,
  });
}
