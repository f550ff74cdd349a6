/** Cell styles of a styles part, by the index that cells refer to. */
import type { XlsxPackage } from '../parts/package';
import type { XmlElement } from '../xml/parse';
import { readColor, type Theme } from './colors';
import type { BorderLine, CellStyle } from './model';
import { walkPart } from './walk-part';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Style = Mutable<CellStyle>;
type Borders = Mutable<NonNullable<CellStyle['borders']>>;
type Side = 'top' | 'bottom' | 'left' | 'right';

const SIDES: ReadonlyMap<string, Side> = new Map([
  ['left', 'left'],
  ['start', 'left'],
  ['right', 'right'],
  ['end', 'right'],
  ['top', 'top'],
  ['bottom', 'bottom'],
]);
const LINES: ReadonlyMap<string, BorderLine> = new Map([
  ['thin', 'thin'],
  ['hair', 'hair'],
  ['dotted', 'dotted'],
  ['dashed', 'dashed'],
  ['dashDot', 'dashed'],
  ['dashDotDot', 'dashed'],
  ['double', 'double'],
  ['medium', 'medium'],
  ['mediumDashed', 'medium'],
  ['mediumDashDot', 'medium'],
  ['mediumDashDotDot', 'medium'],
  ['slantDashDot', 'medium'],
  ['thick', 'thick'],
]);
const HORIZONTAL: ReadonlyMap<string, NonNullable<CellStyle['horizontal']>> = new Map([
  ['left', 'left'],
  ['center', 'center'],
  ['centerContinuous', 'center'],
  ['right', 'right'],
  ['justify', 'justify'],
  ['distributed', 'distributed'],
]);
const VERTICAL: ReadonlyMap<string, NonNullable<CellStyle['vertical']>> = new Map([
  ['top', 'top'],
  ['center', 'middle'],
  ['bottom', 'bottom'],
]);
/** Boolean elements such as `<b/>`; `<b val="0"/>` means false. */
const TOGGLES: ReadonlyMap<string, 'bold' | 'italic' | 'underline' | 'strike'> = new Map([
  ['b', 'bold'],
  ['i', 'italic'],
  ['u', 'underline'],
  ['strike', 'strike'],
]);

/** Reads the cell formats (`cellXfs`), each with its font, fill, borders and alignment. */
export function readCellStyles(pkg: XlsxPackage, partName: string, theme: Theme): readonly CellStyle[] {
  const fonts: Style[] = [];
  const fills: Style[] = [];
  const borders: Borders[] = [];
  const formats: Style[] = [];
  walkPart(pkg, partName, ({ name, element, ancestors }) => {
    const parent = ancestors.at(-1);
    const grandparent = ancestors.at(-2);
    // Conditional formats (`dxfs`) contain font and fill elements that no cell format refers to.
    if (ancestors.includes('dxfs')) return;
    if (name === 'font' && parent === 'fonts') fonts.push({});
    else if (name === 'fill' && parent === 'fills') fills.push({});
    else if (name === 'border' && parent === 'borders') borders.push({});
    else if (name === 'xf' && parent === 'cellXfs') formats.push(combine(element, fonts, fills, borders));
    else if (name === 'alignment' && grandparent === 'cellXfs') align(formats.at(-1), element);
    else if (parent === 'font') font(fonts.at(-1), name, element, theme);
    else if (name === 'fgColor' && parent === 'patternFill') fill(fills.at(-1), element, theme);
    else if (parent === 'border') borderLine(borders.at(-1), name, element);
    else if (name === 'color' && grandparent === 'border')
      borderColor(borders.at(-1), parent, readColor(element, theme));
  });
  return formats;
}

function combine(
  element: XmlElement,
  fonts: readonly Style[],
  fills: readonly Style[],
  borders: readonly Borders[],
): Style {
  const borderSet = borders[element.number('borderId') ?? 0];
  return {
    ...fonts[element.number('fontId') ?? 0],
    ...fills[element.number('fillId') ?? 0],
    ...(borderSet && Object.keys(borderSet).length > 0 ? { borders: borderSet } : {}),
  };
}

function font(style: Style | undefined, name: string, element: XmlElement, theme: Theme): void {
  if (!style) return;
  const value = element.attribute('val');
  const toggle = TOGGLES.get(name);
  if (toggle && value !== '0' && value !== 'false' && value !== 'none') style[toggle] = true;
  else if (name === 'name' && value !== undefined) style.font = value;
  else if (name === 'sz' && Number(value) > 0) style.size = Number(value);
  else if (name === 'color') {
    const color = readColor(element, theme);
    if (color) style.color = color;
  }
}

function fill(style: Style | undefined, element: XmlElement, theme: Theme): void {
  const color = readColor(element, theme);
  if (style && color) style.fill = color;
}

function align(style: Style | undefined, element: XmlElement): void {
  if (!style) return;
  const horizontal = HORIZONTAL.get(element.attribute('horizontal') ?? '');
  const vertical = VERTICAL.get(element.attribute('vertical') ?? '');
  if (horizontal) style.horizontal = horizontal;
  if (vertical) style.vertical = vertical;
  if (element.flag('wrapText')) style.wrap = true;
}

function borderLine(borders: Borders | undefined, name: string, element: XmlElement): void {
  const side = SIDES.get(name);
  const line = LINES.get(element.attribute('style') ?? '');
  if (borders && side && line) borders[side] = { line, color: '#000000' };
}

function borderColor(borders: Borders | undefined, parent = '', color?: string): void {
  const side = SIDES.get(parent);
  const border = side && borders?.[side];
  if (borders && side && border && color) borders[side] = { ...border, color };
}
