import Big from 'big.js';
import { mayBeOneUnit } from '../../figures/years/same-project';
import { formatPlain } from '../../language/numbers/decimal';
import { normalizeName } from '../../language/text/text';
import {
  defineSetRule,
  expendituresOf,
  isOneProject,
  projectTitle,
  type Expenditure,
  type SetFinding,
  type SetForm,
} from '../set-rule';
import type { RuleReasons } from '../rule';

interface Entry {
  readonly form: SetForm;
  readonly item: Expenditure;
}

/** Two forms with equal expenditures: the first of them and their number. */
interface Pair {
  readonly at: Entry;
  readonly other: Entry;
  count: number;
}

/** Reports the same expenditure in two projects of one unit, which may be paid for twice. */
export const rule = defineSetRule({
  id: 'set/duplicate-expenditure',
  title: '同一笔支出不在两个项目里重复申报',
  aspect: 'adequacy',
  problems: [{ key: 'duplicate', name: '同一支出重复申报', severity: 'warning' }],
  check(forms) {
    const known = new KnownItems();
    const pairs = new Map<string, Pair>();
    let places = 0;
    for (const form of forms) {
      const items = expendituresOf(form.form);
      places += items.length;
      // Repetitions within one form are reported by breakdown/duplicate.
      const ofForm = new Map(
        items.map((item) => [[normalizeName(item.name.text), item.price, item.quantity].join('\n'), item]),
      );
      for (const [key, item] of ofForm) {
        const at = { form, item };
        const other = known.findOrAdd(key, at);
        if (other) addPair(pairs, at, other);
      }
    }
    return {
      places,
      findings: [...pairs.values()].map(toFinding),
      verified: `${places} 项明细没有在别的项目里重复申报`,
    };
  },
});

export const reasons: RuleReasons = {
  why: '明细、单价和数量都相同的支出出现在同一单位的两个项目里，可能是一件事报了两次预算。',
  how: '核对是不是同一件事：是的，从其中一个项目里删去；不是的，在备注里写明各用在哪里。',
};

/** Number of units with one expenditure that are compared for similar names; equal names are always found. */
const MAX_COMPARED = 20;

/** The expenditures found so far; of equal ones of a unit only the first is kept. */
class KnownItems {
  private readonly byUnit = new Map<string, Entry>();
  private readonly byKey = new Map<string, Entry[]>();

  /** Finds the same expenditure in another project of possibly the same unit; otherwise adds it. */
  findOrAdd(key: string, entry: Entry): Entry | null {
    const { unit } = entry.form.form.identity;
    const ofUnit = this.byUnit.get(`${unit}\n${key}`);
    const some = this.byKey.get(key) ?? [];
    const found = [...(ofUnit ? [ofUnit] : []), ...some].find(
      ({ form }) => mayBeOneUnit(form.form.identity.unit, unit) && !isOneProject(form, entry.form),
    );
    if (found) return found;
    if (!ofUnit) this.byUnit.set(`${unit}\n${key}`, entry);
    if (!ofUnit && some.length < MAX_COMPARED) this.byKey.set(key, [...some, entry]);
    return null;
  }
}

function addPair(pairs: Map<string, Pair>, at: Entry, other: Entry): void {
  const key = JSON.stringify([at, other].map(({ form }) => [form.file, form.index]));
  const pair = pairs.get(key);
  if (pair) pair.count += 1;
  else pairs.set(key, { at, other, count: 1 });
}

function toFinding({ at, other, count }: Pair): SetFinding {
  const { name, price, quantity } = at.item;
  const more = count > 1 ? `，连同这一项共有 ${count} 项相同` : '';
  return {
    at: { form: at.form, place: at.item.name },
    other: { form: other.form, place: other.item.name },
    message: `“${name.text}”（单价 ${priceText(price)}，数量 ${quantity}）在${projectTitle(other.form)}里也有${more}。请核对是不是同一笔支出。`,
  };
}

/** `800 元`, `1.2 万元`. @param yuan an exact plain decimal */
function priceText(yuan: string): string {
  const value = new Big(yuan);
  return value.lt(10_000) ? `${yuan} 元` : `${formatPlain(value.times('0.0001'))} 万元`;
}
