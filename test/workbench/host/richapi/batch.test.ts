/** Batches in the shapes that office.js 1.1.110 sends. */
import { Connection } from '../../../../src/workbench/host/connection';
import { MemoryHostWorkbook } from '../../../support/host/memory/memory-workbook';
import type { BatchResponse } from '../../../../src/workbench/host/richapi/protocol';
import { workbookOf } from '../../../support/snapshots';

const PATHS = {
  1: { Id: 1, ObjectPathType: 1, Name: '' },
  3: { Id: 3, ObjectPathType: 4, Name: 'Worksheets', ParentObjectPathId: 1 },
  5: { Id: 5, ObjectPathType: 5, Name: '', ParentObjectPathId: 3, ArgumentInfo: { Arguments: ['表'] } },
  7: {
    Id: 7,
    ObjectPathType: 3,
    Name: 'GetRange',
    ParentObjectPathId: 5,
    ArgumentInfo: { Arguments: ['A1:B1'] },
  },
};

function connect(excelApi = '1.14') {
  const workbook = MemoryHostWorkbook.fromSnapshot(workbookOf({ 表: { A1: 1, B1: '二' }, 另: {} }));
  const connection = new Connection(workbook, { excelApi, maxPayload: Infinity });
  return { workbook, connection };
}

async function answer(
  connection: Connection,
  Actions: readonly object[],
  ObjectPaths: object = PATHS,
): Promise<BatchResponse> {
  const reply = await connection.request(
    JSON.stringify({ AutoKeepReference: true, Actions, ObjectPaths }),
    0,
  );
  if (typeof reply !== 'object' || !('body' in reply)) throw new Error('no body');
  return JSON.parse(reply.body) as BatchResponse;
}

it('instantiates, keeps, queries and releases a range', async () => {
  const { connection } = connect();
  const first = await answer(connection, [
    { Id: 2, ActionType: 1, Name: '', ObjectPathId: 1 },
    { Id: 4, ActionType: 1, Name: '', ObjectPathId: 3 },
    { Id: 6, ActionType: 1, Name: '', ObjectPathId: 5 },
    { Id: 8, ActionType: 1, Name: '', ObjectPathId: 7 },
    { Id: 9, ActionType: 3, Name: '_KeepReference', ObjectPathId: 7, ArgumentInfo: { Arguments: [] } },
    { Id: 10, ActionType: 1, Name: '', ObjectPathId: 7 },
    {
      Id: 11,
      ActionType: 2,
      Name: '',
      ObjectPathId: 7,
      QueryInfo: { Select: ['values', 'address', 'worksheet/name'] },
    },
  ]);
  expect(first).toEqual({
    Results: [
      { ActionId: 2, Value: {} },
      { ActionId: 4, Value: {} },
      { ActionId: 6, Value: { Id: 'sheet-1' } },
      { ActionId: 8, Value: {} },
      { ActionId: 9, Value: null },
      { ActionId: 10, Value: { _ReferenceId: 'ref1' } },
      {
        ActionId: 11,
        Value: {
          _ReferenceId: 'ref1',
          Values: [[1, '二']],
          Address: '表!A1:B1',
          Worksheet: { Id: 'sheet-1', Name: '表' },
        },
      },
    ],
    TraceIds: [],
  });
  const byReference = { 12: { Id: 12, ObjectPathType: 6, Name: 'ref1' }, ...PATHS };
  const read = [{ Id: 13, ActionType: 2, Name: '', ObjectPathId: 12, QueryInfo: { Select: ['rowCount'] } }];
  const release = [
    {
      Id: 14,
      ActionType: 3,
      Name: '_RemoveReference',
      ObjectPathId: 1,
      ArgumentInfo: { Arguments: ['ref1'] },
    },
  ];
  expect((await answer(connection, read, byReference)).Results[0]?.Value).toEqual({
    _ReferenceId: 'ref1',
    RowCount: 1,
  });
  await answer(connection, release, byReference);
  expect(connection.session.keptCount).toBe(0);
  expect((await answer(connection, read, byReference)).Error).toMatchObject({
    Code: 'InvalidReference',
    ActionIndex: 0,
  });
});

it('returns null for null objects and for objects obtained from them', async () => {
  const { connection } = connect();
  const paths = {
    ...PATHS,
    15: {
      Id: 15,
      ObjectPathType: 3,
      Name: 'GetItemOrNullObject',
      ParentObjectPathId: 3,
      ArgumentInfo: { Arguments: ['没有'] },
    },
    16: {
      Id: 16,
      ObjectPathType: 3,
      Name: 'GetRange',
      ParentObjectPathId: 15,
      ArgumentInfo: { Arguments: ['A1'] },
    },
  };
  const { Results } = await answer(
    connection,
    [
      { Id: 1, ActionType: 1, Name: '', ObjectPathId: 15 },
      { Id: 2, ActionType: 2, Name: '', ObjectPathId: 16, QueryInfo: { Select: ['values'] } },
      { Id: 3, ActionType: 3, Name: 'Select', ObjectPathId: 16, ArgumentInfo: { Arguments: [] } },
    ],
    paths,
  );
  expect(Results.map(({ Value }) => Value)).toEqual([null, null, null]);
});

it('returns the ids of trace actions', async () => {
  const { connection } = connect();
  const { Results, TraceIds } = await answer(connection, [{ Id: 21, ActionType: 5, Name: '' }]);
  expect(Results).toEqual([{ ActionId: 21, Value: null }]);
  expect(TraceIds).toEqual([21]);
});

it('passes objects as arguments', async () => {
  const { connection } = connect();
  const paths = {
    ...PATHS,
    8: {
      Id: 8,
      ObjectPathType: 3,
      Name: 'GetRange',
      ParentObjectPathId: 5,
      ArgumentInfo: { Arguments: ['B1:C3'] },
    },
    9: {
      Id: 9,
      ObjectPathType: 3,
      Name: 'GetIntersectionOrNullObject',
      ParentObjectPathId: 7,
      ArgumentInfo: { Arguments: [8], ReferencedObjectPathIds: [8] },
    },
  };
  const { Results } = await answer(
    connection,
    [{ Id: 1, ActionType: 2, Name: '', ObjectPathId: 9, QueryInfo: { Select: ['address'] } }],
    paths,
  );
  expect(Results[0]?.Value).toEqual({ Address: '表!B1' });
});

it('stops at the first failed action and keeps the effects of earlier actions', async () => {
  const { connection, workbook } = connect();
  const set = (Id: number, values: unknown) => ({
    Id,
    ActionType: 4,
    Name: 'Values',
    ObjectPathId: 7,
    ArgumentInfo: { Arguments: [values] },
  });
  const response = await answer(connection, [
    set(1, [['甲', null]]),
    set(2, [['少']]),
    set(3, [['丙', '丁']]),
  ]);
  expect(response.Results).toEqual([{ ActionId: 1, Value: null }]);
  expect(response.Error).toMatchObject({
    Code: 'InvalidArgument',
    ActionIndex: 1,
    HttpStatusCode: 400,
    Location: 'GetRange.Values',
  });
  expect([0, 1].map((column) => workbook.sheets[0]?.cell(0, column).value)).toEqual(['甲', '二']);
});

it.each([
  [
    'an unknown kind of object path',
    { 7: { Id: 7, ObjectPathType: 99, Name: 'x', ParentObjectPathId: 1 } },
    'ApiNotFound',
  ],
  ['a missing object path', {}, 'InvalidArgument'],
  ['an unknown service', { 7: { Id: 7, ObjectPathType: 2, Name: 'Evil.Service' } }, 'ApiNotFound'],
  [
    'a member that every object inherits',
    { 7: { Id: 7, ObjectPathType: 3, Name: 'constructor', ParentObjectPathId: 1 } },
    'ApiNotFound',
  ],
  [
    'an inherited member of a protocol object',
    { 7: { Id: 7, ObjectPathType: 3, Name: '__proto__', ParentObjectPathId: 1 } },
    'NotImplemented',
  ],
])('refuses %s', async (_, path, code) => {
  const { connection } = connect();
  const paths = { 1: PATHS[1], ...path };
  const { Error: error } = await answer(
    connection,
    [{ Id: 1, ActionType: 1, Name: '', ObjectPathId: 7 }],
    paths,
  );
  expect(error?.Code).toBe(code);
});

it('omits properties newer than the supported ExcelApi version when all properties are queried', async () => {
  const everything = [{ Id: 1, ActionType: 2, Name: '', ObjectPathId: 7, QueryInfo: {} }];
  const names = async (excelApi: string) =>
    Object.keys((await answer(connect(excelApi).connection, everything)).Results[0]?.Value ?? {});
  expect(await names('1.1')).not.toContain('RowHidden');
  expect(await names('1.2')).toContain('RowHidden');
});

it('executes requests in the order of arrival', async () => {
  const { connection, workbook } = connect();
  connection.faults.delay(30);
  const write = (value: string) =>
    answer(connection, [
      {
        Id: 1,
        ActionType: 4,
        Name: 'Values',
        ObjectPathId: 7,
        ArgumentInfo: { Arguments: [[[value, value]]] },
      },
    ]);
  await Promise.all([write('先'), write('后')]);
  expect(workbook.sheets[0]?.cell(0, 0).value).toBe('后');
});
