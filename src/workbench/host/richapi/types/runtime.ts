import { RichApiError } from '../errors';
import { defineType } from '../object-type';
import type { Session } from '../session';

/** Excel.Runtime. */
export const runtimeType = defineType<Session>({
  name: 'Runtime',
  properties: {
    EnableEvents: {
      get: (session) => session.eventsEnabled,
      set: (session, value) => {
        if (typeof value !== 'boolean')
          throw new RichApiError('InvalidArgument', 'enableEvents is a boolean');
        session.eventsEnabled = value;
      },
    },
  },
});
