/** Finds sentences that announce the work of a past year. */
import { compactText } from '../../language/text/text';
import { withDigitYears } from './moved-year';

/** The sentences of a text that are not blank. */
export function sentencesOf(text: string): string[] {
  return text.split(/[。；;！!\n]/).filter((sentence) => sentence.trim() !== '');
}

/** Words before a year in the future: 到2019年, 计划2019年, 力争在2019年. */
const TO_COME_BEFORE = /(?:(?<!年)[到至]|(?:将|计划|拟|预计|力争|争取|确保)[于在]?)$/;
/** Words after a year in the future: 2019年底前完成, 2019年将, 2019年计划. */
const TO_COME_BEHIND =
  /^(?:年度?)?(?:[\d一二三四五六七八九十]{1,2}月(?:[\d一二三四五六七八九十]{1,3}日)?)?(?:上半年|下半年|[一二三四]季度)?(?:年?[底末])?(?:之?前|内)?[,，]?[^的]{0,12}?(?:将|计划|拟|预计|力争|争取|完成|实现|建成|达到|启动|开展|继续)(?!的|了|情况|后)/;
/** A deadline followed by an action: 2019年12月底前竣工, 2019年全年培训12场. */
const DEADLINE_BEHIND =
  /^(?:年度?)?(?:(?:\d{1,2}月(?:\d{1,3}日)?)?(?:年?[底末])?(?:之?前)|年?[底末]|年?内|全年|上半年|下半年)[,，]?(?:全部|全面|基本|正式)?(?:竣工|完工|开工|投入|投用|交付|验收|改造|更新|安装|采购|培训|举办|组织|服务|新增|覆盖|提高|提升|发放|建立|落实)(?!的|了|情况|后)/;
/** Words around a year that is past, begins or ends a period, or is a reference: 自2019年起, 2017年至2019年, 截至2019年, 2019年已完成, 按照2019年要点. */
const PAST = /(?:自|从|截至|截止|始于|根据|依据|按照?|参照|结合|对照|20\d\d年?[-~至到])(?:于)?$/;
const PAST_BEHIND =
  /^(?:年度?)?(?:[\d一二三四五六七八九十]{1,2}月(?:[\d一二三四五六七八九十]{1,3}日)?)?(?:年?[底末])?(?:起|以来|至今|开始|[-~至到]20\d\d)/;
const DONE = /已|(?<!为)了|曾|完成情况|决算|上年|去年/;

/**
 * The past year whose work a sentence announces as future work; `null` if there is none. Years inside titles in 《》 and
 * document numbers are part of a name.
 * @param earliest earlier years are left out
 * @param year the form's; only years before it are past
 */
export function announcedYear(sentence: string, earliest: number, year: number): number | null {
  const plain = withDigitYears(compactText(sentence)).replace(
    /《[^》]{0,200}》|[〔[【(][12]\d{3}[〕\]】)](?:第?\d+号)?/g,
    (title) => '○'.repeat(title.length),
  );
  for (const { 0: written, index } of plain.matchAll(/(?<!\d)20\d\d(?=年)/g)) {
    const found = Number(written);
    if (found < earliest || found >= year) continue;
    const before = plain.slice(Math.max(0, index - 12), index);
    const behind = plain.slice(index + written.length, index + written.length + 40);
    const clause = before.split(/[,、]/).at(-1) ?? '';
    if (PAST.test(before) || PAST_BEHIND.test(behind) || DONE.test(clause + (behind.split(',')[0] ?? '')))
      continue;
    if (TO_COME_BEFORE.test(before) || TO_COME_BEHIND.test(behind) || DEADLINE_BEHIND.test(behind))
      return found;
  }
  return null;
}
