import { formatPlain } from '../../language/numbers/decimal';
import type { ArithmeticStatement } from '../../language/numbers/prose';
import { textOf } from '../../language/text/span';
import { numericProse, proseOf } from '../../figures/prose';
import { defineRule, type RuleReasons } from '../rule';
import { cellKey } from '../../workbook/a1';
import { groupBy } from '../../workbook/group-by';

/** 文字中的算式: `a*b=c` in prose is right, after 元/万元. */
export const rule = defineRule({
  id: 'narrative/arithmetic',
  title: '文字中的算式计算正确',
  aspect: 'adequacy',
  problems: [{ key: 'wrong', name: '文字中的算式有误', severity: 'error' }],
  check({ form }) {
    const statements = numericProse(form).flatMap((cell) =>
      proseOf(cell).statements.map((statement) => ({ cell, statement })),
    );
    // Texts of unknown fields are not counted as checked places, but a wrong calculation in them is reported.
    const others = form.otherValues.flatMap((other) =>
      proseOf(other).statements.map((statement) => ({
        cell: { ...other, section: 'overview' as const },
        statement,
      })),
    );
    const wrong = groupBy(
      [...statements, ...others].filter(({ statement }) => !statement.correct),
      ({ cell }) => cellKey(cell.at),
    );
    return {
      places: statements.length,
      findings: [...wrong.values()].map((faults) => {
        const [{ cell }] = faults;
        const described = faults.map(({ statement }) => describe(statement, cell.text));
        return {
          at: cell.at,
          subject: { kind: 'section' as const, section: cell.section },
          message: `文字中的算式有误：${described.join('；')}。`,
        };
      }),
      verified: `${statements.length} 个算式全部正确`,
    };
  },
});

export const reasons: RuleReasons = {
  why: '文字里的测算是预算的依据，算错了，金额的依据就不成立。',
  how: '按单价和数量重新计算，改正算式或结果，并与项目构成分解保持一致。',
};

/** `“4*150000=610000元”应等于 600000 元`. */
function describe({ span, computed, stated }: ArithmeticStatement, text: string): string {
  const result = formatPlain(computed);
  return `“${textOf(text, span)}”应等于 ${stated.unit === undefined ? result : `${result} ${stated.unit}`}`;
}
