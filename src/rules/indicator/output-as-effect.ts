import type { BreakdownItem } from '../../form/breakdown';
import type { DeclarationForm } from '../../form/declaration';
import type { DimensionId, Indicator } from '../../form/indicators';
import { kindOf } from '../../figures/indicators/indicator-kind';
import type { FormTables } from '../../form/section';
import { comparable } from '../../language/names/name-pairs';
import { isNumeric, isRate, singleValues } from '../../language/target-value/predicates';
import type { SingleTarget } from '../../language/target-value/value';
import { defineRule, type RuleReasons } from '../rule';
import { targetTitle, verdictOnTargets } from '../target-verdict';

const EFFECTS: readonly (DimensionId | null)[] = ['benefit', 'impact'];

/** 产出当作效果: an effect is not what the project buys or builds. */
export const rule = defineRule({
  id: 'target/output-as-effect',
  title: '效果指标说的是效果，不是产出',
  aspect: 'relevance',
  problems: [{ key: 'output', name: '产出当作效果填报', severity: 'warning' }],
  needs: ['indicators'],
  yieldsTo: ['target/placeholder'],
  check({ form }) {
    const found = outputsAsEffects(form);
    return verdictOnTargets(form.indicators, {
      applies: isEffect,
      judge(indicator) {
        const output = found.get(indicator);
        return output === undefined
          ? null
          : `${targetTitle(indicator)}与${output}是同一件事，说的是做了多少，不是带来的效果，请写受益的人或发生的变化。`;
      },
      verified: (count) => `${count} 个效果指标没有重复产出`,
    });
  },
});

export const reasons: RuleReasons = {
  why: '买了什么、建了什么是产出；效果要说带来什么变化。把产出列在效果下，等于没有写效果。',
  how: '写受益的人和发生的变化，如“受益老年人 800 人”“平均等候时间缩短到 10 分钟以内”；做了多少移到产出目标。',
  basis: '财预〔2021〕101号：效益指标反映相关产出带来的影响',
};

function isEffect(indicator: Indicator): boolean {
  return EFFECTS.includes(indicator.dimension.id) && kindOf(indicator) === 'benefit';
}

/** The effects that are outputs, each with the place that names the output. */
export function outputsAsEffects(form: DeclarationForm): ReadonlyMap<Indicator, string> {
  const outputNamedBy = outputFinder(form);
  return new Map(
    (form.indicators?.rows ?? []).flatMap((indicator) => {
      const output = isEffect(indicator) ? outputNamedBy(indicator) : null;
      if (!output || !singleValues(indicator.target.value).every(isDone)) return [];
      const place =
        'item' in output
          ? `项目构成分解第${output.item.row + 1}行“${output.name}”`
          : `第${output.indicator.row + 1}行产出指标`;
      return [[indicator, place] as const];
    }),
  );
}

/** Tells whether a value is a count of things, all of something, or a statement that it was done. */
function isDone(value: SingleTarget): boolean {
  if (value.kind === 'words')
    return /^(?:是$|[=≥]?(?:已|全部|按时|按期|如期)?(?:完成|建成|实现|达到|到位))/.test(value.source.trim());
  if (!isNumeric(value)) return false;
  if (isRate(value)) return value.kind === 'quantity' && value.number.gte(FULL);
  return value.unit === null || value.unit.kind === 'count' || value.unit.kind === 'measure';
}

const FULL = 100;

/** What is produced: an item of the breakdown, or an output indicator. */
type Output = { readonly item: BreakdownItem; readonly name: string } | { readonly indicator: Indicator };

/** Finds the output that the name of an effect repeats, `null` if the name repeats none or adds a result. */
function outputFinder({
  breakdown,
  indicators,
}: FormTables): (effect: Pick<Indicator, 'name'>) => Output | null {
  const outputs = new Map<string, Output>();
  const add = (name: string, output: Output): void => {
    const core = outputCore(name);
    if (core.length >= MIN_CORE && !outputs.has(core)) outputs.set(core, output);
  };
  for (const item of breakdown?.items ?? []) {
    for (const name of [item.item.text, item.content?.text ?? '']) add(name, { item, name: name.trim() });
  }
  for (const indicator of indicators?.rows ?? []) {
    if (indicator.dimension.id === 'output' && indicator.category.id !== 'cost')
      add(indicator.name.text, { indicator });
  }
  return ({ name }) => (RESULT.test(name.text) ? null : (outputs.get(outputCore(name.text)) ?? null));
}

const MIN_CORE = 3;
/** Words that make an output a result: 入职人数, 受益面积, 处理量. */
const RESULT =
  /受益|惠及|入职|就业(?:人|岗|率)|岗位数?$|满意|投诉|年限|寿命|[处减节](?:理|置|排|约|能|水|电)(?:数?量|率)/;
/** The end of a name that counts an output or states that it is completed. */
const COUNT =
  /(?:数量|总数|总量|[次人册户场件套台辆个份张项篇]数|人次|场次|面积|里程|(?:任务|工程|项目)?完成(?:率|情况|数量|数|量)?|建成率|数|量)$/;
const EXPENSE = /(?:费用|经费|费|补[贴助]|工作|任务|项目|工程|服务|情况)$/;
const MADE_AFTER =
  /(?:采购|购置|购买|建设|改造|更新|更换|维修|维护|修缮|升级|实施|开展|举办|修建|安装|铺设)$/;
const MADE_BEFORE =
  /^(?:新增|新建|购置|采购|购买|开展|组织|举办|完成|实施|建设|更新|更换|维修|修缮|安装|铺设)+/;

/** The thing in a name about buying, building or holding it: the same for 设备采购数量（套）, 采购设备 and 设备采购费. */
function outputCore(name: string): string {
  const counted = comparable(name.replace(/_\d+$/, '').replace(/[(（][^()（）]{1,4}[)）]\s*$/, ''))
    .replace(COUNT, '')
    .replace(EXPENSE, '');
  const thing = counted.replace(MADE_BEFORE, '').replace(MADE_AFTER, '');
  return thing.length >= MIN_CORE ? thing : counted;
}
