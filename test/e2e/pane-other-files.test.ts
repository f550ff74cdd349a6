/** What the workbench and the pane say of files that are no form, or none yet. */
import { compoundFile } from '../support/compound-file';
import { otherFile, rightFile, templateFile } from './support/forms';
import { openPane } from './support/pane';
import { sampleForm } from './support/workbench';

const pane = openPane('workbench');

/** Chooses a file by 打开, as a person does. */
async function open(name: string, bytes: Uint8Array): Promise<void> {
  const [chooser] = await Promise.all([
    pane.page.waitForEvent('filechooser'),
    pane.page.getByRole('button', { name: '打开' }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
}

const UNUSABLE: readonly (readonly [name: string, bytes: Uint8Array, why: string])[] = [
  ['空的.xlsx', new Uint8Array(), '这个文件是空的'],
  ['半个.xlsx', sampleForm().subarray(0, 5000), '这个文件已损坏或不完整'],
  ['加密.xlsx', compoundFile('EncryptedPackage'), '这个文件设有打开密码'],
  ['旧的.xls', compoundFile('Workbook'), 'Excel 97–2003 格式'],
  ['导出.xls', Buffer.from('<html><body><table><tr><td>1</td></tr></table></body></html>'), '其实是网页表格'],
  ['扫描件.xlsx', Buffer.from('%PDF-1.7\n'), '其实是 PDF'],
  ['便条.xlsx', Buffer.from('项目名称,金额\n'), '不是 Excel 工作簿'],
];

test.each(UNUSABLE)('%s is refused in one plain line, and the open form stays', async (name, bytes, why) => {
  await open(name, bytes);
  const message = pane.page.getByRole('status').getByText(`没有打开“${name}”`);
  await message.waitFor();
  const text = await message.innerText();
  expect(text).toContain(why);
  expect(text).not.toMatch(/[A-Za-z]*Error|undefined|\n/);
  await pane.page.getByRole('button', { name: '知道了' }).click();
  expect(await pane.page.getByText('minhang-2020.xlsx', { exact: true }).count()).toBe(1);
  await pane.statusSays('不能提交');
});

test('a workbook that is no form: which sheets were looked at, and what was looked for', async () => {
  await open(
    '考勤.xlsx',
    otherFile({ 考勤: { A1: '姓名', B1: '出勤', A2: '王某', B2: 22 }, 备注: { A1: '无' } }),
  );
  await pane.statusSays('这不是申报表');
  const items = await pane.root.getByRole('listitem').allInnerTexts();
  expect(items).toEqual(
    expect.arrayContaining([expect.stringContaining('考勤'), expect.stringContaining('备注')]),
  );
  for (const heading of ['查看过的工作表', '查找的内容'])
    expect(await pane.named('heading', heading).count()).toBe(1);
  await pane.button('一键校验').click();
  await pane.statusSays('这不是申报表');
});

test('a template is 尚未填写, not a list of errors', async () => {
  await open('模板.xlsx', templateFile());
  await pane.statusSays('尚未填写');
  expect(await pane.root.getByRole('tab').count()).toBe(0);
  expect(await pane.named('heading', '已认出的部分').count()).toBe(1);
});

test('a form without a fault may be submitted', async () => {
  await open('正确.xlsx', rightFile());
  await pane.statusSays('可以提交');
  await pane.root.getByText('没有发现问题。').waitFor();
  expect(await pane.button(/^已核对 \d+ 处，\d+ 条规则通过$/).count()).toBe(1);
});
