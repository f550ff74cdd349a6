import type { CellRange } from '../../../../workbook/cell';
import { columnName, parseRange } from '../../../../workbook/a1';
import type { HostSheet, HostWorkbook } from '../../model';
import { Cells, requireWritable } from '../cells';
import { notEmulated, RichApiError } from '../errors';
import { defineType, type ObjectType } from '../object-type';
import type { Session } from '../session';
import { fullAddress } from '../address';

interface NamedTarget {
  readonly workbook: HostWorkbook;
  readonly name: string;
}

/** Excel.NamedItem of a workbook. */
const namedItemType: ObjectType<NamedTarget> = defineType<NamedTarget>({
  name: 'NamedItem',
  identity: ({ name }) => ({ _Id: name }),
  properties: {
    Name: { get: ({ name }) => name },
    Formula: { get: formulaOf },
    Scope: { get: () => 'Workbook' },
    Type: { get: (target, session) => (rangeOf(target, session) ? 'Range' : 'String') },
    Visible: { get: () => true },
  },
  methods: {
    Delete: ({ workbook, name }, _, session) => {
      requireWritable(session);
      workbook.names?.delete(name);
      recalculate(workbook);
    },
  },
});

/** Excel.NamedItemCollection; empty if the grid has no names. */
export const namedItemCollectionType = defineType<HostWorkbook>({
  name: 'NamedItemCollection',
  items: (workbook) =>
    [...(workbook.names?.keys() ?? [])].map((name) => namedItemType.of({ workbook, name })),
  item: (workbook, key) => {
    const found = find(workbook, String(key));
    if (found === undefined) throw new RichApiError('ItemNotFound', String(key));
    return namedItemType.of({ workbook, name: found });
  },
  objects: {
    Add: (workbook, args, session) => {
      requireWritable(session);
      if (!workbook.names) throw notEmulated('NamedItemCollection', 'add()');
      const name = args.text(0);
      if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || parseRange(name))
        throw new RichApiError('InvalidArgument', `${name} is no name`);
      if (find(workbook, name) !== undefined) throw new RichApiError('ItemAlreadyExists', name);
      const reference = args.raw(1);
      workbook.names.set(
        name,
        typeof reference === 'string' ? reference : referenceTo(args.object(1, session.types.range)),
      );
      recalculate(workbook);
      return namedItemType.of({ workbook, name });
    },
    GetItemOrNullObject: (workbook, args) => {
      const name = find(workbook, args.text(0));
      return name === undefined ? null : namedItemType.of({ workbook, name });
    },
  },
  methods: { GetCount: (workbook) => workbook.names?.size ?? 0 },
});

/** Case does not matter in names. */
function find(workbook: HostWorkbook, name: string): string | undefined {
  return [...(workbook.names?.keys() ?? [])].find((one) => one.toLowerCase() === name.toLowerCase());
}

function formulaOf({ workbook, name }: NamedTarget): string {
  return workbook.names?.get(name) ?? '';
}

function referenceTo({ sheet, area }: Cells): string {
  const corner = (row: number, column: number): string => `$${columnName(column)}$${row + 1}`;
  const [first, last] = [corner(area.top, area.left), corner(area.bottom, area.right)];
  const fixed = first === last ? first : `${first}:${last}`;
  return `=${fullAddress(sheet.name, area).replace(/![^!]*$/, '')}!${fixed}`;
}

/** The range that a name is for; `null` for other formulas. */
function rangeOf(target: NamedTarget, session: Session): Cells | null {
  const match = /^=(?:'((?:[^']|'')+)'|([^'!]+))!([^!]+)$/.exec(formulaOf(target));
  const sheet: HostSheet | undefined = match
    ? session.findSheet(match[1]?.replaceAll("''", "'") ?? match[2] ?? '')
    : undefined;
  const area: CellRange | null = parseRange(match?.[3] ?? '');
  return sheet && area ? new Cells(sheet, [area]) : null;
}

function recalculate(workbook: HostWorkbook): void {
  if (workbook.calculation === 'automatic') workbook.calculate();
}
