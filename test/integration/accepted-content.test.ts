import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeAssessment } from '../../src/assessment/write.ts';
import type { Assessment, Value } from '../../src/assessment/types.ts';
import type { DataRun } from '../../src/integration/build-run.ts';
import type { Progress } from '../../src/integration/progress.ts';
import { writeData } from '../../src/integration/write-data.ts';
import { writeForPages } from '../../src/integration/write-for-pages.ts';
import { openStore } from '../../src/workspace/open-store.ts';
import { prepareCorpus, type Prepared } from '../../src/workspace/prepare.ts';
import { assessment } from '../assessment/arbitrary.ts';
import { ROOT } from '../support/run.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hyokasho-accepted-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const progress: Progress = {
  step: () => ({ advance: () => undefined, end: () => undefined }),
  stop: () => undefined,
};

/** Names that every object has, and others that mean something to programs. */
const ODD = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'length', '1', 'null', '', '../../x', 'a/b\\c'];

const put = (path: string, text: string): void => {
  mkdirSync(join(folder, 'content', path, '..'), { recursive: true });
  writeFileSync(join(folder, 'content', path), text);
};

/** Everything that a build does but the pages, with the content in `folder`; what the check refuses is taken out before. */
async function buildSteps(): Promise<{ assessments: number; refused: number }> {
  const options = { root: ROOT, content: join(folder, 'content'), out: join(folder, 'out'), base: '/', site: null };
  const [indexPath, site] = [join(folder, 'index.json'), join(folder, 'site')];
  const faulty = new Set<string>();
  const prepare = (): Promise<Prepared> =>
    prepareCorpus({
      ...options,
      cache: join(folder, 'cache'),
      indexPath,
      onFaults: (file) => {
        if (file.messages.some(({ fatal }) => fatal === true)) faulty.add(file.path);
      },
    });
  await prepare();
  for (const path of faulty) rmSync(path);
  const { assessments, errors } = await prepare();
  expect(errors).toBe(0);
  const run: DataRun = { options, progress, workspace: folder, site, store: openStore(indexPath) };
  mkdirSync(site);
  await writeForPages(run);
  await writeData(run);
  return { assessments, refused: faulty.size };
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
  const { errors } = await prepareCorpus({
    root: ROOT,
    content: join(folder, 'content'),
    cache: join(folder, 'cache'),
    indexPath: null,
    site: null,
    onFaults: (file) => told.push(...file.messages.map(({ ruleId }) => String(ruleId))),
  });
  expect(errors).toBe(1);
  expect(told).toContain('unknown-field');
});
