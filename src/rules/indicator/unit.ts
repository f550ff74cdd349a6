import { unitBeside } from '../../figures/indicators/indicator-unit';
import { plainName } from '../../figures/indicators/indicator-kind';
import { isGoodShare } from '../../language/names/rate-names';
import type { UnitKind } from '../../language/numbers/units';
import { isBare, isComparison, singleValues } from '../../language/target-value/predicates';
import type { SingleTarget } from '../../language/target-value/value';
import { defineRule, type RuleReasons } from '../rule';
import { targetTitle, verdictOnTargets } from '../target-verdict';

const OTHER_KIND = { key: 'other-kind', name: '单位与指标不符', severity: 'warning' } as const;

export const rule = defineRule({
  id: 'target/unit',
  title: '目标值的数字带有单位',
  aspect: 'relevance',
  problems: [{ key: 'bare', name: '目标值没有单位', severity: 'error' }, OTHER_KIND],
  needs: ['indicators'],
  yieldsTo: ['target/satisfaction', 'target/placeholder'],
  check({ form }) {
    return verdictOnTargets(form.indicators, {
      applies: ({ target }) =>
        singleValues(target.value).some(({ kind }) => kind === 'quantity' || kind === 'range'),
      judge(indicator) {
        const { target } = indicator;
        // Zero needs no unit.
        const values = singleValues(target.value);
        const bare = values.some((value) => isBare(value) && !isZero(value));
        const name = plainName(indicator);
        const fault =
          values.every(isOfOtherKind(name)) && !ALL.test(target.text) && !isComparison(target.text);
        if (fault)
          return {
            problem: OTHER_KIND,
            message: `${targetTitle(indicator)}的单位与指标不符，请核对单位或指标名称。`,
          };
        if (!bare || unitBeside(indicator) !== null || PURE_NUMBER.test(name)) return null;
        return `${targetTitle(indicator)}只有数字，没有单位，请写明单位。`;
      },
      verified: (count) => `${count} 个数字目标值都带有单位`,
    });
  },
});

export const reasons: RuleReasons = {
  why: '只有数字没有单位，看不出是个、次、元还是百分比，也就无法考核。',
  how: '在数字后写明单位，如“4个”“95%”“60万元”；也可以把单位写在指标名称的括号里，如“系统数（个）”。',
  basis: '财预〔2021〕101号：指标值应量化',
};

/** Names of measures without a unit. */
const PURE_NUMBER = /系数|指数|比值|容积率|ph值?/i;

const RATE = /率(?:\([^()]*\))?$/;
const MEASURED = /(?:长度|里程|面积)(?:\([^()]*\))?$/;
/** Parts of a length or an area that are counted: 3段, 2块. */
const PART_OF_MEASURE = /^[段块片条处]$/;
const OF_PEOPLE = /(?:[人户]数|人次|[人队教学]员|人员|路员|农户|专家|教师|医生|学生|工人)(?:\([^()]*\))?$/;
/** 覆盖率 全部12个村. */
const ALL = /全|所有|各/;

/** A test for values in a unit of another kind than a name asks for: 100台 of 合格率, 860人 of 养护里程, 20公里 of 培训人数. 0 needs no unit. */
function isOfOtherKind(name: string): (value: SingleTarget) => boolean {
  const others: readonly (UnitKind | null)[] =
    isGoodShare(name) && RATE.test(name)
      ? ['count', 'money', 'measure']
      : MEASURED.test(name)
        ? ['count', 'money', 'time']
        : OF_PEOPLE.test(name)
          ? ['measure']
          : [];
  return (value) => {
    const unit = value.kind === 'quantity' && value.unit?.per === undefined ? value.unit : null;
    return unit != null && others.includes(unit.kind) && !PART_OF_MEASURE.test(unit.text) && !isZero(value);
  };
}

function isZero(value: SingleTarget): boolean {
  return value.kind === 'quantity' && value.number.eq(0);
}
