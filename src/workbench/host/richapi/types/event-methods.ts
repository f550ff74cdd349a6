import type { EventName } from '../events';
import type { Arguments } from '../arguments';
import type { Session } from '../session';

type Method<T> = (target: T, args: Arguments, session: Session) => unknown;

const EVENTS: readonly EventName[] = ['DataChanged', 'FormatChanged'];

/** The members by which add-ins subscribe. */
const MEMBERS: Record<EventName, string> = { DataChanged: 'onChanged', FormatChanged: 'onFormatChanged' };

/**
 * The methods by which office.js registers and unregisters events of a type.
 * @param targetOf id of the object that the events are about
 */
export function eventMethods<T>(type: string, targetOf: (target: T) => string): Record<string, Method<T>> {
  return Object.fromEntries(
    EVENTS.flatMap((event): [string, Method<T>][] => [
      [
        `_Register${event}Event`,
        (target, _, session) => {
          session.apiSets.require(type, MEMBERS[event]);
          session.events.register(event, targetOf(target));
        },
      ],
      [
        `_Unregister${event}Event`,
        (target, _, session) => session.events.unregister(event, targetOf(target)),
      ],
    ]),
  );
}
