/** Excel.RangeFormat and its parts, as far as the report sheet needs them. Members of mixed cells are `null`, as documented. */
import type { HostStyle } from '../../model';
import { changeSheet, common, places, type Cells } from '../cells';
import { RichApiError } from '../errors';
import { defineType, type ObjectType, type PropertySpec } from '../object-type';
import type { Session } from '../session';
import { cellFont } from './text-runs';

const BLACK = '#000000';
const WHITE = '#FFFFFF';

const VERTICAL = { Top: 'top', Center: 'center', Bottom: 'bottom' } as const;

export const rangeFormatType: ObjectType<Cells> = defineType<Cells>({
  name: 'RangeFormat',
  properties: {
    ColumnWidth: {
      get: ({ sheet, areas }) => {
        const widths = new Set(
          areas.flatMap(({ left, right }) => columns(left, right).map((c) => sheet.columnWidth(c))),
        );
        return widths.size === 1 ? [...widths][0] : null;
      },
      set: (cells, value, session) => {
        if (typeof value !== 'number' || value < 0) throw new RichApiError('InvalidArgument', 'columnWidth');
        changeSheet(cells.sheet, session, () => {
          for (const { left, right } of cells.areas) cells.sheet.setColumnWidth(left, right, value);
        });
      },
    },
    WrapText: style('wrapText', false, isBoolean),
    VerticalAlignment: {
      get: (cells) => {
        const found = common(cells, (cell) => cell.style.verticalAlignment ?? 'bottom');
        return Object.entries(VERTICAL).find(([, alignment]) => alignment === found)?.[0] ?? null;
      },
      set: (cells, value, session) => {
        const found = Object.entries(VERTICAL).find(([name]) => name === value);
        if (!found) throw new RichApiError('InvalidArgument', `verticalAlignment ${String(value)}`);
        writeStyle(cells, session, { verticalAlignment: found[1] });
      },
    },
  },
  navigation: {
    Font: (cells) => rangeFontType.of(cells),
    Fill: (cells) => rangeFillType.of(cells),
    Protection: (cells) => formatProtectionType.of(cells),
  },
  methods: {
    // The grids fit the rows by themselves.
    AutofitRows: ({ sheet }, _, session) => changeSheet(sheet, session, () => undefined),
  },
});

const rangeFontType: ObjectType<Cells> = defineType<Cells>({
  name: 'RangeFont',
  properties: {
    Bold: { ...style('bold', false, isBoolean), get: fontMember('bold') },
    Color: { ...style('color', BLACK, isColor), get: fontMember('color') },
    Italic: { get: fontMember('italic') },
    Name: { get: fontMember('name') },
    Size: { get: fontMember('size') },
    Strikethrough: { get: fontMember('strikethrough') },
    Subscript: { get: fontMember('subscript') },
    Superscript: { get: fontMember('superscript') },
    Underline: { get: fontMember('underline') },
  },
});

const rangeFillType: ObjectType<Cells> = defineType<Cells>({
  name: 'RangeFill',
  properties: { Color: style('fill', WHITE, isColor) },
});

const formatProtectionType: ObjectType<Cells> = defineType<Cells>({
  name: 'FormatProtection',
  properties: {
    Locked: {
      get: (cells) => common(cells, (cell) => cell.locked),
      set: (cells, value, session) => {
        if (!isBoolean(value)) throw new RichApiError('InvalidArgument', 'locked');
        const changes = places(cells).map((at) => ({ ...at, locked: value }));
        changeSheet(cells.sheet, session, () => cells.sheet.write(changes));
      },
    },
  },
});

/** A member of `cellFont`; `null` if cells differ. */
function fontMember(member: string): (cells: Cells) => unknown {
  return (cells) => common(cells, (cell) => cellFont(cell)[member]);
}

type StyleValue = boolean | string;

function style<V extends StyleValue>(
  member: 'bold' | 'wrapText' | 'color' | 'fill',
  fallback: V,
  fits: (value: unknown) => value is V,
): PropertySpec<Cells> {
  return {
    // For an automatic colour the displayed one is returned.
    get: (cells) => common(cells, (cell) => cell.style[member] || fallback),
    set: (cells, value, session) => {
      if (!fits(value)) throw new RichApiError('InvalidArgument', `${member} ${String(value)}`);
      writeStyle(cells, session, { [member]: value });
    },
  };
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

function isColor(value: unknown): value is string {
  return typeof value === 'string' && /^(#[0-9a-f]{6}|[a-z]+)$/i.test(value);
}

function writeStyle(cells: Cells, session: Session, change: HostStyle): void {
  const changes = places(cells).map((at) => ({ ...at, style: change }));
  changeSheet(cells.sheet, session, () => cells.sheet.write(changes));
}

function columns(left: number, right: number): number[] {
  return Array.from({ length: right - left + 1 }, (_, index) => left + index);
}
