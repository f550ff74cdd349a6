/** One-line texts of target values, for tables of cases. */
import type { PartialDate } from '../../../../src/language/dates/calendar';
import type { TargetValue } from '../../../../src/language/target-value/value';

/** `2020.12`; `*` for the form's year, `+1` for the next one. */
function date({ year, month, day, yearOffset }: PartialDate): string {
  return [year ?? (yearOffset ? `+${yearOffset}` : '*'), month, day]
    .filter((part) => part !== undefined)
    .join('.');
}

/** A value in one line: its kind, its content, and the words before `[…` and after `…]`. */
export function shown(target: TargetValue): string {
  const words =
    'before' in target ? [target.before && `[${target.before}`, target.after && `${target.after}]`] : [];
  return [...held(target), ...words].filter(Boolean).join(' ');
}

function held(target: TargetValue): string[] {
  switch (target.kind) {
    case 'quantity': {
      const { operator, number, unit, tail } = target;
      const measures = unit && `(${unit.kind ?? '?'}${unit.per === undefined ? '' : `/${unit.per}`})`;
      return [`${operator ?? ''}${number.toFixed()}`, unit?.text ?? '', measures ?? '', tail ?? ''];
    }
    case 'range':
      return [`${target.low.toFixed()}..${target.high.toFixed()}`, target.unit?.text ?? ''];
    case 'date':
      return ['date', date(target.date), target.real ? target.edge : 'impossible'];
    case 'span':
      return target.duration
        ? ['within', target.duration.number.toFixed(), target.duration.unit]
        : ['span', `${target.from ? date(target.from) : ''}..${target.to ? date(target.to) : ''}`];
    case 'list':
      return [target.items.map(shown).join(' | ')];
    default:
      return [target.kind];
  }
}
