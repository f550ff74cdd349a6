/** Generates docs/layouts.md: the contents that the program reads in each sample form. */
import { readdirSync, readFileSync } from 'node:fs';
import { importSource } from './import-source.mjs';

const FORMS = new URL('../../test/forms/', import.meta.url);

/** Printed names of the columns of 项目构成分解. */
const COLUMNS = {
  project: '项目名称',
  content: '项目内容',
  item: '项目明细',
  amount: '明细金额',
  unitPrice: '单价',
  priceBasis: '单价依据',
  quantity: '数量',
  quantityBasis: '数量依据',
  note: '备注',
};

/** @returns {Promise<string>} the page */
export async function layoutsPage() {
  const { openXlsx } = await importSource('src/xlsx/index.ts');
  const { check } = await importSource('src/check/index.ts');
  const { SECTION_STATE_TITLES } = await importSource('src/form/section.ts');
  const { SECTION_IDS, SECTION_WORDS } = await importSource('src/form/section.ts');
  const rows = [];
  for (const name of readdirSync(FORMS)
    .filter((file) => file.endsWith('.xlsx'))
    .sort()) {
    const { forms } = check(await openXlsx(readFileSync(new URL(name, FORMS)), name).read());
    for (const [index, { form }] of forms.entries()) {
      const parts = SECTION_IDS.map((id) => {
        const state = form.sections[id];
        return state === 'read' ? PARTS[id](form) : SECTION_STATE_TITLES[state];
      });
      const title = `${name.replace('.xlsx', '')}${forms.length > 1 ? `（第 ${index + 1} 份，共 ${forms.length} 份）` : ''}`;
      rows.push([title, form.layout.title, ...parts, unreadIn(form)]);
    }
  }
  const head = ['样表', '版式', ...SECTION_IDS.map((id) => SECTION_WORDS[id].title), '没有读取的行'];
  const line = (cells) => `| ${cells.map((text) => text.replaceAll('|', '\\|')).join(' | ')} |`;
  return [
    '# 能读哪些版式',
    '',
    `下表由程序读取 test/forms 里的样表后生成，共 ${rows.length} 份申报表。除 minhang-2020 三份外，样表仿照各地公布的申报表编写，项目、人员和数字都是虚构的。`,
    '',
    '- 栏目靠文字辨认，不看固定的单元格位置；工作表、行、列的次序和多少可以不同。',
    '- 没有认得的表头的，按内容辨认：写着数量指标、质量指标的行，单价乘数量等于金额的明细。一格里写几个指标的、指标和指标值同在一格的、各类指标横排成几列的，也能读取。',
    '- 写出栏目和行数的部分已经读取，按规则核对；“本版式没有”的部分不核对，也不算缺少；“只有文字，没有表格”的部分不核对，报告里会说明。',
    '- “没有读取的行”在校验结果里列为警告，需要自行核对。',
    '- 绩效自评表、绩效监控表、部门整体支出绩效目标表、汇总表和目录不是项目申报表，不校验，并说明是哪一种表。汇总表逐个项目列出了指标，而工作簿里没有申报表的，按各个项目校验。',
    '- 表上的栏目名称与样表不同而没有认出的，可以在本单位的设置里给栏目加上这个名称，见[设置说明](config.md)。',
    '',
    line(head),
    line(head.map(() => '---')),
    ...rows.map(line),
    '',
  ].join('\n');
}

/** The contents that were read of each section. */
const PARTS = {
  overview({ overview: { fields, funds, fundRows } }) {
    const others = fundRows.length > 0 ? `、另有 ${fundRows.length} 行按位置推断` : '';
    return `${Object.keys(fields).length} 个栏目、资金 ${Object.keys(funds).length} 项${others}`;
  },
  indicators({ indicators: { rows, parentWeights, missingColumns } }) {
    const has = [
      rows.some(({ period }) => period === 'overall') && '全程（中期）目标值',
      rows.some(({ target }) => target.operatorAt) && '计算符号单独一列',
      rows.some(({ target }) => target.unitAt) && '单位单独一列',
      rows.some(({ note }) => note) && '备注',
      (parentWeights.length > 0 || rows.some(({ weight }) => weight)) && '分值（权重）',
    ].filter(Boolean);
    const names = { dimension: '一级目标', category: '二级目标', name: '三级目标', target: '目标值' };
    const lacking = missingColumns.map((column) => `没有“${names[column]}”列`);
    return [`${rows.length} 个目标值`, ...has, ...lacking].join('、');
  },
  breakdown({ breakdown: { items, columns, subtotals, total } }) {
    const names = Object.keys(COLUMNS).filter((column) => columns[column] !== undefined);
    const sums = [subtotals.length > 0 && '小计', total && '合计'].filter(Boolean);
    return [`${items.length} 项`, ...names.map((column) => COLUMNS[column]), ...sums].join('、');
  },
  safeguards: ({ safeguards: { rows } }) => `${rows.length} 行、文件名称、具体措施、保障阶段`,
};

function unreadIn({ unread }) {
  if (unread.length === 0) return '无';
  return unread
    .map(({ at, bottom, text }) =>
      bottom > at.row ? `第${at.row + 1}行至第${bottom + 1}行（${text}）` : `第${at.row + 1}行（${text}）`,
    )
    .join('；');
}
