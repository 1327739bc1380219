import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { WORK_FOLDER } from '../../src/integration/cache-folder.ts';
import { hostFiles } from '../../src/integration/host-files.ts';
import { MANIFEST } from '../../src/integration/manifest.ts';
import { DATA_FOLDER } from '../../src/search/index/corpus-file.ts';
import { GRAMS_FOLDER } from '../../src/search/engines/grams/files.ts';

const english = readFileSync('docs/operations.md', 'utf8');
const japanese = readFileSync('docs/operations.ja.md', 'utf8');

interface Workflow {
  permissions: Record<string, string>;
  jobs: Record<
    string,
    {
      'timeout-minutes': number;
      needs?: string;
      steps: { uses?: string; run?: string; with?: Record<string, unknown> }[];
    }
  >;
}

/** The blocks of one language in the English document. */
const blocksOf = (language: string): string[] =>
  Array.from(english.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gmu')), ([, text = '']) => text);

describe('the workflow for CI', () => {
  const [yaml = ''] = blocksOf('yaml');
  const { jobs, permissions } = parse(yaml) as Workflow;
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  test('keeps the folder of the workspace, by program and by run', () => {
    const cache = steps.find(({ uses }) => uses?.startsWith('actions/cache@'))?.with ?? {};
    expect(cache['path']).toBe(WORK_FOLDER);
    const restored = String(cache['restore-keys']);
    expect(restored).toContain("hashFiles('package-lock.json')");
    expect(String(cache['key']).startsWith(restored)).toBe(true);
    expect(cache['key']).not.toBe(restored);
  });

  test('checks before it builds, and may only read', () => {
    const commands = steps.flatMap(({ run }) => run ?? []);
    expect(commands.findIndex((line) => line.includes('hyokasho check'))).toBeLessThan(
      commands.findIndex((line) => line.includes('hyokasho build')),
    );
    expect(commands.join('\n')).toContain('hyokasho build');
    expect(permissions).toEqual({ contents: 'read' });
    for (const job of Object.values(jobs)) expect(job['timeout-minutes']).toBeLessThanOrEqual(90);
    expect(jobs['publish']?.needs).toBe('build');
  });
});

describe('what is said of hosts', () => {
  const place = { base: '/', site: 'https://example.jp', wasm: true, precompress: 'none' } as const;
  const filesFor = (folders: string[]) =>
    new Map(hostFiles({ ...place, folders }).map(({ name, text }) => [name, text]));

  test('names every file that they read', () => {
    for (const name of filesFor([]).keys()) expect(english).toContain(`\`${name}\``);
  });

  test('counts the rules of _headers as they are written', () => {
    const rulesOf = (folders: string[]): number => filesFor(folders).get('_headers')?.match(/^\//gmu)?.length ?? 0;
    expect(english).toContain('one rule for each folder at the top of the site, and eight more');
    for (const folders of [[], ['a'], ['a', 'b', 'c']]) expect(rulesOf(folders)).toBe(folders.length + 8);
  });

  test('has the header of what is kept for ever, which the files set for _astro/', () => {
    const forever = /Cache-Control: (.+)/u.exec(filesFor([]).get('_headers') ?? '')?.[1];
    expect(forever).toMatch(/immutable/u);
    for (const text of [english, japanese]) expect(text).toContain(`\`${forever}\``);
  });

  test.each(['_astro', DATA_FOLDER, GRAMS_FOLDER, 'pagefind/index', 'pagefind/filter'])(
    'keeps %s for ever, in both languages and in the upload',
    (folder) => {
      for (const text of [english, japanese]) {
        const rows = text.split('\n').filter((line) => line.startsWith('|') && line.includes(`\`${folder}/`));
        expect(rows.filter((row) => row.includes('immutable'))).toHaveLength(1);
      }
      const upload = blocksOf('sh').find((text) => text.includes('aws s3 sync')) ?? '';
      for (const flag of ['--include', '--exclude']) expect(upload).toContain(`${flag} '${folder}/*'`);
    },
  );

  test('leaves the list of files out of the upload, and mirrors by it', () => {
    expect(blocksOf('sh').filter((text) => text.includes(MANIFEST)).length).toBeGreaterThanOrEqual(3);
  });
});
