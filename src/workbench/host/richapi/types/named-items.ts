import { columnName, parseRange } from '../../../../workbook/a1';
import type { HostWorkbook } from '../../model';
import { requireWritable, type Cells } from '../cells';
import { notEmulated, RichApiError } from '../errors';
import { defineType, type ObjectType } from '../object-type';
import { fullAddress } from '../address';
import { rangeType } from './range';

interface NamedTarget {
  readonly workbook: HostWorkbook;
  readonly name: string;
}

/** Excel.NamedItem of a workbook. */
const namedItemType: ObjectType<NamedTarget> = defineType<NamedTarget>({
  name: 'NamedItem',
  identity: ({ name }) => ({ _Id: name }),
  properties: { Name: { get: ({ name }) => name } },
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
        typeof reference === 'string' ? reference : referenceTo(args.object(1, rangeType)),
      );
      recalculate(workbook);
      return namedItemType.of({ workbook, name });
    },
  },
});

/** Case does not matter in names. */
function find(workbook: HostWorkbook, name: string): string | undefined {
  return [...(workbook.names?.keys() ?? [])].find((one) => one.toLowerCase() === name.toLowerCase());
}

function referenceTo({ sheet, area }: Cells): string {
  const corner = (row: number, column: number): string => `$${columnName(column)}$${row + 1}`;
  const [first, last] = [corner(area.top, area.left), corner(area.bottom, area.right)];
  const fixed = first === last ? first : `${first}:${last}`;
  return `=${fullAddress(sheet.name, area).replace(/![^!]*$/, '')}!${fixed}`;
}

function recalculate(workbook: HostWorkbook): void {
  if (workbook.calculation === 'automatic') workbook.calculate();
}
