/**
 * Measures whether time grows faster than the length of a text: `node bench/pathological.mjs [--all | --json] [--parsers | --rules]`.
 *
 * Feeds every parser of text, the reading of forms and every rule with texts of 10,000 and of 30,000 characters (Excel's
 * limit is 32,767) that repeat one piece: open brackets, quotes, digits, blanks, operators. Prints what takes long or
 * grows faster than the text; with `--all` everything, with `--json` only the number of these lines.
 * Asserts nothing: the figures depend on the machine and its load.
 */
import { KINDS } from './support/pathological-texts.mjs';
import { loadModules } from './support/bundle-core.mjs';

const SHORT_LENGTH = 10_000;
const LONG_LENGTH = 30_000;
/** Milliseconds below which the ratio of two times is noise. */
const NOTABLE = 40;
/** Milliseconds from which a line is printed whatever its ratio. */
const LENGTHY = 100;
/** Ratio of times for texts three times as long that counts as steep. Linear work is near 3, with garbage collection up to 5. */
const STEEP = 6;

const all = process.argv.includes('--all');
const json = process.argv.includes('--json');
const parsers = !process.argv.includes('--rules');
const rules = !process.argv.includes('--parsers');

const core = await loadModules({
  text: 'src/language/text/text',
  brackets: 'src/language/text/bracket-pairs',
  documents: 'src/language/text/document-numbers',
  markup: 'src/language/text/markup',
  phone: 'src/language/text/phone',
  placeholder: 'src/language/placeholder',
  comparable: 'src/language/text/comparable-prose',
  dates: 'src/language/dates/dates',
  similarity: 'src/language/names/similarity',
  numbers: 'src/language/numbers/number-text',
  prose: 'src/language/numbers/prose',
  target: 'src/language/target-value/parse',
  judge: 'src/language/target-value/predicates',
  reading: 'src/reading/index',
  profiles: 'src/profiles/profiles',
  figures: 'src/figures/figures',
  registry: 'src/rules/registry',
  form: 'test/support/right-form',
});

const PARSERS = {
  normalizeLabel: core.text.normalizeLabel,
  normalizeName: core.text.normalizeName,
  bracketRemarks: core.text.bracketRemarks,
  stripListMark: core.text.stripListMark,
  pairBrackets: core.brackets.pairBrackets,
  findDocumentNumbers: core.documents.findDocumentNumbers,
  findMarkup: core.markup.findMarkup,
  blankMarkup: core.markup.blankMarkup,
  findPhones: (text) => core.phone.findPhones(text, 8),
  placeholderIn: core.placeholder.placeholderIn,
  comparableProse: core.comparable.comparableProse,
  findDates: core.dates.findDates,
  readDate: core.dates.readDate,
  NameFinder: (text) => {
    const finder = new core.similarity.NameFinder([[text], ['助餐点设备采购']]);
    return [finder.bestMatch([text]), finder.subjectOf(text), finder.mentionedIn([text])];
  },
  counts: (text) => new core.prose.Prose(text).counts,
  readNumber: core.numbers.readNumber,
  statements: (text) => new core.prose.Prose(text).statements,
  money: (text) => new core.prose.Prose(text).money,
  unitlessAmounts: (text) => new core.prose.Prose(text).unitlessAmounts,
  parseTarget: (text) => core.target.parseTarget({ text }),
  statesStandard: (text) => core.judge.statesStandard(text, text),
};

/** Cells of the form by their label, with the text before the value. */
const CELLS = {
  项目名称: ['项目总体情况', 'B4'],
  联系电话: ['项目总体情况', 'F6'],
  项目概况: ['项目总体情况', 'B8'],
  总预算: ['项目总体情况', 'B12', '一、项目总预算：'],
  制度建设: ['项目总体情况', 'B19'],
  主体活动: ['绩效目标', 'D4'],
  三级目标: ['绩效目标', 'D6'],
  目标值: ['绩效目标', 'F6'],
  表头: ['绩效目标', 'E15'],
  项目明细: ['绩效目标', 'C16'],
  明细金额: ['绩效目标', 'D16'],
  备注: ['绩效目标', 'I16'],
  文件名称: ['制度保障', 'B5'],
  具体措施: ['制度保障', 'C5'],
  保障阶段: ['制度保障', 'D5'],
};

const textOf = ({ head = '', piece, tail = '' }, length) =>
  head + piece.repeat(Math.ceil(length / piece.length)).slice(0, length) + tail;

/** CPU time, which does not depend on other programs. */
function milliseconds(work) {
  const began = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

const found = { shown: 0, steep: 0 };
function note(what, kind, short, long) {
  const steep = long >= NOTABLE && long / short > STEEP;
  if (steep) found.steep += 1;
  if (json || (!all && !steep && long < LENGTHY)) return;
  found.shown += 1;
  const [first, second] = [short, long].map((time) => time.toFixed(1).padStart(8));
  const ratio = (long / short).toFixed(1);
  console.log(
    `${steep ? '!' : ' '} ${what.padEnd(36)} ${kind.padEnd(24)} ${first} ms → ${second} ms  × ${ratio}`,
  );
}

/** CPU times of reading and of every rule, by name. */
function timesOf(snapshot) {
  const times = new Map();
  let form;
  times.set(
    'reading',
    milliseconds(() => ([form] = core.reading.readForms(snapshot).forms)),
  );
  if (!form) return times;
  const profile = core.profiles.profileFor(form);
  const figures = core.figures.figuresOf(form, profile.decimals);
  const asked = core.registry.RULES.filter(({ needs }) => needs.every((section) => form[section]));
  for (const rule of asked)
    times.set(
      rule.id,
      milliseconds(() => rule.check({ form, profile, figures })),
    );
  return times;
}

for (const kind of KINDS) {
  const name = JSON.stringify([kind.head, kind.piece, kind.tail].filter(Boolean).join(' … '));
  for (const [parser, parse] of parsers ? Object.entries(PARSERS) : []) {
    const [short, long] = [SHORT_LENGTH, LONG_LENGTH].map((length) => {
      const text = textOf(kind, length);
      return Math.min(...[1, 2].map(() => milliseconds(() => parse(text))));
    });
    note(parser, name, short, long);
  }
  for (const [cell, [sheet, address, label = '']] of rules ? Object.entries(CELLS) : []) {
    const [short, long] = [SHORT_LENGTH, LONG_LENGTH].map((length) =>
      timesOf(core.form.rightForm({ [sheet]: { [address]: label + textOf(kind, length) } })),
    );
    for (const [rule, time] of long) note(`${rule} (${cell})`, name, short.get(rule) ?? 0, time);
  }
}

if (json) console.log(JSON.stringify({ kinds: KINDS.length, steep: found.steep }));
else console.log(`${KINDS.length} kinds of text; ${found.steep} of the lines grow faster than the text.`);
