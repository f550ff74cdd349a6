/** Names of stages within a text. */
import type { Span } from '../form/span';
import { STAGES, type Stage } from '../form/safeguards';
import { LABELS } from './labels';

export interface StageName {
  readonly stage: Stage;
  readonly span: Span;
}

/** Longest first, so that 立项和计划阶段 is one name; line breaks within a name don't matter. */
const NAMES = STAGES.flatMap((stage) =>
  LABELS[`stage.${stage}`].split(' ').map((name) => ({ stage, name })),
).sort((a, b) => b.name.length - a.name.length);
const PATTERN = new RegExp(NAMES.map(({ name }) => Array.from(name).join('\\s*')).join('|'), 'g');
const STAGE_OF: ReadonlyMap<string, Stage> = new Map(NAMES.map(({ stage, name }) => [name, stage]));
/** Longer texts are prose about stages, not their names. */
const MAX_LENGTH = 120;

/** The stages named in a cell, from left to right, each once. */
export function stageNamesIn(text: string): StageName[] {
  if (text.length > MAX_LENGTH) return [];
  const names: StageName[] = [];
  for (const match of text.matchAll(PATTERN)) {
    const stage = STAGE_OF.get(match[0].replace(/\s+/g, ''));
    if (stage === undefined || names.some((name) => name.stage === stage)) continue;
    names.push({ stage, span: { start: match.index, end: match.index + match[0].length } });
  }
  return names;
}
