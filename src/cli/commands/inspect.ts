/** `jixiao inspect`: what was recognized where. */
import { check, recognitionOf, SECTION_STATE_TITLES, type CheckedForm, type CheckResult } from '../../check';
import { toA1 } from '../../workbook/a1';
import { clip } from '../../figures/wording';
import { findInputs, passedOverText } from '../inputs';
import { messageOf, type ExitCode, type Io } from '../io';
import { openFile } from '../open';
import { profileOptions } from '../profile';
import { oneLine } from '../words';

/** Long texts are cut: their place is what counts here. */
const LONGEST = 40;

/** Shows for every workbook its forms with layout, profile, sections, fields and columns; for others what was found. */
export async function runInspect(
  paths: readonly string[],
  profile: string | undefined,
  io: Io,
): Promise<ExitCode> {
  const options = await profileOptions(profile, 'inspect', io);
  const { files, problems, passedOver } = await findInputs(paths, io);
  let worst: ExitCode = 0;
  const fail = (message: string): void => {
    worst = 2;
    io.err(`${message}\n`);
  };
  for (const { message } of problems) fail(message);
  if (passedOver.length > 0) io.err(`${passedOverText(passedOver)}\n`);
  for (const path of files) {
    try {
      const { snapshot } = await openFile(path, io);
      io.out(`${path}\n${describe(check(snapshot, options))}\n\n`);
    } catch (error) {
      fail(messageOf(error, path));
    }
  }
  return worst;
}

function describe(result: CheckResult): string {
  const sheets = result.lookedAt.map(
    ({ sheet, found }) => `  工作表“${sheet}”：${found.join('、') || '没有认出内容'}`,
  );
  if (result.forms.length === 0)
    return ['没有认出申报表', ...sheets, ...result.lookedFor.map((one) => `  查找：${one}`)].join('\n');
  return [...sheets, ...result.forms.map(describeForm)].join('\n');
}

function describeForm(checked: CheckedForm): string {
  const { layout, profile, year, moneyUnit, sections, groups } = recognitionOf(checked);
  const { projectName } = checked.form;
  return [
    `${projectName || '（未填项目名称）'}：版式 ${layout}，规则 ${profile}，年度 ${year ?? '未写明'}，金额单位 ${moneyUnit}`,
    ...sections.map(({ title, state }) => `  ${title}：${SECTION_STATE_TITLES[state]}`),
    ...groups.flatMap(({ title, cells }) => [
      `  ${title}`,
      ...cells.map(({ label, id, text, at }) => {
        const name = id === undefined ? clip(label, LONGEST) : `${label}［${id}］`;
        return oneLine(`    ${at.sheet}!${toA1(at)} ${name}：${clip(text, LONGEST) || '（空）'}`);
      }),
    ]),
  ].join('\n');
}
