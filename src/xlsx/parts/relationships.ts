/** Relationships between the parts of a package (ECMA-376 part 2, 9.3). */
import type { XlsxPackage } from './package';

export interface Relationship {
  readonly id: string;
  /** Last segment of the type's URI, which is the same in transitional and strict files: `worksheet`, `sharedStrings` … */
  readonly type: string;
  /** The relationship belongs to a digital signature. */
  readonly isSignature: boolean;
  /** Name of the target part; `null` for a target outside of the package. */
  readonly target: string | null;
}

const NAMESPACE = '{http://schemas.openxmlformats.org/package/2006/relationships}';

/** Relationships of a part, or of the package itself for `''`; empty without a relationships part. */
export function readRelationships(pkg: XlsxPackage, partName: string): Relationship[] {
  const relationships: Relationship[] = [];
  const relsName = relationshipsPartOf(partName);
  if (!pkg.has(relsName)) return relationships;
  pkg.parse(relsName, {
    open(element) {
      if (element.name !== `${NAMESPACE}Relationship`) return;
      const type = element.attribute('Type') ?? '';
      const external = element.attribute('TargetMode') === 'External';
      relationships.push({
        id: element.attribute('Id') ?? '',
        type: type.split('/').at(-1) ?? '',
        isSignature: type.includes('/relationships/digital-signature/'),
        target: external ? null : resolvePart(partName, element.attribute('Target') ?? ''),
      });
    },
  });
  return relationships;
}

/** Name of the part that holds the relationships of a part. */
export function relationshipsPartOf(partName: string): string {
  const cut = partName.lastIndexOf('/') + 1;
  return `${partName.slice(0, cut)}_rels/${partName.slice(cut)}.rels`;
}

/** Resolves a relationship's target to a part name. Targets above the package's root end at the root. */
export function resolvePart(fromPart: string, target: string): string {
  const path = decodePath(target.replaceAll('\\', '/'));
  const base = path.startsWith('/') ? [] : fromPart.split('/').slice(0, -1);
  const steps: string[] = [...base];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
