import { once } from 'node:events';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { textFolder, type SampleFolder } from '../review/support/folder.ts';
import { useCommands } from '../support/commands/use-commands.ts';
import { start, untilSaid } from '../support/run.ts';

const command = useCommands();
let folder: SampleFolder;
beforeEach(() => {
  folder = textFolder();
});
afterEach(() => folder.remove());

test('prints the address of the assessment, serves it, and ends well with Ctrl+C', async () => {
  const running = start('review', ['992011-12', '--content', folder.content, '--no-open']);
  const [, url = ''] = await untilSaid(running, 'stdout', /Review page: (http:\S+#992011-12)/u);
  const { origin, pathname } = new URL(url);
  expect((await fetch(origin + pathname)).status).toBe(200);
  expect((await fetch(origin)).status).toBe(403);
  running.child.kill('SIGINT');
  await once(running.child, 'exit');
  expect(await running.ended).toMatchObject({ code: 0, stderr: '' });
});

test.each<[string, string[], RegExp, number]>([
  ['an assessment that is not there', ['992011-13'], /There is no assessment 992011-13 in /u, 1],
  ['a port that is none', ['--port', '70000'], /A port is a whole number from 0 to 65535/u, 2],
  ['too much', ['992011-12', '992011-13'], /too many arguments/u, 2],
])('%s ends with words on what is right', async (_, args, words, code) => {
  const ended = await command('review', [...args, '--content', folder.content, '--no-open']);
  expect(ended.stderr).toMatch(words);
  expect(ended.code).toBe(code);
});

test('a folder that is not there is told', async () => {
  const { stderr, code } = await command('review', ['--content', '/nowhere', '--no-open']);
  expect(stderr).toContain('--content /nowhere does not exist');
  expect(code).toBe(1);
});
