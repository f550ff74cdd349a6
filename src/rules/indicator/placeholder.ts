import type { TextCell } from '../../form/cells';
import type { DeclarationForm } from '../../form/declaration';
import { unitAt } from '../../language/numbers/units';
import { isPlaceholder, placeholderIn } from '../../language/placeholder';
import { hasPlaceholder } from '../../language/target-value/predicates';
import { compactText } from '../../language/text/text';
import { clip } from '../../figures/wording';
import { cellKey, toA1 } from '../../workbook/a1';
import { groupBy } from '../../workbook/group-by';
import { entriesOf } from '../entries';
import { defineRule, type RuleFinding, type RuleReasons } from '../rule';
import type { Subject } from '../subject';
import { indicatorTitle, mergeColumns, repeatedKey } from '../target-verdict';

const OTHER = { key: 'other', name: '其他栏目有占位文字', severity: 'hint' } as const;

export const rule = defineRule({
  id: 'target/placeholder',
  title: '没有留下模板里的占位文字',
  aspect: 'completeness',
  problems: [{ key: 'placeholder', name: '占位文字没有替换', severity: 'error' }, OTHER],
  check({ form }) {
    const places = placesOf(form);
    const found = places.filter(({ left }) => left);
    // Values that no other rule checks are not counted as checked places.
    const others = form.otherValues
      .filter((cell) => isPlaceholder(cell.text) && !isUnit(cell) && !isInColumn(cell, form.otherValues))
      .map((cell): RuleFinding => ({
        at: cell.at,
        subject: { kind: 'form' },
        problem: OTHER,
        message: messageOf({ cell, what: cell.label === '' ? '' : `“${cell.label}”中的` }),
      }));
    return {
      places: places.length,
      findings: [
        ...found.flatMap(({ subject, ...place }) =>
          subject.kind === 'indicator' ? [] : [{ at: place.cell.at, subject, message: messageOf(place) }],
        ),
        ...mergeNames(found),
        ...mergeColumns(
          found.flatMap(({ subject, ...place }) =>
            subject.kind === 'indicator' && place.cell === subject.indicator.target
              ? [{ indicator: subject.indicator, fault: messageOf(place) }]
              : [],
          ),
        ),
        ...others,
      ],
      verified: `${places.length} 处指标、目标值和项目信息都没有占位文字`,
    };
  },
});

export const reasons: RuleReasons = {
  why: '“≥**%”“XX”“待填写”“例：”是模板留给填报人替换的，留在表里等于没有填写。',
  how: '换成本项目的实际内容；没有内容的，删去占位文字。',
};

interface Place {
  readonly subject: Subject;
  readonly cell: TextCell;
  readonly what: string;
  readonly left: boolean;
}

/** Periods side by side may repeat a name in each row: these cells give one finding, at the first cell, which names all of them. */
function mergeNames(places: readonly Place[]): RuleFinding[] {
  const names = places.flatMap(({ subject, ...place }) =>
    subject.kind === 'indicator' && place.cell === subject.indicator.name ? [{ subject, ...place }] : [],
  );
  const groups = groupBy(names, ({ subject }) => repeatedKey(subject.indicator));
  return [...groups.values()].map(([first, ...others]) => {
    const message = messageOf(first);
    const cells = others.map(({ cell }) => toA1(cell.at)).join('、');
    return {
      at: first.cell.at,
      subject: first.subject,
      message: cells === '' ? message : `${message}同一行的 ${cells} 也是如此。`,
    };
  });
}

/** Tells whether a cell holds only a unit, which may stand beside a number or under 计量单位. */
function isUnit({ text }: TextCell): boolean {
  const plain = compactText(text);
  return unitAt(plain, 0)?.unit === plain;
}

/** Some forms print the same words in every row of a column. */
function isInColumn({ at, label }: TextCell, others: readonly TextCell[]): boolean {
  return others.some((other) => other.label === label && other.at.row !== at.row);
}

function messageOf({ cell, what }: Pick<Place, 'cell' | 'what'>): string {
  return `${what}“${shown(cell.text)}”是模板留下的占位文字，请换成实际内容。`;
}

/** A short text as it is; of a long text only the placeholder. */
function shown(text: string): string {
  const placeholder = placeholderIn(text);
  return placeholder !== null && Array.from(text).length > MAX_TEXT ? clip(placeholder) : clip(text);
}

const MAX_TEXT = 20;

/** Targets, names of indicators and fields that are filled in, each cell once. */
function placesOf({ overview, indicators }: DeclarationForm): Place[] {
  const places = new Map<string, Place>();
  const add = (place: Place): void => {
    const key = cellKey(place.cell.at);
    if (place.cell.text !== '' && !places.get(key)?.left) places.set(key, place);
  };
  for (const [id, field] of entriesOf(overview?.fields ?? {})) {
    add({
      subject: { kind: 'field', id },
      cell: field,
      what: `“${field.label}”中的`,
      left: isPlaceholder(field.text),
    });
  }
  for (const indicator of indicators?.rows ?? []) {
    const { name, target } = indicator;
    const subject = { kind: 'indicator', indicator } as const;
    add({ subject, cell: name, what: '指标名称', left: isPlaceholder(name.text) });
    if (indicators?.missingColumns.includes('target')) continue;
    add({
      subject,
      cell: target,
      what: `${indicatorTitle(indicator)}的目标值`,
      // With the operator and the unit of other columns, 待定 is no longer alone.
      left: hasPlaceholder(target.value) || isPlaceholder(target.text),
    });
  }
  return [...places.values()];
}
