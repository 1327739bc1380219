import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { start } from '../support/run.ts';

test('npm start builds the sample, serves it at the address it tells, and ends when it is told to', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hyokasho-start-'));
  const { child, ended } = start('start', ['--out', join(folder, 'site'), '--port', '0', '--base', '/x']);
  try {
    let said = '';
    while (!said.includes('Ctrl+C')) said += String((await once(child.stdout ?? process.stdin, 'data'))[0]);
    const [address = ''] = /http:\/\/127\.0\.0\.1:\d+\/x\//u.exec(said) ?? [];
    const home = await fetch(address);
    expect(home.status).toBe(200);
    expect(home.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await home.text()).toContain('<main');
    expect((await fetch(`${address}api/v1/assessments.json`)).status).toBe(200);
    expect((await fetch(`${address}nothing/`)).status).toBe(404);
  } finally {
    child.kill('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  }
  expect((await ended).code).toBe(0);
});
