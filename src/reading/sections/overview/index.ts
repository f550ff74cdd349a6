/** 项目总体情况. */
import type { FieldSection } from '../section';
import { overviewCells, overviewMarks } from './cells';
import { isCertainOverview, isOverview, overviewLabels } from './evidence';
import { isOverviewFilled } from './filled';
import { OVERVIEW_LABELS } from './labels';
import { readOverview } from './read';
import { recognizedOverview } from './recognized';

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
    'field.contact',
    'field.phone',
    'field.manager',
    'field.summary',
  ],
  unruled: ['field.unruled'],
  isIn: isOverview,
  isCertain: isCertainOverview,
  labelsIn: overviewLabels,
  read: (sources) => {
    const overview = readOverview(sources);
    return overview ? { overview } : {};
  },
  cells: overviewCells,
  numbers: ({ overview }) => Object.keys(overview?.funds ?? {}).length,
  marks: overviewMarks,
  isFilled: isOverviewFilled,
  recognized: recognizedOverview,
};
