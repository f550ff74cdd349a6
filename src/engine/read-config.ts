/** Reads `jixiao.config.json`. Few offices have one, so the engine loads this module on demand. */
import { readOfficeConfig } from '../check/office-config';
import { describeConfigFault } from '../profiles/read-config';
import type { ConfigAnswer } from './engine';

/** Reads the text of `jixiao.config.json`, with its faults in words. */
export function readConfigText(text: string): ConfigAnswer {
  const reading = readOfficeConfig(text);
  return 'config' in reading ? reading : { faults: reading.faults.map(describeConfigFault) };
}
