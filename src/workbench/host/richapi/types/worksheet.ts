import * as v from 'valibot';
import type { SheetVisibility } from '../../../../workbook/snapshot';
import type { HostSheet, HostWorkbook } from '../../model';
import { parseAddress, requireWithin, WHOLE_SHEET } from '../address';
import { Cells, changeSheet, requireStructure, requireVisible, requireWritable } from '../cells';
import type { Arguments } from '../arguments';
import { notEmulated, RichApiError } from '../errors';
import { WORKBOOK_TARGET } from '../events';
import { defineType, type ObjectType, type PropertySpec, type TypeSpec } from '../object-type';
import type { Session } from '../session';
import { rangeType } from './range';
import { tableCollectionType } from './tables';

type Method<T> = (target: T, args: Arguments, session: Session) => unknown;

/**
 * The methods by which office.js registers and unregisters `onChanged` of a type.
 * @param targetOf id of the object that the events are about
 */
function eventMethods<T>(type: string, targetOf: (target: T) => string): Record<string, Method<T>> {
  return {
    _RegisterDataChangedEvent: (target, _, session) => {
      session.apiSets.require(type, 'onChanged');
      session.events.register(targetOf(target));
    },
    _UnregisterDataChangedEvent: (target, _, session) => session.events.unregister(targetOf(target)),
  };
}

const FIRST_CELL = { top: 0, left: 0, bottom: 0, right: 0 };

const VISIBILITIES: Record<string, SheetVisibility> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

/** Excel.Worksheet. */
export const worksheetType: ObjectType<HostSheet> = defineType<HostSheet>({
  name: 'Worksheet',
  identity: (sheet) => ({ Id: sheet.id }),
  properties: {
    Id: { get: (sheet) => sheet.id },
    Name: { get: (sheet) => sheet.name },
    Visibility: {
      get: (sheet) => sheet.visibility.charAt(0).toUpperCase() + sheet.visibility.slice(1),
      set: (sheet, value, session) => setVisibility(sheet, value, session),
    },
  },
  navigation: {
    Protection: (sheet) => worksheetProtectionType.of(sheet),
    PageLayout: (sheet) => pageLayoutType.of(sheet),
    AutoFilter: (sheet) => autoFilterType.of(sheet),
    Tables: (sheet) => tableCollectionType.of([sheet]),
  },
  objects: onlyWithCells({
    GetRange: (sheet, args) => {
      const address = args.optionalText(0);
      return rangeOf(sheet, address === undefined ? WHOLE_SHEET : parseAddress(address, sheet.name));
    },
    GetRangeByIndexes: (sheet, args) => {
      const [top, left] = [args.integer(0), args.integer(1)];
      const [rows, columns] = [args.integer(2), args.integer(3)];
      return rangeOf(sheet, requireWithin({ top, left, bottom: top + rows - 1, right: left + columns - 1 }));
    },
    // The used range of an empty sheet is its first cell.
    GetUsedRange: (sheet, args) => rangeOf(sheet, sheet.usedRange(args.optionalBoolean(0)) ?? FIRST_CELL),
    GetUsedRangeOrNullObject: (sheet, args) => {
      const used = sheet.usedRange(args.optionalBoolean(0));
      return used && rangeOf(sheet, used);
    },
  }),
  methods: {
    Activate: (sheet, _, session) => {
      requireVisible(sheet);
      session.acting('add-in', () => session.workbook.select(sheet.id, FIRST_CELL));
    },
    Delete: (sheet, _, session) => {
      requireStructure(session);
      if (sheet.visibility === 'veryHidden')
        throw new RichApiError('InvalidOperation', 'the sheet is very hidden');
      requireAnotherVisible(sheet, session);
      session.acting('add-in', () => session.workbook.deleteSheet(sheet.id));
    },
    ...eventMethods('Worksheet', (sheet: HostSheet) => sheet.id),
  },
});

/** Excel.WorksheetCollection. */
export const worksheetCollectionType = defineType<HostWorkbook>({
  name: 'WorksheetCollection',
  items: (workbook) => workbook.sheets.map((sheet) => worksheetType.of(sheet)),
  item: (_, key, session) => {
    const sheet = session.findSheet(String(key));
    if (!sheet) throw new RichApiError('ItemNotFound', String(key));
    return worksheetType.of(sheet);
  },
  objects: {
    GetItemOrNullObject: (_, args, session) => {
      const sheet = session.findSheet(args.text(0));
      return sheet ? worksheetType.of(sheet) : null;
    },
    Add: (workbook, args, session) => {
      requireStructure(session);
      const name = checkedSheetName(args.text(0), session);
      return worksheetType.of(session.acting('add-in', () => workbook.addSheet(name)));
    },
  },
  methods: eventMethods('WorksheetCollection', () => WORKBOOK_TARGET),
});

const MAX_NAME = 31;

/**
 * Checks a name for a new sheet.
 * @throws RichApiError `InvalidArgument` if Excel does not allow the name, `ItemAlreadyExists` if another sheet has it
 */
function checkedSheetName(name: string, session: Session): string {
  const allowed =
    name.length > 0 &&
    name.length <= MAX_NAME &&
    !/[:\\/?*[\]]|^'|'$/.test(name) &&
    name.toLowerCase() !== 'history';
  if (!allowed) throw new RichApiError('InvalidArgument', `${name} is no name for a sheet`);
  const taken = session.workbook.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  if (taken) throw new RichApiError('ItemAlreadyExists', name);
  return name;
}

type Objects = NonNullable<TypeSpec<HostSheet>['objects']>;

/** Chart and macro sheets refuse all methods about cells. */
function onlyWithCells(objects: Objects): Objects {
  return Object.fromEntries(
    Object.entries(objects).map(([name, make]) => [
      name,
      (sheet, args, session) => {
        if (sheet.isChart) throw new RichApiError('UnsupportedSheet', sheet.name);
        return make(sheet, args, session);
      },
    ]),
  );
}

function rangeOf(sheet: HostSheet, area: Cells['area']) {
  return rangeType.of(new Cells(sheet, [area]));
}

function requireAnotherVisible(sheet: HostSheet, session: Session): void {
  const others = session.workbook.sheets.filter(
    ({ id, visibility }) => id !== sheet.id && visibility === 'visible',
  );
  if (others.length === 0) throw new RichApiError('InvalidOperation', 'a workbook needs a visible sheet');
}

function setVisibility(sheet: HostSheet, value: unknown, session: Session): void {
  requireWritable(session);
  const visibility =
    typeof value === 'string' && Object.hasOwn(VISIBILITIES, value) ? VISIBILITIES[value] : undefined;
  if (!visibility) throw new RichApiError('InvalidArgument', String(value));
  if (visibility !== 'visible') requireAnotherVisible(sheet, session);
  session.acting('add-in', () => sheet.setVisibility(visibility));
}

/** The grids behind this host support only filters by values. */
const CriteriaSchema = v.object({ filterOn: v.literal('Values'), values: v.array(v.string()) });

/** Excel.AutoFilter, only by values. */
const autoFilterType = defineType<HostSheet>({
  name: 'AutoFilter',
  properties: {
    Enabled: { get: (sheet) => sheet.filtered === true },
  },
  methods: {
    Apply: (sheet, args, session) => {
      const { area } = args.object(0, rangeType);
      const criteria = v.safeParse(CriteriaSchema, args.raw(2));
      if (!sheet.applyFilter || !criteria.success) throw notEmulated('AutoFilter', 'apply()');
      const column = area.left + args.integer(1);
      changeSheet(sheet, session, () => sheet.applyFilter?.(area, column, criteria.output.values));
    },
    Remove: (sheet, _, session) => {
      if (sheet.filtered) changeSheet(sheet, session, () => sheet.removeFilter?.());
    },
  },
});

/** Page layouts are only stored, because the grids behind this host do not print. */
const layouts = new WeakMap<HostSheet, Record<string, unknown>>();

/** Excel.PageLayout: the properties that the report sheet sets. */
const pageLayoutType = defineType<HostSheet>({
  name: 'PageLayout',
  properties: {
    Orientation: pageProperty(
      'Orientation',
      'Portrait',
      (value) => value === 'Portrait' || value === 'Landscape',
    ),
    PaperSize: pageProperty('PaperSize', 'A4', (value) => typeof value === 'string'),
    Zoom: pageProperty('Zoom', { scale: 100 }, (value) => typeof value === 'object' && value !== null),
  },
});

function pageProperty(
  name: string,
  fallback: unknown,
  fits: (value: unknown) => boolean,
): PropertySpec<HostSheet> {
  return {
    get: (sheet) => layouts.get(sheet)?.[name] ?? fallback,
    set: (sheet, value, session) => {
      if (!fits(value)) throw new RichApiError('InvalidArgument', name);
      changeSheet(sheet, session, () => layouts.set(sheet, { ...layouts.get(sheet), [name]: value }));
    },
  };
}

/** Excel.WorksheetProtection without passwords, which the grids do not have. */
const worksheetProtectionType = defineType<HostSheet>({
  name: 'WorksheetProtection',
  properties: {
    Protected: { get: (sheet) => sheet.protected },
  },
  methods: {
    Protect: (sheet, args, session) => {
      requireWritable(session);
      if (args.raw(0) !== undefined || args.raw(1) !== undefined) {
        throw new RichApiError(
          'NotImplemented',
          'the emulated host knows no protection options or passwords',
        );
      }
      if (sheet.protected) throw new RichApiError('InvalidOperation', 'the sheet is already protected');
      session.acting('add-in', () => sheet.setProtected(true));
    },
  },
});
