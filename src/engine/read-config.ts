/** The office's own rules. Few offices have any: the engine loads this when it is asked for them. */
import { readOfficeConfig } from '../check/office-config';
import { describeConfigFault } from '../profiles/read-config';
import type { ConfigAnswer } from './engine';

/** Reads the text of `jixiao.config.json`, with its faults in words. */
export function readConfigText(text: string): ConfigAnswer {
  const reading = readOfficeConfig(text);
  return 'config' in reading ? reading : { faults: reading.faults.map(describeConfigFault) };
}
