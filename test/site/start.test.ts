import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT, start, untilSaid } from '../support/run.ts';
import { folderOfTest } from '../support/temporary-folder.ts';

// That the sample is built where no content is named, every other test of it asks of `npm run build`, which has the same flags.
test('npm start builds a site, serves it at the address it tells, and ends when it is told to', async () => {
  const folder = folderOfTest('start');
  const content = join(folder, 'content');
  for (const path of ['municipalities.yaml', 'assessments/992020'])
    cpSync(join(ROOT, 'content', path), join(content, path), { recursive: true });
  const running = start('start', ['--content', content, '--out', join(folder, 'site'), '--port', '0', '--base', '/x']);
  try {
    const [address] = await untilSaid(running, 'stdout', /http:\/\/127\.0\.0\.1:\d+\/x\/(?= )/u);
    const home = await fetch(address);
    expect(home.status).toBe(200);
    expect(home.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await home.text()).toContain('<main');
    expect((await fetch(`${address}api/v1/assessments.json`)).status).toBe(200);
    expect((await fetch(`${address}nothing/`)).status).toBe(404);
  } finally {
    running.child.kill('SIGTERM');
  }
  expect((await running.ended).code).toBe(0);
});
