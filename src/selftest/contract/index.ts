/** The contract of the port: cases that every implementation must pass. */
import { READING } from './reading';
import { REFUSING } from './refusing';
import { WRITING } from './writing';

export type { ContractCase, HostAbility, OpenWorkbook } from './case';

export const CONTRACT = { reading: READING, writing: WRITING, refusing: REFUSING };
