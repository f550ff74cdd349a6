import type { HostWorkbook } from '../../model';
import { Cells, requireWritable } from '../cells';
import { RichApiError } from '../errors';
import { defineType, type ObjectType } from '../object-type';
import type { Session } from '../session';
import { namedItemCollectionType } from './named-items';
import { rangeType } from './range';
import { tableCollectionType } from './tables';
import { settingCollectionType } from './settings';
import { worksheetCollectionType } from './worksheets';

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
    Names: (workbook) => namedItemCollectionType.of(workbook),
    _Runtime: (_, session) => runtimeType.of(session),
  },
  objects: {
    GetSelectedRange: (workbook, _, session) => {
      const sheet = session.findSheet(workbook.activeSheet);
      return sheet ? rangeType.of(new Cells(sheet, [workbook.selection])) : null;
    },
    GetActiveCell: (workbook, _, session) => {
      const sheet = session.findSheet(workbook.activeSheet);
      const { top, left } = workbook.selection;
      return sheet ? rangeType.of(new Cells(sheet, [{ top, left, bottom: top, right: left }])) : null;
    },
    _GetRangeForEventByReferenceId: (_, args, session) => {
      const cells = session.events.rangeOf(args.text(0));
      if (!cells) throw new RichApiError('ItemNotFound');
      return rangeType.of(cells);
    },
    _GetRangeOrNullObjectForEventByReferenceId: (_, args, session) => {
      const cells = session.events.rangeOf(args.text(0));
      return cells ? rangeType.of(cells) : null;
    },
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
  methods: {
    Calculate: (workbook, args) => {
      args.oneOf(0, ['Recalculate', 'Full', 'FullRebuild']);
      workbook.calculate();
    },
  },
});

/** Excel.WorkbookProtection: whether the structure is protected. */
const workbookProtectionType = defineType<HostWorkbook>({
  name: 'WorkbookProtection',
  properties: { Protected: { get: (workbook) => workbook.structureProtected === true } },
});

/** Excel.Runtime. */
const runtimeType = defineType<Session>({
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
