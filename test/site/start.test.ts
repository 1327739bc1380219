import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { start, untilSaid } from '../support/run.ts';

test('npm start builds the sample, serves it at the address it tells, and ends when it is told to', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hyokasho-start-'));
  const running = start('start', ['--out', join(folder, 'site'), '--port', '0', '--base', '/x']);
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
    rmSync(folder, { recursive: true, force: true });
  }
  expect((await running.ended).code).toBe(0);
});
