/** Schema of `jixiao.config.json`: the settings with which an office changes a profile of the product. */
import * as v from 'valibot';
import { CATEGORIES, DIMENSIONS } from '../form/indicators';
import { OVERVIEW_FIELDS } from '../form/overview';
import { STAGES } from '../form/safeguards';
import { PROFILES } from './profiles';

/** Largest number of entries of a list. */
const MAX_ENTRIES = 200;

/** Invisible characters are refused: a word with one looks right but matches nothing. */
const INVISIBLE_CHARACTER = '里面有看不见的字符，请删去重写。';
const DUPLICATE_ENTRY = '列表里写了两次，请检查是不是想写别的，或删去一个。';
const NOT_PERCENT = '应为 50 到 100 的百分数，例如 90；没有要求就不写这一项。';

const NOT_GROWTH = '应为 1 到 1000 的百分数，例如 20；没有要求就把这条规则关闭。';
const NOT_COUNTER = '应为一个量词，例如 个、台、人次；不能带数字、符号或万、百这样的数。';
const NOT_TARGET = '不能以 =、+、@ 开头。';
/** Source of an example that the office does not name. */
const OFFICE_SOURCE = '本单位';
const NOT_LABEL = '栏目的写法里要有文字，不能只有数字或符号。';
/** A Chinese numeral (百户, 个万), but not a unit such as 千米. */
const NUMERAL = /[〇零一二三四五六七八九十百万亿两]|千(?![米克瓦卡伏])/u;

const textUpTo = (length: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.nonEmpty(),
    v.maxLength(length),
    v.check((text) => !/[\p{Cc}\p{Cf}]/u.test(text), INVISIBLE_CHARACTER),
  );
const word = textUpTo(50);
const sentence = textUpTo(300);
/** A measure word. A numeral in it would change the quantity. */
const counter = v.pipe(
  word,
  v.check((text) => /^\p{L}+$/u.test(text) && !NUMERAL.test(text), NOT_COUNTER),
);
/** A label without letters (1, —) is refused: it would also match values of a form. */
const label = v.pipe(
  word,
  v.check((text) => /\p{L}/u.test(text), NOT_LABEL),
);
const listOf = <Schema extends v.GenericSchema<string, string>>(entry: Schema) =>
  v.pipe(
    v.array(entry),
    v.maxLength(MAX_ENTRIES),
    v.checkItems(
      (one, index, all) => all.length > MAX_ENTRIES || all.indexOf(one) === index,
      DUPLICATE_ENTRY,
    ),
  );
const groupsOf = <Schema extends v.GenericSchema>(entry: Schema) =>
  v.pipe(v.array(entry), v.maxLength(MAX_ENTRIES));
const words = listOf(word);
/** At least one word, as an empty list would match nothing. */
const nonEmptyWords = v.pipe(words, v.nonEmpty());
const between = (least: number, most: number, fault?: string) =>
  v.pipe(v.number(), v.minValue(least, fault), v.maxValue(most, fault));
/** A value below 50 is a mistake (9 for 90, 0.9 for 90%) that would accept every target. */
const percent = between(50, 100, NOT_PERCENT);
/** A value below 1 is a mistake (0.2 for 20%) that would give findings in every form. */
const growth = between(1, 1000, NOT_GROWTH);
const setting = <Schema extends v.GenericSchema>(text: string, schema: Schema) =>
  v.optional(v.pipe(schema, v.description(text)));
const field = v.picklist(OVERVIEW_FIELDS);
const dimension = v.picklist(DIMENSIONS);
const category = v.picklist(CATEGORIES);
const stage = v.picklist(STAGES);

/** Unknown keys are faults, because a misspelt setting would otherwise be ignored without notice. */
export const configSchema = v.strictObject({
  $schema: v.optional(v.string()),
  extends: setting(
    '在哪一套规则上修改；不写则按表格自身的版式选择。',
    v.picklist(PROFILES.map(({ id }) => id)),
  ),
  title: setting('这套规则的名称，显示给填表人。', word),
  decimals: setting('金额保留几位小数。', v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6))),
  satisfactionThreshold: setting('建议的满意度目标值，百分数。', percent),
  satisfactionMinimum: setting('满意度目标值的最低要求，百分数；低于它是错误。不写则不要求。', percent),
  satisfactionFloor: setting('满意度目标值低于百分之几时提示可能过低。', percent),
  lumpSumShare: setting('数量为 1 的一项占全部明细百分之几起，提示细分。', between(1, 100)),
  yearBudgetGrowth: setting('与上年对照：当年预算比上年增加百分之几起，要求数量也有增加。', growth),
  yearPriceGrowth: setting('与上年对照：同一明细的单价比上年提高百分之几起，提示写明理由。', growth),
  requiredFields: setting('必须填写的栏目。', listOf(field)),
  signatureFields: setting('打印后签字的栏目，空白只作提示。', listOf(field)),
  categories: setting(
    '每个一级指标下允许的二级指标。',
    v.partial(v.strictObject(v.entriesFromList(DIMENSIONS, listOf(category)))),
  ),
  requiredDimensions: setting('必须有的一级指标。', listOf(dimension)),
  requiredCategories: setting('必须有的二级指标。', listOf(category)),
  requiredSafeguards: setting(
    '制度保障必须有的类别，以及认出它的词。',
    groupsOf(v.strictObject({ title: word, words: nonEmptyWords })),
  ),
  stageWords: setting(
    '说明属于哪个保障阶段的词。',
    v.partial(v.strictObject(v.entriesFromList(STAGES, words))),
  ),
  stageDefaults: setting(
    '没有这类词时，按类别判断的阶段。',
    groupsOf(v.strictObject({ words: nonEmptyWords, stages: listOf(stage) })),
  ),
  vagueWords: setting(
    '不算数的词：目标值里有它时，每年、全覆盖之类的话不能当作衡量标准；提醒时会点名。',
    words,
  ),
  defaultCounter: setting('数量目标值缺量词时建议的量词。', counter),
  weights: setting(
    '分值合计，以及其中预算执行率的分值。',
    v.strictObject({
      total: between(1, 1000),
      budgetExecution: between(0, 1000),
    }),
  ),
  targetExamples: setting(
    '目标值的参考写法：类别、指标名称里的词、写法和出处；目标值含糊时排在本工具的写法前面。',
    groupsOf(
      v.strictObject({
        category,
        words: v.optional(words, []),
        text: v.pipe(word, v.regex(/^[^=+@]/, NOT_TARGET)),
        source: v.optional(word, OFFICE_SOURCE),
      }),
    ),
  ),
  severities: setting(
    '单条规则的程度：error 错误、warning 警告、hint 提示、off 不核对。键为规则编号。',
    v.record(word, v.picklist(['error', 'warning', 'hint', 'off'])),
  ),
  opinion: setting(
    '审核意见（jixiao check --opinions 和网页的“审核意见”）的固定内容，不影响校验。',
    v.strictObject({
      letterhead: setting('审核意见抬头，一般是审核单位的名称。', word),
      opening: setting('审核意见开头的话。', sentence),
      closing: setting('审核意见结尾的话。', sentence),
      days: setting('整改期限，工作日。', v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(365))),
      hints: setting('审核意见是否列出提示；不写则不列。', v.boolean()),
    }),
  ),
  labels: setting(
    '本单位表格中栏目的其他写法。键为栏目编号，用 jixiao inspect 查看。',
    v.record(word, listOf(label)),
  ),
});

export type ProfileConfig = Readonly<v.InferOutput<typeof configSchema>>;
