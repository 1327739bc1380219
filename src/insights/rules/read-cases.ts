import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readYaml } from '../../text/yaml.ts';
import { CASE_SORTS, type RuleCase } from './types.ts';

const FOLDER = join(import.meta.dirname, 'cases');

const schema = z.array(
  z.strictObject({
    sort: z.enum(CASE_SORTS),
    about: z.string().min(1),
    given: z.unknown(),
    expected: z.array(z.string()),
  }),
);

/** The cases of a rule; none where it has no file. Throws with file and line where the file has faults. */
export function readCases(id: string): RuleCase[] {
  const path = join(FOLDER, `${id}.yaml`);
  if (!existsSync(path)) return [];
  const { value, file } = readYaml(readFileSync(path, 'utf8'), { path, schema });
  if (value === null) throw new Error(file.messages.map(String).join('\n'));
  return value;
}
