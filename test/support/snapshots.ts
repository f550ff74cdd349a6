/** Snapshots for tests, written the way one would describe a sheet. */
export * from '../../src/workbook/sketch';
