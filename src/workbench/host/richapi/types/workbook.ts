import type { HostWorkbook } from '../../model';
import { requireWritable } from '../cells';
import { RichApiError } from '../errors';
import { defineType, type ObjectType } from '../object-type';
import { tableCollectionType } from './tables';
import { worksheetCollectionType } from './worksheet';

/** Excel.Workbook, the root of every batch. */
export const workbookType: ObjectType<HostWorkbook> = defineType<HostWorkbook>({
  name: 'Workbook',
  properties: {
    Name: { get: (workbook) => workbook.name },
    ReadOnly: { get: (workbook) => workbook.readOnly },
  },
  navigation: {
    Worksheets: (workbook) => worksheetCollectionType.of(workbook),
    Tables: (workbook) => tableCollectionType.of(workbook.sheets),
    Settings: (workbook) => settingCollectionType.of(workbook),
    Application: (workbook) => applicationType.of(workbook),
    Protection: (workbook) => workbookProtectionType.of(workbook),
  },
  methods: {
    _RemoveReference: (_, args, session) => session.release(args.text(0)),
    _GetReferenceCount: (_, __, session) => session.keptCount,
  },
});

/** Excel.Application. */
const applicationType = defineType<HostWorkbook>({
  name: 'Application',
  properties: {
    CalculationMode: {
      get: (workbook) => (workbook.calculation === 'manual' ? 'Manual' : 'Automatic'),
      set: (workbook, value, session) => {
        requireWritable(session);
        if (value !== 'Automatic' && value !== 'Manual')
          throw new RichApiError('InvalidArgument', String(value));
        workbook.calculation = value === 'Manual' ? 'manual' : 'automatic';
      },
    },
  },
});

/** Excel.WorkbookProtection: whether the structure is protected. */
const workbookProtectionType = defineType<HostWorkbook>({
  name: 'WorkbookProtection',
  properties: { Protected: { get: (workbook) => workbook.structureProtected === true } },
});

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
const settingCollectionType = defineType<HostWorkbook>({
  name: 'SettingCollection',
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
});
