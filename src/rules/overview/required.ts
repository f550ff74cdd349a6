import type { TextCell } from '../../form/cells';
import { isBlankOrNone } from '../../language/numbers/number-text';
import type { FundId, OverviewFieldId } from '../../form/overview';
import {
  foldWidth,
  isMarkedRequired,
  labelText,
  stripInvisible,
  stripListMark,
} from '../../language/text/text';
import { clip } from '../../figures/wording';
import { cellKey } from '../../workbook/a1';
import { defineRule, type RuleFinding, type RuleReasons } from '../rule';
import type { Subject } from '../subject';

const REQUIRED_FUNDS: readonly FundId[] = ['total', 'currentYear'];
/** How the fields at the foot of the form are completed after printing. */
const SIGNED: Readonly<Partial<Record<OverviewFieldId, string>>> = {
  unitHead: '打印后请负责人签名',
  preparer: '打印后请填报人签名',
  preparedDate: '打印签名时一并填写',
};

const MARKED = { key: 'marked', name: '表上标明必填的栏目未填', severity: 'hint' } as const;
const UNSIGNED = { key: 'unsigned', name: '签名或日期待补', severity: 'hint' } as const;

const NO_NAME = { key: 'no-name', name: '填的不是名称或姓名', severity: 'warning' } as const;
/** Fields that hold the name of a unit, a project or a person. */
const NAMES: readonly OverviewFieldId[] = [
  'declaringUnit',
  'competentDepartment',
  'projectName',
  'manager',
  'contact',
  'unitHead',
  'preparer',
];

/** 必填项: required fields that this layout prints must be filled in. */
export const rule = defineRule({
  id: 'overview/required',
  title: '必填项已经填写',
  aspect: 'completeness',
  problems: [{ key: 'blank', name: '必填项未填', severity: 'error' }, UNSIGNED, MARKED, NO_NAME],
  needs: ['overview'],
  check({ form, profile }) {
    const { overview } = form;
    const seen = new Set<string>();
    const findings: RuleFinding[] = [];
    let required = 0;
    const look = (subject: Subject, cell: TextCell | undefined, isBlank: boolean, hint?: string): void => {
      if (!cell) return;
      // If two fields share a cell (项目负责人及电话), only the first is checked; overview/phone reports a missing number.
      const place = placeOf(cell);
      if (seen.has(place)) return;
      seen.add(place);
      required += 1;
      if (!isBlank) return;
      const what = hint === undefined ? '没有填写' : `没有填写，${hint}`;
      const message = `“${stripListMark(cell.label)}”${what}。`;
      findings.push({ at: cell.at, subject, message, ...(hint !== undefined && { problem: UNSIGNED }) });
    };
    for (const id of profile.requiredFields) {
      const cell = overview.fields[id];
      look({ kind: 'field', id }, cell, isBlankField(cell), cell && signedLater(cell));
    }
    for (const id of REQUIRED_FUNDS) {
      const cell = overview.funds[id];
      look({ kind: 'fund', id }, cell, cell?.reading.kind === 'blank');
    }
    for (const id of profile.signatureFields) {
      const cell = overview.fields[id];
      look({ kind: 'field', id }, cell, isBlankField(cell), SIGNED[id] ?? '可在打印后填写');
    }
    const marked = Object.entries(overview.fields).filter(
      ([, cell]) => isMarkedRequired(cell.label) && !seen.has(placeOf(cell)),
    );
    const blanks = [
      ...marked.flatMap(([, cell]) => (isBlankField(cell) ? [cell] : [])),
      ...form.requiredBlanks,
    ];
    for (const { at, label } of blanks) {
      const message = `“${labelText(label)}”在表上标明必填，没有填写。`;
      findings.push({ at, subject: { kind: 'section', section: 'overview' }, problem: MARKED, message });
    }
    for (const id of NAMES) {
      const cell = overview.fields[id];
      if (!cell || isBlankField(cell) || !isNumberAlone(cell)) continue;
      const message = `“${stripListMark(cell.label)}”填的是“${clip(cell.text)}”，不是名称或姓名，请核对。`;
      findings.push({ at: cell.at, subject: { kind: 'field', id }, problem: NO_NAME, message });
    }
    required += marked.length + form.requiredBlanks.length;
    return { places: required, findings, verified: `${required} 个必填项均已填写` };
  },
});

export const reasons: RuleReasons = {
  why: '必填项空着，申报内容就不完整，审核无从进行。表尾的签名和日期通常打印后手签，只作提示。',
  how: '按提示补填；表尾的负责人、填报人和日期可在打印后填写。',
  basis: '财预〔2015〕88号（绩效目标的审核）；具体要求为本工具建议',
};

/** Tells whether a place for a name contains only digits; a telephone number may be beside it (项目负责人及电话). */
function isNumberAlone({ text, label }: TextCell): boolean {
  return /\d/.test(foldWidth(text)) && !/\p{L}/u.test(text) && !/电话|联系方式|手机/.test(label);
}

function placeOf({ at, label }: TextCell): string {
  return `${cellKey(at)} ${label}`;
}

/** The way in which 项目负责人（签字） is signed on paper, also if it is above the foot of the form. */
function signedLater({ label }: TextCell): string | undefined {
  return /签[字名章]/.test(label) ? '打印后请签名' : undefined;
}

/** The printed hint at the place of the seal: 填报单位：（盖章）. */
const SEAL = /^[(（](?:盖章|公章|印章|签章|签字|签名)[)）]$/;

/** Blank, or filled with a dash or 无. */
function isBlankField(cell: TextCell | undefined): boolean {
  return cell !== undefined && (isBlankOrNone(cell.text) || SEAL.test(stripInvisible(cell.text)));
}
