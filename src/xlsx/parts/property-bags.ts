/** Native cell checkboxes, to which cell formats refer through property bags ([MS-XLSX] 2.3.18, featurePropertyBag). */
import type { XlsxPackage } from './package';

interface Bag {
  readonly type: string;
  /** Key → index of another bag. */
  readonly links: Map<string, number>;
  /** Key of an array → indexes of other bags. */
  readonly lists: Map<string, number[]>;
}

const NAMESPACE = '{http://schemas.microsoft.com/office/spreadsheetml/2022/featurepropertybag}';

/**
 * Finds the complements of cell formats that make a cell a checkbox: the complement's bag links to `XFControls`, which links to
 * `CellControl`, which has the type `Checkbox`.
 * @returns indexes as of `xfComplement/@i`
 */
export function readCheckboxComplements(pkg: XlsxPackage, partName: string | null): ReadonlySet<number> {
  const bags = partName === null ? [] : readBags(pkg, partName);
  const complements =
    bags.find(({ type }) => type === 'XFComplements')?.lists.get('MappedFeaturePropertyBags') ?? [];
  const follow = (bag: Bag | undefined, key: string) => bags[bag?.links.get(key) ?? -1];
  const isCheckbox = (bag: Bag | undefined) =>
    follow(follow(bag, 'XFControls'), 'CellControl')?.type === 'Checkbox';
  return new Set(complements.flatMap((bagIndex, index) => (isCheckbox(bags[bagIndex]) ? [index] : [])));
}

function readBags(pkg: XlsxPackage, partName: string): Bag[] {
  const bags: Bag[] = [];
  let list: number[] | null = null;
  let key: string | null = null;
  let text = '';
  let inBagId = false;
  pkg.parse(partName, {
    open(element) {
      const bag = bags.at(-1);
      if (element.name === `${NAMESPACE}bag`) {
        bags.push({ type: element.attribute('type') ?? '', links: new Map(), lists: new Map() });
      } else if (element.name === `${NAMESPACE}a` && bag) {
        list = [];
        bag.lists.set(element.attribute('k') ?? '', list);
      } else if (element.name === `${NAMESPACE}bagId`) {
        inBagId = true;
        key = element.attribute('k') ?? null;
        text = '';
      }
    },
    text(piece) {
      if (inBagId) text += piece;
    },
    close(name) {
      if (name === `${NAMESPACE}a`) list = null;
      if (name !== `${NAMESPACE}bagId`) return;
      inBagId = false;
      const index = Number(text);
      if (list) list.push(index);
      else if (key !== null) bags.at(-1)?.links.set(key, index);
    },
  });
  return bags;
}
