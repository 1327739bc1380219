import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { OUTSIDE } from '../support/outside.ts';

const GATE = join('test', 'support', 'outside.ts');
const SELF = join('test', 'project', 'fork.test.ts');

const sources = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .map((name) => join('test', name))
  .filter((path) => path.endsWith('.ts') && path !== SELF)
  .map((path) => ({ path, code: readFileSync(path, 'utf8') }));

/** Each place where something that lies beside the project is read, with what tests the same where it is absent. */
const readings = sources.flatMap(({ path, code }) =>
  Array.from(
    code.matchAll(/\b(?:outside\('(?<name>\w+)', |sourceTexts\()'(?<standIn>test\/[^']+)'/gu),
    ({ groups }) => ({ path, name: groups?.['name'] ?? 'texts', standIn: groups?.['standIn'] ?? '' }),
  ),
);

describe('a fork, which has nothing beside the repository,', () => {
  test('is told by one file what it lacks', () => {
    const leads = sources.filter(({ code }) => /\.\.\/shared\b|'\.\.', 'shared'/u.test(code)).map(({ path }) => path);
    expect(leads).toEqual([GATE]);
    expect(new Set(readings.map(({ name }) => name))).toEqual(new Set(Object.keys(OUTSIDE)));
  });

  test.each(readings)('tests what $path reads of $name in $standIn', ({ standIn }) => {
    expect(existsSync(standIn)).toBe(true);
    // At least one of its tests runs whatever lies beside.
    expect(readFileSync(standIn, 'utf8')).toMatch(/^(?:describe|test|it)(?!\.skipIf|\.runIf)\b/mu);
  });
});
