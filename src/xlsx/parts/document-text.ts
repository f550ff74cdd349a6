/**
 * Texts that add-ins keep in a workbook (`Office.context.document.settings`, [MS-OWEXML] 2.3). The package has a relationship to
 * the task panes, these to a part for each add-in with names and values. Office writes the values as JSON.
 */
import { XlsxError } from '../errors';
import { MAX_TEXT_PARTS, MAX_TEXT_PART_BYTES } from '../limits';
import type { XmlHandlers } from '../xml/parse';
import type { XlsxPackage } from './package';
import { readRelationships } from './relationships';

const NAMESPACE = '{http://schemas.microsoft.com/office/webextensions/webextension/2010/11}';

/** The first text of that name; `null` if there is none. A broken part counts as one without texts, so that the cells can still be read. */
export function readDocumentText(pkg: XlsxPackage, name: string): string | null {
  try {
    const parts = targetsOf(pkg, '', 'webextensiontaskpanes').flatMap((panes) =>
      targetsOf(pkg, panes, 'webextension'),
    );
    for (const part of parts.slice(0, MAX_TEXT_PARTS)) {
      const value = propertyOf(pkg, part, name);
      if (value !== null) return textOf(value);
    }
  } catch (error) {
    if (!(error instanceof XlsxError)) throw error;
  }
  return null;
}

function targetsOf(pkg: XlsxPackage, partName: string, type: string): string[] {
  return readRelationships(pkg, partName).flatMap((one) =>
    one.type === type && one.target !== null && pkg.has(one.target) ? [one.target] : [],
  );
}

function propertyOf(pkg: XlsxPackage, partName: string, name: string): string | null {
  let value: string | null = null;
  const handlers: XmlHandlers = {
    open(element) {
      if (element.name !== `${NAMESPACE}property` || element.attribute('name') !== name) return;
      value ??= element.attribute('value') ?? null;
    },
  };
  pkg.parse(partName, handlers, MAX_TEXT_PART_BYTES);
  return value;
}

/** The text of a value, which is usually a JSON string. */
function textOf(value: string): string {
  try {
    const text: unknown = JSON.parse(value);
    return typeof text === 'string' ? text : value;
  } catch {
    return value;
  }
}
