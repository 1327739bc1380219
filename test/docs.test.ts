import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const readme = readFileSync('README.md', 'utf8');
const pack = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
};

/** Sources of commands, site and tests, without fixtures. */
function* sources(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sources(path);
    else if (/\.(?:ts|astro)$/u.test(entry.name)) yield path;
  }
}

/** Variables that other programs read, and that the code sets for them. */
const OF_OTHERS = new Set([
  'NODE_ENV',
  'TMPDIR',
  'PATH',
  'AWS_LAMBDA_JS_RUNTIME',
  'ASTRO_TELEMETRY_DISABLED',
  'ASTRO_DISABLE_UPDATE_CHECK',
]);

describe('the README', () => {
  // npm itself calls the others, before it packs or installs.
  const commands = Object.keys(pack.scripts).filter((script) => !/^(?:pre|post)/u.test(script));
  test.each(commands)('tells of the command %s', (script) => {
    expect(readme).toContain(script === 'start' || script === 'test' ? `npm ${script}` : `npm run ${script}`);
  });

  test.each(Object.keys(pack.dependencies))('says why %s is there', (name) => {
    expect(readme).toContain(`\`${name}\``);
  });

  test.each(['import', 'new', 'review', 'check', 'migrate', 'rules', 'build', 'dev'])(
    'tells of every option of %s',
    (name) => {
      // What the command prints, as test/scripts/help.test.ts proves.
      const help = readFileSync(`test/fixtures/help/${name}.en.txt`, 'utf8');
      const options = Array.from(help.matchAll(/--[a-z][a-z-]*/gu), ([option]) => option).filter(
        (option) => option !== '--help',
      );
      expect(options.length).toBeGreaterThan(0);
      for (const option of new Set(options)) expect(readme).toContain(option);
    },
  );

  const bench = execFileSync(process.execPath, ['scripts/bench.ts', '--help'], { encoding: 'utf8' });
  const measured = Array.from(bench.matchAll(/^ {2}(?!help\b)([a-z]+) (?:\[|\w)/gmu), ([, name]) => name ?? '');
  test.each(measured)('tells of the benchmark %s', (name) => {
    expect(readme).toContain(`npm run bench -- ${name}`);
  });

  test('tells of every environment variable that the code reads', () => {
    const named = new Map<string, string>();
    for (const path of ['src', 'scripts', 'test'].flatMap((folder) => [...sources(folder)])) {
      const code = readFileSync(path, 'utf8');
      const read = /\bprocess\.env(?:\.|\[['"])([A-Z]\w*)|\b(HYOKASHO_[A-Z]+|(?:CHROME|FIREFOX)_PATH)\b/gu;
      for (const [, variable, own = variable ?? ''] of code.matchAll(read)) named.set(own, path);
    }
    expect(measured.length).toBeGreaterThan(3);
    expect(named.size).toBeGreaterThan(3);
    const missing = [...named].filter(([name]) => !OF_OTHERS.has(name) && !readme.includes(`\`${name}\``));
    expect(missing).toEqual([]);
  });
});
