/** The workbook part: its sheets and settings. */
import type { SheetVisibility } from '../../workbook/snapshot';
import { XlsxError } from '../errors';
import { MAX_SHEETS } from '../limits';
import { decodeXstring } from '../xml/escape';
import type { XmlElement } from '../xml/parse';
import type { XlsxPackage } from './package';
import { readRelationships, type Relationship } from './relationships';

export interface SheetEntry {
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly partName: string;
}

export interface WorkbookPart {
  readonly partName: string;
  /** Worksheets in the order of their tabs, without chart sheets, which have no cells. */
  readonly sheets: readonly SheetEntry[];
  /** Names of sheets that have no part, such as old macro modules. */
  readonly skippedSheets: readonly string[];
  readonly date1904: boolean;
  readonly manualCalculation: boolean;
  /** Cached results may be wrong: the program that wrote the file asks for all formulas to be calculated. */
  readonly distrustsResults: boolean;
  readonly sharedStrings: string | null;
  readonly styles: string | null;
  readonly calcChain: string | null;
  readonly propertyBags: string | null;
}

/**
 * The comment in a workbook part in which this program, and no other, requested calculation. It had removed all
 * outdated results, so the remaining ones are valid.
 */
export const STALE_RESULTS_REMOVED = ' results out of date were removed ';

const OPEN_DOCUMENT = 'content.xml';
const BINARY_WORKBOOK = /\.bin$/i;

/**
 * Finds and reads the workbook part.
 * @throws XlsxError `not-workbook`, `open-document`, `binary-workbook` or `damaged`
 */
export function readWorkbookPart(pkg: XlsxPackage): WorkbookPart {
  const partName = findWorkbook(pkg);
  const relationships = readRelationships(pkg, partName);
  const sheets: SheetEntry[] = [];
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const partNames = new Set<string>();
  const found = { workbook: false, date1904: false, manualCalculation: false, calculatesOnLoad: false };
  const skippedSheets: string[] = [];
  let staleRemoved = false;
  pkg.parse(partName, {
    open(element) {
      if (element.name === 'workbook') found.workbook = true;
      if (element.name === 'workbookPr') found.date1904 = element.flag('date1904');
      if (element.name === 'calcPr') {
        found.manualCalculation = element.attribute('calcMode') === 'manual';
        found.calculatesOnLoad = element.flag('fullCalcOnLoad');
      }
      if (element.name !== 'sheet') return;
      const id = element.relationshipId;
      // Old macro modules are listed among the sheets but have no part.
      if (id === '') {
        skippedSheets.push(decodeXstring(element.attribute('name') ?? ''));
        if (skippedSheets.length > MAX_SHEETS) throw XlsxError.tooLarge('sheets', MAX_SHEETS);
        return;
      }
      const relationship = byId.get(id ?? '');
      if (relationship?.type !== 'worksheet') {
        if (relationship) return;
        throw new XlsxError('damaged', 'a sheet without a part', element.attribute('name'));
      }
      const sheet = sheetEntry(element, relationship, pkg);
      if (partNames.has(sheet.partName))
        throw new XlsxError('suspicious', 'two sheets of one part', sheet.name);
      partNames.add(sheet.partName);
      if (sheets.push(sheet) > MAX_SHEETS) throw XlsxError.tooLarge('sheets', MAX_SHEETS);
    },
    comment(text) {
      if (text === STALE_RESULTS_REMOVED) staleRemoved = true;
    },
  });
  if (!found.workbook) throw new XlsxError('not-workbook', 'the main part is no workbook', partName);
  return {
    partName,
    sheets: withUniqueIds(sheets),
    skippedSheets,
    date1904: found.date1904,
    manualCalculation: found.manualCalculation,
    distrustsResults: found.calculatesOnLoad && !staleRemoved,
    sharedStrings: partOf(pkg, relationships, 'sharedStrings'),
    styles: partOf(pkg, relationships, 'styles'),
    calcChain: partOf(pkg, relationships, 'calcChain'),
    propertyBags: partOf(pkg, relationships, 'FeaturePropertyBag'),
  };
}

function findWorkbook(pkg: XlsxPackage): string {
  const main = readRelationships(pkg, '').find(({ type }) => type === 'officeDocument')?.target;
  if (!main || !pkg.has(main)) {
    const kind = pkg.has(OPEN_DOCUMENT)
      ? 'open-document'
      : pkg.has('[Content_Types].xml')
        ? 'damaged'
        : 'not-workbook';
    throw new XlsxError(kind, 'no main part');
  }
  if (BINARY_WORKBOOK.test(main)) throw new XlsxError('binary-workbook', 'a binary workbook', main);
  return main;
}

function sheetEntry(element: XmlElement, relationship: Relationship, pkg: XlsxPackage): SheetEntry {
  const name = decodeXstring(element.attribute('name') ?? '');
  const { target } = relationship;
  if (target === null || !pkg.has(target))
    throw new XlsxError('damaged', 'a sheet whose part is missing', name);
  const state = element.attribute('state');
  return {
    id: element.attribute('sheetId') ?? '',
    name,
    visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
    partName: target,
  };
}

/** Some programs give several sheets the same id. */
function withUniqueIds(sheets: readonly SheetEntry[]): SheetEntry[] {
  const isUnique = new Set(sheets.map(({ id }) => id)).size === sheets.length;
  return isUnique
    ? [...sheets]
    : sheets.map((sheet, index) => ({ ...sheet, id: `${sheet.id}#${index + 1}` }));
}

function partOf(pkg: XlsxPackage, relationships: readonly Relationship[], type: string): string | null {
  const target = relationships.find((relationship) => relationship.type === type)?.target;
  return target && pkg.has(target) ? target : null;
}
