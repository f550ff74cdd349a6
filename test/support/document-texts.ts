/** Texts that an add-in stores in a workbook file, written as Office writes them. */
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { Finding } from '../../src/check';
import { EXPLANATIONS, textOfExplanations } from '../../src/check/explanations';

const WEB = 'http://schemas.microsoft.com/office/2011/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const EXTENSION = 'http://schemas.microsoft.com/office/webextensions/webextension/2010/11';
const WRITTEN = new Date(2026, 0, 1);

/** The properties of one add-in: names and encoded values. */
export type Properties = readonly (readonly [name: string, value: string])[];

/** The XML of the part with these properties. */
export function extensionXml(properties: Properties): string {
  const all = properties.map(
    ([name, value]) => `<we:property name="${escape(name)}" value="${escape(value)}"/>`,
  );
  return `<we:webextension xmlns:we="${EXTENSION}" id="{74DC5662-3CF5-4A72-9BFF-D5ADC8763F71}"><we:reference id="74dc5662" version="1.0.0.0" store="developer" storeType="Registry"/><we:alternateReferences/><we:properties>${all.join('')}</we:properties><we:bindings/></we:webextension>`;
}

/** A workbook file with one such part for each add-in. */
export function withExtensions(file: Uint8Array, parts: readonly string[]): Uint8Array {
  const all = unzipSync(file);
  const add = (name: string, text: string): void => void (all[name] = strToU8(text));
  const names = parts.map((_, index) => `webextension${index + 1}.xml`);
  const relationships = new TextDecoder().decode(all['_rels/.rels']);
  add(
    '_rels/.rels',
    relationships.replace(
      '</Relationships>',
      `${related('panes', 'webextensiontaskpanes', 'xl/webextensions/taskpanes.xml')}</Relationships>`,
    ),
  );
  add(
    'xl/webextensions/taskpanes.xml',
    '<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11"/>',
  );
  add(
    'xl/webextensions/_rels/taskpanes.xml.rels',
    `<Relationships xmlns="${PACKAGE}">${names.map((name, index) => related(`rId${index + 1}`, 'webextension', name)).join('')}</Relationships>`,
  );
  for (const [index, name] of names.entries()) add(`xl/webextensions/${name}`, parts[index] ?? '');
  return zipSync(all, { mtime: WRITTEN });
}

/** A workbook file with a reason for a finding, as the pane stores it in Excel. */
export function withReason(file: Uint8Array, finding: Pick<Finding, 'key'>, reason: string): Uint8Array {
  const text = textOfExplanations(new Map([[finding.key, { reason, at: '2026-11-25T01:05:00.000Z' }]]));
  return withExtensions(file, [extensionXml([[EXPLANATIONS, JSON.stringify(text)]])]);
}

function related(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${WEB}/${type}" Target="${target}"/>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
