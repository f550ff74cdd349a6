import { findDocumentNumbers } from '../../language/text/document-numbers';
import { defineRule, type RuleFinding, type RuleReasons } from '../rule';

/** 发文字号: year of four digits in 六角括号, without 第 and leading zeros. */
export const rule = defineRule({
  id: 'text/document-number',
  title: '发文字号写法规范',
  aspect: 'completeness',
  problems: [{ key: 'form', name: '发文字号写法不规范', severity: 'hint' }],
  fix: 'safe',
  check({ form }) {
    let places = 0;
    const findings: RuleFinding[] = [];
    for (const { at, whole, section } of form.prose) {
      const numbers = findDocumentNumbers(whole);
      places += numbers.length;
      const wrong = numbers.filter(({ written, standard }) => written !== standard);
      if (wrong.length === 0) continue;
      const said = wrong.map(({ written, standard }) =>
        standard ? `“${written}”应写作“${standard}”` : `“${written}”的年份没有写全四位`,
      );
      const about = { at, subject: { kind: 'section', section } } as const;
      const message = `发文字号${said.join('，')}。`;
      const changes = wrong.flatMap(({ start, end, standard }) =>
        standard ? [{ at, start, end, insert: standard }] : [],
      );
      findings.push(
        changes.length === wrong.length
          ? { ...about, message, fix: { kind: 'safe', changes } }
          : { ...about, message },
      );
    }
    return { places, findings, verified: `${places} 个发文字号写法规范` };
  },
});

export const reasons: RuleReasons = {
  why: '引用文件的字号有固定写法，写错会让评审人员难以核对文件。',
  how: '年份用六角括号“〔〕”括起并写全四位，序号不加“第”、不编虚位，如“沪府办发〔2018〕8号”。',
  basis: 'GB/T 9704-2012《党政机关公文格式》7.2.5',
};
