/** The form for the reason to keep a warning explains where the reason will be stored. */
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SessionContext } from '../../../../src/taskpane/components/common/SessionContext';
import { ExplanationForm } from '../../../../src/taskpane/components/findings/ExplanationForm';
import { rightForm } from '../../../support/right-form';
import { sessionOn, TestHost } from '../../pane-host';

async function open(file: string, change: Partial<TestHost> = {}) {
  const host = Object.assign(new TestHost({ ...rightForm(), name: file }), change);
  const session = sessionOn(host);
  await act(() => session.check());
  const nothing = () => undefined;
  render(
    <SessionContext value={session}>
      <ExplanationForm
        {...{ title: '保留这条警告的理由', reason: '', draft: null, recent: [] }}
        {...{ onDraft: nothing, onSave: nothing, onClose: nothing, onDiscard: nothing }}
      />
    </SessionContext>,
  );
  return { session, user: userEvent.setup() };
}

const CHOICE = { name: '只保存在这台电脑上，不写入工作簿' };
const choose = (user: ReturnType<typeof userEvent.setup>) => user.click(screen.getByRole('checkbox', CHOICE));
/** Requires that the field has this description. */
const expectDescription = (description: RegExp) => screen.getByRole('textbox', { description });

test('saves the reason in the workbook by default, and on this computer if the person chooses so', async () => {
  const { session, user } = await open('申报表.xlsx');
  expectDescription(/^理由保存在本工作簿中，随文件一起提交/);
  await choose(user);
  expectDescription(/^理由只保存在这台电脑上/);
  expect(session.store.get().settings.reasons).toBe('computer');
  await choose(user);
  expect(session.store.get().settings.reasons).toBe('workbook');
});

test.each(['申报表.xls', '申报表.CSV'])(
  'warns that the file %s cannot store the reason before it is saved',
  async (file) => {
    const { user } = await open(file);
    expectDescription(/保存不了理由/);
    await choose(user);
    expectDescription(/^理由只保存在这台电脑上/);
  },
);

test.each(['申报表.xlsm', '申报表.xls.xlsx', '工作簿1'])('saves the reason in the file %s', async (file) => {
  await open(file);
  expectDescription(/^理由保存在本工作簿中/);
});

test('offers no choice of place for a workbook without an address', async () => {
  await open('工作簿1', { documentId: null });
  expect(screen.queryByRole('checkbox', CHOICE)).toBeNull();
});
