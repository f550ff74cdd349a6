/** What every implementation of the port must do, whoever hosts the workbook. */
import { READING } from './reading';
import { REFUSING } from './refusing';
import { WRITING } from './writing';

export type { ContractCase, HostAbility, OpenWorkbook } from './case';

export const CONTRACT = { reading: READING, writing: WRITING, refusing: REFUSING };
