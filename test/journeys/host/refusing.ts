/** Requests that the emulated Excel refuses, and the effects of a failed batch. */
import { workbookOf } from '../../support/snapshots';
import { replaceWorkbook, type OpenedExcel } from '../support/emulated-excel';
import { lab } from './lab';

const WORKBOOK = workbookOf({
  表: { A1: 1 },
  保护: { cells: { A1: '锁定', B1: { value: '可填', unlocked: true } }, protected: true },
  隐藏: { cells: {}, visibility: 'hidden' },
});

describe('refused requests', () => {
  let excel: OpenedExcel;
  beforeAll(async () => {
    excel = await lab.open(WORKBOOK);
  });
  beforeEach(() => replaceWorkbook(excel, WORKBOOK));

  it('refuses a missing sheet', async () => {
    const read = await excel.addin.evaluate(() =>
      window.attempt(async (context) => {
        context.workbook.worksheets.getItem('没有').load('name');
        await context.sync();
      }),
    );
    expect(read).toEqual({ code: 'ItemNotFound' });
  });

  it.each<[string, unknown]>([
    ['too few columns', [[1]]],
    [
      'too many rows',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    ['no grid in the rows', [1, 2]],
    ['an object in a cell', [[1, {}]]],
    ['a formula that cannot be read', [[1, '=SUM(A1']]],
    ['prose behind a minus', [[1, '-一、建设内容']]],
    ['a text longer than a cell', [[1, '长'.repeat(32_768)]]],
  ])('refuses %s', async (_, values) => {
    const written = await excel.addin.evaluate(
      (grid) =>
        window.attempt(async (context) => {
          context.workbook.worksheets.getItem('表').getRange('A1:B1').values = grid as unknown[][];
          await context.sync();
        }),
      values,
    );
    expect(written).toEqual({ code: 'InvalidArgument' });
    expect(await excel.host.evaluate(() => window.excel.value('表', 'A1'))).toBe(1);
  });

  it.each(['没有!A1', 'A0', 'XFE1', '保护!A1', ''])('refuses the address %j', async (address) => {
    const read = await excel.addin.evaluate(
      (where) =>
        window.attempt(async (context) => {
          context.workbook.worksheets.getItem('表').getRange(where).load('values');
          await context.sync();
        }),
      address,
    );
    expect(read).toEqual({ code: 'InvalidArgument' });
  });

  it('refuses only locked cells and formats on a protected sheet', async () => {
    const tried = await excel.addin.evaluate(async () => {
      const write = (address: string): Promise<unknown> =>
        window.attempt(async (context) => {
          context.workbook.worksheets.getItem('保护').getRange(address).values = [['新']];
          await context.sync();
        });
      const format = window.attempt(async (context) => {
        context.workbook.worksheets.getItem('保护').getRange('B1').numberFormat = [['0.00']];
        await context.sync();
      });
      return [await write('A1'), await write('C9'), await write('B1'), await format];
    });
    expect(tried).toEqual([
      { code: 'AccessDenied' },
      { code: 'AccessDenied' },
      { value: undefined },
      { code: 'AccessDenied' },
    ]);
    expect(await excel.host.evaluate(() => ['A1', 'B1'].map((at) => window.excel.value('保护', at)))).toEqual(
      ['锁定', '新'],
    );
  });

  it('protects a sheet', async () => {
    const protects = await excel.addin.evaluate(() =>
      window.attempt(async (context) => {
        const { protection } = context.workbook.worksheets.getItem('表');
        protection.protect();
        protection.load('protected');
        await context.sync();
        return protection.protected;
      }),
    );
    expect(protects).toEqual({ value: true });
  });

  it('refuses to write a read-only workbook', async () => {
    await replaceWorkbook(excel, { ...WORKBOOK, readOnly: true });
    const tried = await excel.addin.evaluate(async () => {
      const readOnly = await window.attempt(async (context) => {
        context.workbook.load('readOnly');
        await context.sync();
        return context.workbook.readOnly;
      });
      const written = await window.attempt(async (context) => {
        context.workbook.worksheets.getItem('表').getRange('A1').values = [[2]];
        await context.sync();
      });
      return [readOnly, written];
    });
    expect(tried).toEqual([{ value: true }, { code: 'AccessDenied' }]);
  });

  it.each<[string, string]>([
    ['a name that is taken', 'ItemAlreadyExists'],
    ['a name that no sheet can have', 'InvalidArgument'],
  ])('refuses to add a sheet with %s', async (what, code) => {
    const added = await excel.addin.evaluate(
      (name) =>
        window.attempt(async (context) => {
          context.workbook.worksheets.add(name);
          await context.sync();
        }),
      what.includes('taken') ? '保护' : 'a/b',
    );
    expect(added).toEqual({ code });
  });

  it('refuses to activate a hidden sheet and to delete the last visible one', async () => {
    const tried = await excel.addin.evaluate(async () => [
      await window.attempt(async (context) => {
        context.workbook.worksheets.getItem('隐藏').activate();
        await context.sync();
      }),
      await window.attempt(async (context) => {
        context.workbook.worksheets.getItem('保护').delete();
        context.workbook.worksheets.getItem('表').delete();
        await context.sync();
      }),
    ]);
    expect(tried).toEqual([{ code: 'InvalidOperation' }, { code: 'InvalidOperation' }]);
    expect(await excel.host.evaluate(() => window.excel.sheetNames())).toEqual(['表', '隐藏']);
  });

  it('keeps the changes that a batch made before it failed', async () => {
    const written = await excel.addin.evaluate(() =>
      window.attempt(async (context) => {
        const sheet = context.workbook.worksheets.getItem('表');
        sheet.getRange('A1').values = [['第一步']];
        sheet.getRange('A2:A3').values = [['少一行']];
        sheet.getRange('A4').values = [['第三步']];
        await context.sync();
      }),
    );
    expect(written).toEqual({ code: 'InvalidArgument' });
    expect(await excel.host.evaluate(() => ['A1', 'A4'].map((at) => window.excel.value('表', at)))).toEqual([
      '第一步',
      null,
    ]);
  });

  it('refuses members of later ExcelApi sets', async () => {
    const members = (): Promise<unknown[]> =>
      excel.addin.evaluate(async () => [
        await window.attempt(async (context) => {
          const merged = context.workbook.worksheets
            .getItem('表')
            .getRange('A1:B2')
            .getMergedAreasOrNullObject();
          await context.sync();
          return merged.isNullObject;
        }),
        await window.attempt(async (context) => {
          context.workbook.load('readOnly');
          await context.sync();
          return context.workbook.readOnly;
        }),
        await window.attempt(async (context) => {
          const options = { textRuns: true } as Excel.CellPropertiesLoadOptions;
          const runs = context.workbook.worksheets.getItem('保护').getRange('A1').getCellProperties(options);
          await context.sync();
          return runs.value[0]?.[0]?.textRuns?.length;
        }),
      ]);
    excel = await lab.open(WORKBOOK, { excelApi: '1.7' });
    expect(await members()).toEqual(Array.from({ length: 3 }, () => ({ code: 'ApiNotFound' })));
    excel = await lab.open(WORKBOOK, { excelApi: '1.14' });
    expect(await members()).toEqual([{ value: true }, { value: false }, { code: 'ApiNotFound' }]);
    excel = await lab.open(WORKBOOK, { excelApi: '1.18' });
    expect(await members()).toEqual([{ value: true }, { value: false }, { value: 1 }]);
  });

  it('throws if a feature of Excel is not emulated', async () => {
    const tried = await excel.addin.evaluate(async () => [
      await window.attempt(async (context) => {
        context.workbook.comments.load('items');
        await context.sync();
      }),
      await window.attempt(async (context) => {
        context.workbook.worksheets.getItem('表').getRange('A1').load('hyperlink');
        await context.sync();
      }),
      await window.attempt(async (context) => {
        context.workbook.worksheets.getItem('表').getRange('A1').load('nothingOfTheKind');
        await context.sync();
      }),
    ]);
    expect(tried).toEqual([
      { code: 'NotImplemented' },
      { code: 'NotImplemented' },
      { code: 'InvalidArgument' },
    ]);
  });

  it('refuses requests and answers over 5 MB', async () => {
    const tried = await excel.addin.evaluate(async () => {
      const text = '长'.repeat(30_000);
      const request = await window.attempt(async (context) => {
        context.workbook.worksheets.getItem('表').getRange('A1:BH1').values = [
          Array.from({ length: 60 }, () => text),
        ];
        await context.sync();
      });
      const filled = await window.attempt(async (context) => {
        const sheet = context.workbook.worksheets.getItem('表');
        for (const row of [1, 2]) {
          sheet.getRange(`A${row}:AD${row}`).values = [Array.from({ length: 30 }, () => text)];
          await context.sync();
        }
      });
      const answer = await window.attempt(async (context) => {
        context.workbook.worksheets.getItem('表').getRange('A1:AD2').load('values');
        await context.sync();
      });
      return [request, filled, answer];
    });
    expect(tried).toEqual([
      { code: 'RequestPayloadSizeLimitExceeded' },
      { value: undefined },
      { code: 'ResponsePayloadSizeLimitExceeded' },
    ]);
  });

  it('accepts messages from the add-in’s frame only', async () => {
    const save = (key: string) => ({
      _messageType: 0,
      _actionType: 0,
      _actionName: 'executeMethod',
      _correlationId: 1,
      _data: { DdaMethod: { DispatchId: 76 }, DdaSettingsMethod: { Properties: [[key, '1']] } },
    });
    await excel.host.evaluate(async (message) => {
      const frame = document.querySelector('iframe');
      const { xdmInfo } = JSON.parse(frame?.name ?? '{}') as { xdmInfo: string };
      const forged = JSON.stringify({ ...message, _conversationId: xdmInfo.split('|')[0] });
      window.postMessage(forged, window.location.origin);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }, save('伪造'));
    expect(await excel.host.evaluate(() => window.excel.settings())).toEqual({});
    await excel.addin.evaluate(async (message) => {
      const { xdmInfo } = JSON.parse(window.name) as { xdmInfo: string };
      window.parent.postMessage(JSON.stringify({ ...message, _conversationId: xdmInfo.split('|')[0] }), '*');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }, save('真的'));
    expect(await excel.host.evaluate(() => window.excel.settings())).toEqual({ 真的: '1' });
  });
});
