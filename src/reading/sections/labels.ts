/** All labels: the names of the sections, their fields and columns, and what several places of a form repeat. */
import { LabelRegistry, type LabelGroup, type LabelId } from '../sheet/labels';
import { SECTIONS } from './index';

/** Labels that several places of a form repeat. */
export const PROJECT_NAME: LabelId = 'field.projectName';
export const DECLARING_UNIT: LabelId = 'field.declaringUnit';
export const MONEY_UNIT: LabelId = 'mention.moneyUnit';
export const YEAR: LabelId = 'mention.year';

const NAMES: LabelGroup = {
  kind: 'section',
  place: 'page',
  role: 'title',
  words: Object.fromEntries(SECTIONS.map(({ id, names }) => [id, names])),
};
const MENTIONS: LabelGroup = {
  kind: 'mention',
  place: 'page',
  role: 'field',
  words: {
    moneyUnit: '金额单位 单位 货币单位 计量单位',
    year: '年度 预算年度 年份 申报年度 所属年度 预算年份 项目年度',
  },
};

export const LABELS = new LabelRegistry([NAMES, ...SECTIONS.flatMap(({ labels }) => labels), MENTIONS]);

/** The section whose name a label is; `undefined` for other labels. */
export function sectionNamed(id: LabelId): (typeof SECTIONS)[number] | undefined {
  return SECTIONS.find((section) => id === `section.${section.id}`);
}
