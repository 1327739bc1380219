import { expect, test } from 'vitest';
import { VFile } from 'vfile';
import { z } from 'zod';
import { readFrontmatter } from '../../src/assessment/frontmatter.ts';
import { readYaml } from '../../src/text/yaml.ts';

const schema = z.array(z.strictObject({ id: z.string(), name: z.string() }));
const faultsOf = (yaml: string): unknown[] =>
  readYaml(yaml, { path: 'a.yaml', schema }).file.messages.map(({ ruleId, line, fatal }) => [ruleId, line, fatal]);

test.each(['\\e[31m見本', '\\u001b見本', '見本\\x07', '\\0', '\\b', '\\x85', '\\u009b2J'])(
  'a value that writes a control character as %j is refused with its line',
  (escaped) => {
    expect(faultsOf(`- id: a\n  name: "${escaped}"\n`)).toEqual([['control-character', 2, true]]);
    const file = new VFile({ path: 'a.md' });
    expect(readFrontmatter(`form: kiso\ntitle: "${escaped}"\n`, file).frontmatter).toBeNull();
    expect(file.messages.map(({ ruleId, line }) => [ruleId, line])).toEqual([['control-character', 3]]);
  },
);

test('so is a key', () => {
  expect(faultsOf('- id: a\n  "na\\emu": x\n')).toEqual([['control-character', 2, true]]);
});

test.each(['見本\\t事務', '見本\\n事務', '\\u898b本', '\\\\e', '\\"'])('%j is none', (escaped) => {
  expect(faultsOf(`- id: a\n  name: "${escaped}"\n`)).toEqual([]);
});
