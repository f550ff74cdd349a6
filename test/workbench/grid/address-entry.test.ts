import { parseAddressEntry } from '../../../src/workbench/grid/address-entry';

const D18 = { top: 17, left: 3, bottom: 17, right: 3 };

test.each([
  ['D18', { range: D18 }],
  [' d18 ', { range: D18 }],
  ['$D$18', { range: D18 }],
  ['绩效目标!D18', { sheet: '绩效目标', range: D18 }],
  ['绩效目标！D18', { sheet: '绩效目标', range: D18 }],
  ["'表 1'!D18", { sheet: '表 1', range: D18 }],
  ["'老王''s 表'!D18", { sheet: "老王's 表", range: D18 }],
  ["'算!式'!D18", { sheet: '算!式', range: D18 }],
  ['绩效目标!D18:F20', { sheet: '绩效目标', range: { top: 17, left: 3, bottom: 19, right: 5 } }],
  ['F20：D18', { range: { top: 17, left: 3, bottom: 19, right: 5 } }],
])('parses %s', (entry, destination) => {
  expect(parseAddressEntry(entry)).toEqual(destination);
});

test.each(['', '绩效目标', '绩效目标!', '!D18', 'D0', 'XFE1', 'D1048577', 'D18!绩效目标', "''!D18"])(
  'rejects “%s”',
  (entry) => {
    expect(parseAddressEntry(entry)).toBeNull();
  },
);
