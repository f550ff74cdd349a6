/**
 * Writes src/workbench/host/richapi/api-sets.json: which ExcelApi set brought each member of the object types that the
 * emulated host has. Source: the `[Api set: ExcelApi x.y]` tags of @types/office-js. Only names and versions are taken.
 *
 *   node scripts/generate-api-sets.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import ts from 'typescript';
import { tableText } from './lib/table-text.mjs';

const TYPES = [
  'Application',
  'AutoFilter',
  'FormatProtection',
  'PageLayout',
  'Range',
  'RangeAreas',
  'RangeCollection',
  'RangeFill',
  'RangeFont',
  'RangeFormat',
  'Runtime',
  'Setting',
  'SettingCollection',
  'Table',
  'TableCollection',
  'TableScopedCollection',
  'Workbook',
  'Worksheet',
  'WorksheetCollection',
  'WorkbookProtection',
  'WorksheetProtection',
  // Option types of getCellProperties and setCellProperties.
  'CellPropertiesLoadOptions',
  'SettableCellProperties',
];

const declarations = new URL('../node_modules/@types/office-js/index.d.ts', import.meta.url);
const source = readFileSync(declarations, 'utf8');
const file = ts.createSourceFile('office.d.ts', source, ts.ScriptTarget.Latest, true);
const table = Object.fromEntries(TYPES.map((type) => [type, {}]));

for (const statement of file.statements) {
  if (!ts.isModuleDeclaration(statement) || statement.name.text !== 'Excel' || !statement.body) continue;
  for (const declaration of statement.body.statements) {
    if (!ts.isClassDeclaration(declaration) && !ts.isInterfaceDeclaration(declaration)) continue;
    const members = table[declaration.name?.text];
    if (members) collect(declaration, members);
  }
}

const out = new URL('../src/workbench/host/richapi/api-sets.json', import.meta.url);
writeFileSync(out, tableText(table));

function collect(declaration, members) {
  for (const member of declaration.members) {
    const name = member.name && ts.isIdentifier(member.name) ? member.name.text : undefined;
    if (!name) continue;
    const tag = /\[Api set: ExcelApi(\w*) (\d+\.\d+)/.exec(member.getFullText(file));
    // Of overloads the oldest counts. Members of other sets (ExcelApiOnline, ExcelApiDesktop) are not supported.
    if (!tag || (members[name] && compare(members[name], tag[2]) <= 0)) continue;
    if (!tag[1]) members[name] = tag[2];
  }
}

function compare(left, right) {
  const [a, b] = [left, right].map((version) => version.split('.').map(Number));
  return a[0] - b[0] || a[1] - b[1];
}
