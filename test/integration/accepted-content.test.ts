import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { VFile } from 'vfile';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { writeAssessment } from '../../src/assessment/write.ts';
import type { Assessment, Value } from '../../src/assessment/types.ts';
import { openContentWorkspace } from '../../src/integration/open-content.ts';
import { silent } from '../../src/integration/progress.ts';
import { runExports } from '../../src/integration/exports/run-exports.ts';
import { readContent, refuseErrors } from '../../src/integration/read-content.ts';
import { assessment } from '../assessment/arbitrary.ts';
import { ROOT } from '../support/run.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hyokasho-accepted-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

/** Names that every object has, and others that mean something to programs. */
const ODD = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'length', '1', 'null', '', '../../x', 'a/b\\c'];

const put = (path: string, text: string): void => {
  mkdirSync(join(folder, 'content', path, '..'), { recursive: true });
  writeFileSync(join(folder, 'content', path), text);
};

/** Everything that a build does but the pages, with the content in `folder`; what the check refuses is taken out before. */
async function buildSteps(): Promise<{ assessments: number; refused: number }> {
  vi.stubEnv('HYOKASHO_CACHE', join(folder, 'cache'));
  const options = {
    root: ROOT,
    content: join(folder, 'content'),
    out: join(folder, 'out'),
    base: '/',
    site: null,
    precompress: 'none' as const,
  };
  const faulty = new Set<string>();
  const onFaults = (file: VFile): void => {
    if (file.messages.some(({ fatal }) => fatal === true)) faulty.add(file.path);
  };
  const read = async (): Promise<number> => {
    const { assessments, errors } = await readContent(workspace, options, { progress: silent, onFaults });
    if (faulty.size === 0) refuseErrors({ errors });
    return assessments;
  };
  const workspace = openContentWorkspace(options);
  try {
    await read();
    const refused = faulty.size;
    for (const path of faulty) rmSync(path);
    faulty.clear();
    const assessments = await read();
    expect(faulty.size).toBe(0);
    const { databasePath, outputs } = workspace;
    await runExports(
      { options, databasePath, folder: workspace.folder, outputs, site: join(folder, 'site'), hasSpare: false },
      { progress: silent, onOpen: () => undefined, onTables: () => undefined },
    );
    return { assessments, refused };
  } finally {
    workspace.close();
  }
}

const withOddWords = (value: Value | null, odd: string): Value | null => {
  if (value?.type === 'choice' && value.value !== null && odd !== '') return { ...value, value: odd, options: [] };
  if (value?.type === 'text' && value.text !== '') return { ...value, text: odd === '' ? '-1' : odd };
  return value;
};

/** As the arbitrary one, of a body and a procedure that exist, with odd words in some places. */
const accepted = fc
  .record({
    read: assessment,
    municipality: fc.constantFrom('431001', '432024'),
    procedure: fc.constantFrom('jido-teate', null),
    odd: fc.infiniteStream(fc.option(fc.constantFrom(...ODD), { freq: 3 })),
    kind: fc.constantFrom('ocr', 'constructor', '__proto__'),
  })
  .map(({ read, municipality, procedure, odd, kind }): Assessment => {
    const entries = read.entries.map((entry) => {
      const word = odd.next().value as string | null;
      return word === null ? entry : { ...entry, value: withOddWords(entry.value, word) };
    });
    const { source } = read.frontmatter;
    const frontmatter = {
      ...read.frontmatter,
      municipality,
      procedure,
      source: source === null ? null : { ...source, kind },
    };
    return { ...read, entries, frontmatter };
  });

/** Seeded: what fails here once fails always. */
const CORPORA = fc.sample(fc.array(accepted, { minLength: 1, maxLength: 4 }), { numRuns: 10, seed: 11 });

test.each(CORPORA.map((corpus, n) => [n, corpus] as const))(
  'random corpus %i is built if it is accepted',
  async (_, corpus) => {
    for (const [n, one] of corpus.entries()) {
      let markdown: string;
      try {
        markdown = writeAssessment(one);
      } catch {
        // Not in normal form with the odd words: no file can hold it.
        continue;
      }
      put(`assessments/${one.frontmatter.municipality}/${n}.md`, markdown);
    }
    put('assessments/431001/whole.md', minimal('II', ''));
    const built = await buildSteps();
    if (built !== null) expect(built.assessments).toBeGreaterThan(0);
  },
);

const minimal = (number: string, body: string): string =>
  `---\nform: kiso\nnumber: "${number}"\nmunicipality: "431001"\nprocedure: jido-teate\n---\n${body}`;

test.each([
  ['without any item', ''],
  ['without a choice item', '\n# Ⅰ 関連情報\n\n## 1. 特定個人情報ファイルを取り扱う事務\n\n### ②事務の概要\n\n見本\n'],
  ...ODD.filter((word) => /^\w+$/u.test(word)).map((word) => [
    `whose choice is ${word}`,
    `\n# Ⅱ しきい値判断項目\n\n## 1. 対象人数\n\n### 評価対象の事務の対象人数は何人か\n\n- [x] ${word}（原文のまま）\n`,
  ]),
])('an assessment %s is built', async (_, body) => {
  put('assessments/431001/1.md', minimal('1', body));
  expect(await buildSteps()).toEqual({ assessments: 1, refused: 0 });
});

test('an assessment of a body with a 法人番号 is built, beside one with a code', async () => {
  put(
    'municipalities.yaml',
    '- { code: "8700110005901", name: 見本機構, kana: みほんきこう }\n' +
      '- { code: "9000000000000", name: 見本組合, kana: みほんくみあい, prefecture: 熊本県, kind: association }\n',
  );
  for (const code of ['431001', '8700110005901', '9000000000000'])
    put(`assessments/${code}/1.md`, minimal('1', '').replace('431001', code));
  expect(await buildSteps()).toEqual({ assessments: 3, refused: 0 });
});

test('an assessment of a body with a 法人番号 that no list holds is refused', async () => {
  put('assessments/431001/1.md', minimal('1', ''));
  put('assessments/8700110005901/1.md', minimal('1', '').replace('431001', '8700110005901'));
  expect(await buildSteps()).toEqual({ assessments: 1, refused: 1 });
});

test.each(['constructor', 'valueof'])('a procedure, a word and a company may be called %s', async (id) => {
  put('procedures.yaml', `- { id: ${id}, name: 見本事務 }\n`);
  put('glossary/' + id + '.yaml', 'term: 見本\nreading: みほん\nshort: 見本です。\n');
  put('contractors.yaml', `- { id: ${id}, name: 株式会社見本 }\n`);
  put('assessments/431001/1.md', minimal('1', '').replace('jido-teate', id));
  expect(await buildSteps()).toEqual({ assessments: 1, refused: 0 });
});

test.each(ODD.filter((word) => /^\w+$/u.test(word)))('a field of the front matter called %s is named', async (name) => {
  put('assessments/431001/1.md', minimal('1', '').replace('number:', `${name}: x\nnumber:`));
  const told: string[] = [];
  vi.stubEnv('HYOKASHO_CACHE', join(folder, 'cache'));
  const options = { root: ROOT, content: join(folder, 'content') };
  const workspace = openContentWorkspace(options);
  const { errors } = await readContent(workspace, options, {
    progress: silent,
    onFaults: (file) => told.push(...file.messages.map(({ ruleId }) => String(ruleId))),
  });
  workspace.close();
  expect(errors).toBe(1);
  expect(told).toContain('unknown-field');
});
