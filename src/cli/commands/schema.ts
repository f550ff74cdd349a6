import { toJsonSchema } from '@valibot/to-json-schema';
import { configSchema } from '../../profiles/config';
import type { ExitCode, Io } from '../io';

/** `jixiao schema`: prints the JSON schema of `jixiao.config.json`, generated from the program's schema. */
export async function runSchema(io: Io): Promise<ExitCode> {
  const schema = toJsonSchema(configSchema, { errorMode: 'ignore' });
  await io.out(`${JSON.stringify({ title: '绩效申报校验规则设置', ...schema }, null, 2)}\n`);
  return 0;
}
