import { check, describeNoForm, recognitionOf, type CheckedForm, type CheckResult } from '../../check';
import { SECTION_STATE_TITLES } from '../../form/section';
import { toA1 } from '../../workbook/a1';
import { clip } from '../../figures/wording';
import type { Files } from '../io';
import { openFile } from '../open';
import { displayName } from '../terminal-text';
import { describePassedOver, oneLine } from '../words';
import type { FileTask, JobOptions, TaskResult } from '../task';

/** Longer texts are clipped. In characters. */
const MAX_TEXT = 40;

/** Describes what was recognized in a file and where: layout, profile, sections, fields and columns of each form. */
export async function inspectFile(
  { options }: JobOptions,
  { path }: FileTask,
  files: Files,
): Promise<TaskResult> {
  const { snapshot, workbook } = await openFile(path, files);
  const passedOver = describePassedOver(workbook.skippedSheets);
  return {
    output: [`${displayName(path)}\n${passedOver}${describe(check(snapshot, options))}\n\n`],
    blocked: false,
  };
}

function describe(result: CheckResult): string {
  const sheets = result.lookedAt.map(({ sheet, found }) =>
    oneLine(`  工作表“${sheet}”：${found.join('、') || '没有认出内容'}`),
  );
  if (result.noFormReason !== undefined) return [describeNoForm(result), ...sheets].join('\n');
  if (result.forms.length === 0)
    return ['没有认出申报表', ...sheets, ...result.lookedFor.map((one) => `  查找：${one}`)].join('\n');
  return [...sheets, ...result.forms.map(describeForm)].join('\n');
}

function describeForm(checked: CheckedForm): string {
  const { layout, profile, year, moneyUnit, sections, groups } = recognitionOf(checked);
  const { projectName } = checked.form;
  return [
    oneLine(
      `${projectName || '（未填项目名称）'}：版式 ${layout}，规则 ${profile}，年度 ${year ?? '未写明'}，金额单位 ${moneyUnit}`,
    ),
    ...sections.map(({ title, state }) => `  ${title}：${SECTION_STATE_TITLES[state]}`),
    ...groups.flatMap(({ title, cells }) => [
      `  ${title}`,
      ...cells.map(({ label, id, text, at }) => {
        const name = id === undefined ? clip(label, MAX_TEXT) : `${label}［${id}］`;
        return oneLine(`    ${at.sheet}!${toA1(at)} ${name}：${clip(text, MAX_TEXT) || '（空）'}`);
      }),
    ]),
  ].join('\n');
}
