/** Rows of 制度保障 that name a policy or a task instead of a rule of management. */
import type { FormTables } from '../../form/section';
import type { Safeguard } from '../../form/safeguards';
import { comparable } from '../../language/names/name-pairs';
import { compactText } from '../../language/text/text';
import { mentionedItems } from '../indicators/item-mentions';
import { usedSafeguards } from './safeguard-rows';

/** `policy`: the document is a policy that 立项依据 cites. `task`: the measure only repeats items of the breakdown. */
export type PolicyReason = 'policy' | 'task';

/** The rows that describe no procedure, each with the reason why it is not a rule of management. */
export function policyRows({
  safeguards,
  overview,
  breakdown,
}: FormTables): ReadonlyMap<Safeguard, PolicyReason> {
  const found = new Map<Safeguard, PolicyReason>();
  if (!safeguards) return found;
  const basis = comparable(overview?.fields.basis?.text ?? '');
  const names = (breakdown?.items ?? [])
    .flatMap(({ item, content }) => [compactText(item.text), compactText(content?.text ?? '')])
    .filter((name) => name !== '')
    .sort((a, b) => b.length - a.length);
  for (const row of usedSafeguards(safeguards)) {
    const measure = compactText(row.measure.text);
    // 采购 and 管理 do not describe a procedure if they are in the name of an item (设备采购) or an aim (加强监管).
    const words = names.reduce((rest, name) => rest.replaceAll(name, ' '), measure).replace(AIM, ' ');
    if (PROCEDURE.test(words)) continue;
    const title = row.document.text;
    if (isRule(title)) continue;
    if ((title.search(KIND) >= 0 || title.includes('通知')) && citedIn(title, basis))
      found.set(row, 'policy');
    else if (breakdown && measure !== '') {
      const clauses = measure.split(/[,;.、，；。]/).filter((clause) => clause !== '');
      const isTask = clauses.every(
        (clause) => clause.length <= MAX_TASK && mentionedItems([clause], breakdown).size > 0,
      );
      if (isTask) found.set(row, 'task');
    }
  }
  return found;
}

/** An aim, at the end of its clause: 加强企业监管, 提升管理水平. */
const AIM =
  /(?:加强|强化|提升|提高|规范|完善|推进|优化)[^,;.、，；。]{0,12}?(?:监管|管理|治理)(?:水平|能力|工作|力度)?(?=[,;.、，；。]|$)/g;

/** Words for a procedure: who manages, when, how it is checked, how it is paid. */
const PROCEDURE =
  /负责|牵头|会同|配合(?=[,;、，。；]|$)|专[人班]|联络员|小组|领导|审[批核查定价计]|复核|核[实验对]|先审|报批|批准|签[字订]|验收|检查|抽查|巡[查检]|自查|督[查导办]|监督|监[管控理]|考核|评估|评价|评审|招标|采购|合同|支付|拨付|付款|[后预]付|付\d|结算|报销|发票|入[账库]|核算|账簿|台账|登记|档案|归档|留存|公示|公布|公开|张榜|备案|通报|例会|定期|每(?:半?[年季月周]|日|旬)|按[年季月周日旬]|调度|销号|季度|工期|分阶段|竣工|报告|程序|流程|制度|办法|规定|规范|专款专用|专账|内控|绩效|责任|预算|决算|编制|管理/;

/** The kinds of documents; the last kind in a title decides. A 补偿制度实施方案 is not a 制度, and a 通知 counts as the document that it issues. */
const KIND =
  /(制度|办法|规定|规程|细则|手册|准则|条例|规范|标准|指南|章程|流程|守则|法(?=[》〉]|$))|意见|方案|计划|规划|纲要|行动/g;
const MAX_TASK = 24;

function isRule(title: string): boolean {
  return [...title.matchAll(KIND)].at(-1)?.[1] !== undefined;
}

/** A title is cited if the basis contains it, apart from marks and remarks in brackets. */
function citedIn(title: string, basis: string): boolean {
  const [start, end] = [title.indexOf('《'), title.lastIndexOf('》')];
  const plain = comparable(start >= 0 && end > start ? title.slice(start, end) : title);
  return plain.length >= MIN_TITLE && basis.includes(plain);
}

const MIN_TITLE = 6;
