import type { HostWorkbook } from '../../model';
import { requireWritable } from '../cells';
import { RichApiError } from '../errors';
import { defineType } from '../object-type';

interface SettingTarget {
  readonly settings: Map<string, string>;
  readonly key: string;
}

/** Excel.Setting. Values are plain JSON, as office.js encodes dates. */
const settingType = defineType<SettingTarget>({
  name: 'Setting',
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ settings, key }): unknown => JSON.parse(settings.get(key) ?? 'null'),
      set: ({ settings, key }, value, session) => {
        requireWritable(session);
        settings.set(key, JSON.stringify(value));
      },
    },
  },
  methods: {
    Delete: ({ settings, key }, _, session) => {
      requireWritable(session);
      settings.delete(key);
    },
  },
});

/** Excel.SettingCollection: the same settings as those of Office's document settings. */
export const settingCollectionType = defineType<HostWorkbook>({
  name: 'SettingCollection',
  items: ({ settings }) => [...settings.keys()].map((key) => settingType.of({ settings, key })),
  item: ({ settings }, key) => {
    const name = String(key);
    if (!settings.has(name)) throw new RichApiError('ItemNotFound', name);
    return settingType.of({ settings, key: name });
  },
  objects: {
    Add: ({ settings }, args, session) => {
      requireWritable(session);
      const key = args.text(0);
      settings.set(key, JSON.stringify(args.raw(1) ?? null));
      return settingType.of({ settings, key });
    },
    GetItemOrNullObject: ({ settings }, args) => {
      const key = args.text(0);
      return settings.has(key) ? settingType.of({ settings, key }) : null;
    },
  },
  methods: { GetCount: ({ settings }) => settings.size },
});
