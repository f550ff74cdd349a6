/** 项目总体情况: fields and funds. */
import { NARRATIVE_FIELDS, type FundRow, type OverviewFieldId } from '../../../form/overview';
import { SECTION_WORDS, type FormTables } from '../../../form/section';
import { isFilledText } from '../../../language/placeholder';
import type { LabelledMark } from '../../marks/mark-cells';
import { cellKey } from '../../../workbook/a1';
import { fieldsOf, type RecognizedCell, type RecognizedGroup } from '../recognized';
import { roleCells, type FieldSection, type RoleCell } from '../section';
import { isCertainOverview, isOverview, overviewLabels } from './detect';
import { headsPeriods } from './fund-periods';
import { OVERVIEW_LABELS } from './labels';
import { readOverview } from './read';

export const overview: FieldSection = {
  id: 'overview',
  kind: 'fields',
  names: '项目总体情况 项目基本情况 总体情况 基本情况',
  labels: OVERVIEW_LABELS,
  lookedFor: '项目总体情况：项目名称、项目概况、立项依据、项目总预算、当年预算等栏目',
  printedIn: ['shanghai'],
  aboveName: ['field.declaringUnit', 'field.competentDepartment'],
  belowTables: [
    'field.unitHead',
    'field.preparer',
    'field.preparedDate',
    'field.otherMatters',
    'field.declaringUnit',
    'field.competentDepartment',
    'field.overallGoal',
    'field.annualGoal',
    'field.resources',
    'field.contact',
    'field.phone',
    'field.manager',
    'field.summary',
  ],
  ofYear: ['field.annualGoal', 'fund.currentYear'],
  unruled: ['field.unruled'],
  isIn: isOverview,
  isCertain: isCertainOverview,
  labelsIn: overviewLabels,
  readsBelow: headsPeriods,
  read: (sources, moneyUnit, year) => {
    const read = readOverview(sources, moneyUnit, year);
    return read ? { overview: read } : {};
  },
  cells: overviewCells,
  numbers: ({ overview: read }) => Object.keys(read?.funds ?? {}).length,
  marks: overviewMarks,
  isFilled: isOverviewFilled,
  recognized: recognizedOverview,
};

const NARRATIVES: ReadonlySet<OverviewFieldId> = new Set(NARRATIVE_FIELDS);
const NO_PROSE: ReadonlySet<OverviewFieldId> = new Set<OverviewFieldId>([
  'category',
  'phone',
  'startDate',
  'endDate',
  'period',
  'preparedDate',
]);

function roleOf(field: OverviewFieldId): RoleCell['role'] {
  if (NARRATIVES.has(field)) return 'narrative';
  return NO_PROSE.has(field) ? null : 'name';
}

function overviewCells({ overview: read }: FormTables): RoleCell[] {
  if (!read) return [];
  const { fields, funds, fundRows, overallFunds, periodSums, schedule } = read;
  const amounts = [
    ...Object.values(funds),
    ...fundRows.map(({ cell }) => cell),
    ...Object.values(overallFunds?.funds ?? {}),
    ...(overallFunds?.fundRows ?? []).map(({ cell }) => cell),
    ...periodSums.flatMap(({ total, parts }) => [total, ...parts]),
  ];
  return [
    ...Object.entries(fields).map(([id, cell]) => ({ cell, role: roleOf(id as OverviewFieldId) })),
    ...amounts.map((cell) => ({ cell, role: null })),
    ...schedule.flatMap(({ content, start, end }) => [
      ...roleCells('note', content),
      ...roleCells(null, start, end),
    ]),
  ];
}

/** The boxes of 项目类别. */
function overviewMarks({ overview: read }: FormTables): LabelledMark[] {
  return (read?.categories ?? []).flatMap(({ label, choices }) =>
    choices.map(({ mark }) => ({ mark, label })),
  );
}

/** Boxes, whose text is always present, and fields that offices fill in before they hand out the template. */
const PREFILLED: ReadonlySet<OverviewFieldId> = new Set(['declaringUnit', 'competentDepartment', 'category']);
/** A template in which all targets are placeholders also has the project's name printed. */
const PREFILLED_TEMPLATE: ReadonlySet<OverviewFieldId> = new Set([...PREFILLED, 'projectName']);

function isOverviewFilled({ overview: read }: FormTables, isTemplate: boolean): boolean {
  if (!read) return false;
  const prefilled = isTemplate ? PREFILLED_TEMPLATE : PREFILLED;
  return (
    Object.entries(read.fields).some(
      ([id, { text }]) => !prefilled.has(id as OverviewFieldId) && isFilledText(text),
    ) ||
    Object.values(read.funds).some(({ reading }) => reading.kind !== 'blank') ||
    read.categories.some(({ choices }) => choices.some(({ mark }) => mark.ticked === true)) ||
    read.schedule.some(({ content, start, end }) =>
      [content, start, end].some((cell) => cell && isFilledText(cell.text)),
    )
  );
}

function recognizedOverview({ overview: read }: FormTables): RecognizedGroup[] {
  if (!read) return [];
  const { fields, funds, fundRows, overallFunds, periodSums, schedule } = read;
  return [
    { title: SECTION_WORDS.overview.title, cells: fieldsOf(fields, 'field') },
    { title: '项目资金', cells: [...fieldsOf(funds, 'fund'), ...fundRows.map(rowCell)] },
    {
      title: `项目资金：${overallFunds?.funds.total?.label ?? ''}`,
      cells: overallFunds
        ? [
            ...fieldsOf({ ...overallFunds.funds, total: undefined }, 'fund'),
            ...overallFunds.fundRows.map(rowCell),
          ]
        : [],
    },
    {
      title: '项目资金：各期',
      cells: eachOnce(
        periodSums.flatMap(({ name, total, parts }) =>
          [...parts, total]
            .filter(({ text }) => text !== '')
            .map(({ label, text, at }) => ({ label: `${name}${label}`, text, at })),
        ),
      ),
    },
    {
      title: '项目实施进度计划',
      cells: schedule.flatMap(({ content, start, end }) =>
        [...(start ? [start] : []), end]
          .filter(({ text }) => text !== '')
          .map(({ label, text, at }) => ({ label: content?.text || label, text: `${label}：${text}`, at })),
      ),
    },
  ];
}

/** An amount that is part of a sum in its row and of one in its column is listed once, with the name of the row. */
function eachOnce(cells: readonly RecognizedCell[]): RecognizedCell[] {
  const keys = cells.map(({ at }) => cellKey(at));
  return cells.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}

const RELATIONS: Readonly<Record<FundRow['relation'], string>> = {
  part: '按位置推断为资金来源之一',
  detail: '按编号推断为上一项的明细',
  year: '按位置和金额推断为当年预算',
  unknown: '没有认出属于哪一项',
};

/** A row without a known label, with a remark on how it was understood. */
function rowCell({ cell, relation }: FundRow): RecognizedCell {
  return { label: cell.label, text: `${cell.text}（${RELATIONS[relation]}）`, at: cell.at };
}
