import { isBlankText } from '../../language/text/text';
import { cellKey } from '../../workbook/a1';
import { findPhones } from '../../language/text/phone';
import { clip } from '../../figures/wording';
import { isBlankOrNone } from '../../language/numbers/number-text';
import { defineRule, NOTHING_TO_CHECK, type RuleReasons } from '../rule';

/** 联系电话: a number that can be called. */
export const rule = defineRule({
  id: 'overview/phone',
  title: '联系电话位数正确',
  aspect: 'completeness',
  problems: [{ key: 'phone', name: '联系电话有误', severity: 'warning' }],
  needs: ['overview'],
  yieldsTo: ['target/placeholder'],
  check({ form }) {
    const fields = form.overview.fields;
    const field = fields.phone;
    if (!field) return NOTHING_TO_CHECK;
    const subject = { kind: 'field', id: 'phone' } as const;
    if (isBlankOrNone(field.text)) {
      // If 项目负责人及电话 contains only a name, the number is missing. A blank cell is reported by overview/required.
      const person = [fields.manager, fields.contact].find(
        (one) => one?.label === field.label && cellKey(one.at) === cellKey(field.at),
      );
      if (!person || isBlankText(person.text)) return NOTHING_TO_CHECK;
      const message = `“${field.label}”填的是“${clip(person.text)}”，没有可用的电话号码。`;
      return { places: 1, findings: [{ at: field.at, subject, message }] };
    }
    const { at, label, text } = field;
    const { possible, impossible } = findPhones(text, form.layout.localPhoneDigits);
    if (impossible.length > 0) {
      const message = `“${label}”中的“${clip(impossible.join('、'), 30)}”不像电话号码，请核对位数。`;
      return { places: 1, findings: [{ at, subject, message }] };
    }
    if (possible === 0) {
      return {
        places: 1,
        findings: [{ at, subject, message: `“${label}”填的是“${clip(text)}”，没有电话号码。` }],
      };
    }
    return { places: 1, findings: [], verified: '联系电话符合号码格式' };
  },
});

export const reasons: RuleReasons = {
  why: '审核时要按这个电话联系，号码少一位多一位就联系不上。',
  how: '核对号码：座机 8 位（上海以外的也有 7 位），可带区号和分机；手机 11 位。',
};
