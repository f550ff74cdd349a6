/** Calls back for the elements of an XML part together with the elements around them. */
import { MAX_PART_BYTES } from '../limits';
import type { XlsxPackage } from '../parts/package';
import type { XmlElement, XmlHandlers } from '../xml/parse';

interface PlacedElement {
  /** Without its namespace. */
  readonly name: string;
  readonly element: XmlElement;
  /** Names of the elements around it, outermost first. */
  readonly ancestors: readonly string[];
}

/** Calls back for every element of a part, in document order. @throws XlsxError if the part is broken */
export function walkPart(
  pkg: XlsxPackage,
  partName: string,
  onElement: (placed: PlacedElement) => void,
): void {
  const ancestors: string[] = [];
  const handlers: XmlHandlers = {
    open(element) {
      const name = element.name.slice(element.name.lastIndexOf('}') + 1);
      onElement({ name, element, ancestors });
      ancestors.push(name);
    },
    close: () => ancestors.pop(),
  };
  pkg.parse(partName, handlers, MAX_PART_BYTES);
}
