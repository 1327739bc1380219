import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPortal } from '../../src/registry/portal.ts';
import { ROOT } from '../support/run.ts';

/** Packing, installing and building took 80 s on two busy cores. */
const LONG = 600_000;

const folder = mkdtempSync(join(tmpdir(), 'hyokasho-package-'));
const portal = join(folder, 'portal');
const env = { ...process.env, PATH: [dirname(process.execPath), process.env['PATH']].join(delimiter) };
const npm = (cwd: string, ...args: string[]): string =>
  execFileSync('npm', args, {
    cwd,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
const hyokasho = (...args: string[]): string => npm(portal, 'exec', '--offline', '--', 'hyokasho', ...args);

beforeAll(() => {
  const [packed] = JSON.parse(npm(ROOT, 'pack', '--silent', '--json', '--pack-destination', folder)) as {
    filename: string;
  }[];
  cpSync(join(ROOT, 'test/fixtures/package'), portal, { recursive: true });
  npm(portal, 'install', '--prefer-offline', '--no-audit', '--no-fund', join(folder, packed?.filename ?? ''));
}, LONG);

afterAll(() => rmSync(folder, { recursive: true, force: true }), LONG);

test('the package holds JavaScript with types, pages without any, and nothing of the tests', () => {
  const lib = join(portal, 'node_modules', 'hyokasho', 'lib');
  const files = readdirSync(lib, { recursive: true, encoding: 'utf8' });
  expect(files.filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))).toEqual([]);
  expect(files.filter((name) => /^src\/pages\/.*\.d\.ts$/u.test(name))).toEqual([]);
  expect(existsSync(join(lib, 'src/integration/hyokasho.d.ts'))).toBe(true);
  expect(files.filter((name) => name.startsWith('test') || name.includes('bench'))).toEqual([]);
});

test(
  'a folder is prepared once; what is there stays',
  () => {
    expect(hyokasho('init')).toContain('site.config.yaml');
    const { value, file } = readPortal(readFileSync(join(portal, 'site.config.yaml'), 'utf8'), 'site.config.yaml');
    expect(file.messages.map(String)).toEqual([]);
    expect(value?.originals).toBe('linked');
    const before = readFileSync(join(portal, 'package.json'), 'utf8');
    expect(hyokasho('init')).not.toContain('site.config.yaml');
    expect(readFileSync(join(portal, 'package.json'), 'utf8')).toBe(before);
  },
  LONG,
);

test(
  'an original is imported, checked and built into a site, with nothing of this repository copied',
  () => {
    const original = join(ROOT, 'content/originals/995517/4-kiso/2025-05-30.pdf');
    hyokasho('import', original);
    expect(readdirSync(join(portal, 'content/assessments'), { recursive: true })).toContain(
      join('995517', '4-kiso.md'),
    );
    hyokasho('check');
    hyokasho('build', '--site', 'https://example.jp');
    const page = readFileSync(join(portal, 'dist/assessments/995517-4-kiso/index.html'), 'utf8');
    expect(page).toContain('data-page="assessment"');
    expect(existsSync(join(portal, 'dist/procedures/index.html'))).toBe(true);
    expect(readFileSync(join(portal, 'dist/sitemap-0.xml'), 'utf8')).toContain(
      'https://example.jp/assessments/995517-4-kiso/',
    );
    expect(readdirSync(portal).sort()).toEqual([
      '.cache',
      '.gitattributes',
      '.gitignore',
      'content',
      'dist',
      'node_modules',
      'package-lock.json',
      'package.json',
      'site.config.yaml',
    ]);
  },
  LONG,
);

test(
  'a command that does not exist is named with those that do',
  () => {
    expect(() => hyokasho('bild')).toThrow(/There is no command "bild"\.[\s\S]*build/u);
  },
  LONG,
);
