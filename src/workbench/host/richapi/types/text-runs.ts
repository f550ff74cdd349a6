/** Fonts of a cell: its text runs and the font of the whole cell. */
import type { HostCell, HostTextRun } from '../../model';
import { RichApiError } from '../errors';
import type { WireObject } from '../protocol';

/** The font of new workbooks in Chinese Excel. */
const DEFAULT_FONT = { name: '等线', size: 11, color: '#000000' };

/** A member that real hosts send, but refuse when it is written (according to reports). */
const FONT_TYPE = '#Microsoft.ExcelServices.CellPropertiesFont';

/** Members of a font that can be set, with their types. */
const FONT_MEMBERS: Readonly<Record<string, 'boolean' | 'number' | 'string'>> = {
  bold: 'boolean',
  italic: 'boolean',
  underline: 'string',
  strikethrough: 'boolean',
  superscript: 'boolean',
  subscript: 'boolean',
  color: 'string',
  name: 'string',
  size: 'number',
  tintAndShade: 'number',
};

/** Range.textRuns: a text with one font is one run; a cell without text has none. */
export function textRuns(cell: HostCell): WireObject[] {
  if (cell.text === '') return [];
  return (cell.runs ?? [{ text: cell.text }]).map((run) => ({
    text: run.text,
    font: { '@odata.type': FONT_TYPE, ...fontOf(run, cell), tintAndShade: null },
  }));
}

/** The font of a cell. A member that differs within its text is `null`, as documented; a text member is empty then, according to reports. */
export function cellFont(cell: HostCell): WireObject {
  const [first = {}, ...others] = (cell.runs ?? [{ text: cell.text }]).map((run) => fontOf(run, cell));
  if (others.length === 0) return first;
  return Object.fromEntries(
    Object.entries(first).map(([name, value]) => [
      name,
      others.every((other) => other[name] === value) ? value : typeof value === 'string' ? '' : null,
    ]),
  );
}

function fontOf(run: HostTextRun, cell: HostCell): WireObject {
  return {
    bold: run.bold ?? cell.style.bold ?? false,
    italic: run.italic ?? false,
    underline: run.underline ? 'Single' : 'None',
    strikethrough: run.strikethrough ?? false,
    superscript: run.script === 'super',
    subscript: run.script === 'sub',
    color: (run.color ?? cell.style.color) || DEFAULT_FONT.color,
    name: run.name ?? DEFAULT_FONT.name,
    size: run.size ?? DEFAULT_FONT.size,
  };
}

/** Parses text runs to be written. @throws RichApiError `InvalidArgument` */
export function runsOf(value: unknown): HostTextRun[] {
  if (!Array.isArray(value)) throw new RichApiError('InvalidArgument', 'textRuns is a list');
  return value.map((run: unknown): HostTextRun => {
    const { text, font = {} } = optionsOf(run);
    if (typeof text !== 'string') throw new RichApiError('InvalidArgument', 'a run has a text');
    requireFont(optionsOf(font));
    const { bold, italic, underline, strikethrough, superscript, subscript, color, name, size } =
      optionsOf(font);
    return {
      text,
      ...(typeof bold === 'boolean' ? { bold } : {}),
      ...(typeof italic === 'boolean' ? { italic } : {}),
      ...(typeof underline === 'string' ? { underline: underline !== 'None' } : {}),
      ...(typeof strikethrough === 'boolean' ? { strikethrough } : {}),
      ...(superscript === true ? { script: 'super' } : subscript === true ? { script: 'sub' } : {}),
      ...(typeof color === 'string' ? { color } : {}),
      ...(typeof name === 'string' ? { name } : {}),
      ...(typeof size === 'number' ? { size } : {}),
    };
  });
}

/** Fonts are not accepted in the form in which they were read: @odata.type, null and empty texts are refused (according to reports). */
function requireFont(font: WireObject): void {
  for (const [name, value] of Object.entries(font)) {
    const type = Object.hasOwn(FONT_MEMBERS, name) ? FONT_MEMBERS[name] : undefined;
    if (typeof value !== type || value === '') {
      throw new RichApiError('InvalidArgument', `a font takes no ${name} ${String(value)}`);
    }
  }
}

/** An argument that is an object, by member. @throws RichApiError `InvalidArgument` */
export function optionsOf(value: unknown): WireObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new RichApiError('InvalidArgument', 'an object with the wanted properties is needed');
  }
  return Object.fromEntries(Object.entries(value));
}
