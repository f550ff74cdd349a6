import type { EventName } from '../events';
import type { Arguments } from '../arguments';
import type { Session } from '../session';

type Method<T> = (target: T, args: Arguments, session: Session) => unknown;

/** The members by which add-ins subscribe. */
const MEMBERS: Record<EventName, string> = {
  DataChanged: 'onChanged',
  FormatChanged: 'onFormatChanged',
  Activated: 'onActivated',
  Deactivated: 'onDeactivated',
  Added: 'onAdded',
  Deleted: 'onDeleted',
  SelectionChanged: 'onSelectionChanged',
  NameChanged: 'onNameChanged',
};

/**
 * The methods by which office.js registers and unregisters events of a type.
 * @param targetOf id of the object that the events are about
 */
export function eventMethods<T>(
  events: readonly EventName[],
  type: string,
  targetOf: (target: T) => string,
): Record<string, Method<T>> {
  return Object.fromEntries(
    events.flatMap((event): [string, Method<T>][] => [
      [
        registration('Register', event),
        (target, _, session) => {
          session.apiSets.require(type, MEMBERS[event]);
          session.events.register(event, targetOf(target));
        },
      ],
      [
        registration('Unregister', event),
        (target, _, session) => session.events.unregister(event, targetOf(target)),
      ],
    ]),
  );
}

/** office.js builds the names of newer registrations in another order. */
function registration(verb: 'Register' | 'Unregister', event: EventName): string {
  return event === 'NameChanged' ? `_${verb}Event${event}` : `_${verb}${event}Event`;
}
