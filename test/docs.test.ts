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

describe('the README', () => {
  test.each(Object.keys(pack.scripts))('tells of the command %s', (script) => {
    expect(readme).toContain(script === 'start' || script === 'test' ? `npm ${script}` : `npm run ${script}`);
  });

  test.each(Object.keys(pack.dependencies))('says why %s is there', (name) => {
    expect(readme).toContain(`\`${name}\``);
  });

  test.each(['import', 'new', 'review', 'check', 'build'])('tells of every option of %s', (name) => {
    const help = execFileSync(process.execPath, [`scripts/${name}.ts`, '--help'], { encoding: 'utf8' });
    const options = Array.from(help.matchAll(/--[a-z][a-z-]*/gu), ([option]) => option).filter(
      (option) => option !== '--help',
    );
    expect(options.length).toBeGreaterThan(0);
    for (const option of new Set(options)) expect(readme).toContain(option);
  });

  test('tells of every environment variable', () => {
    const named = new Set<string>();
    for (const folder of ['src', 'scripts', 'test']) {
      for (const path of sources(folder))
        for (const [name] of readFileSync(path, 'utf8').matchAll(/HYOKASHO_[A-Z]+|(?:CHROME|FIREFOX)_PATH/gu))
          named.add(name);
    }
    expect(named.size).toBeGreaterThan(0);
    for (const name of named) expect(readme).toContain(`\`${name}\``);
  });
});
