import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { run } from '../support/run.ts';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
/** The commands that are programs of ours. */
const commands = Object.entries(scripts).flatMap(([name, line]) =>
  /^node scripts\/[a-z]+\.ts$/u.test(line) ? [name] : [],
);

test('the commands that are promised are there', () => {
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['start', 'import', 'check', 'build', 'test', 'bench']));
  expect(commands).toEqual(expect.arrayContaining(['start', 'import', 'check', 'build', 'bench']));
});

describe.each(commands)('%s', (name) => {
  test('--help tells what it does and every flag, and ends well', async () => {
    const { code, stdout, stderr } = await run(name, ['--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(
      name === 'start' ? /^Usage: npm start -- /u : new RegExp(`^Usage: npm run ${name} -- `, 'u'),
    );
    expect(stdout).toContain('--help');
  });

  test('a flag that does not exist is told, with where to read more, and ends with status 2', async () => {
    const { code, stdout, stderr } = await run(name, ['--nonsense']);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^error: unknown option '--nonsense'/u);
    expect(stderr).toMatch(/--help/u);
  });
});

test.each([
  ['build', ['--base', '/a b'], /^\nerror: --base \/a b is not the path of a site/u, 2],
  ['build', ['--site', 'example.jp'], /^\nerror: --site example.jp is not the address of a web server/u, 2],
  ['build', ['--content', '/nowhere'], /\nerror: --content \/nowhere does not exist/u, 1],
  ['build', ['extra'], /^error: too many arguments/u, 2],
  ['start', ['--port', 'http'], /^error: option '--port <number>' argument 'http' is invalid. A port is a number/u, 2],
  ['bench', ['build', '--count', '0'], /is invalid. A whole number from 1 is needed/u, 2],
])('%s %j says what is wrong', async (name, args, words, code) => {
  const ended = await run(name, args);
  expect(ended.stderr).toMatch(words);
  expect(ended.code).toBe(code);
});
