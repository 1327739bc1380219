import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Frontmatter } from '../../../src/assessment/types.ts';
import { type IndexSource, writeSearchIndex } from '../../../src/search/index/index-site.ts';
import { fromColumns, type CorpusColumns } from '../../../src/search/index/corpus-columns.ts';
import type { NamesFile, SearchAddresses } from '../../../src/search/index/corpus-file.ts';
import type { SearchOutputs } from '../../../src/search/index/search-outputs.ts';
import { TEXTS_A_BUNDLE, textsPath } from '../../../src/search/index/text-bundles.ts';
import type { TextsFile } from '../../../src/search/index/texts.ts';
import { digestOf } from '../../../src/text/digest.ts';
import type { BytesByDigest } from '../../../src/workspace/bytes-by-digest.ts';
import type { StoredAssessment } from '../../../src/workspace/stored.ts';
import { memoryPieces, standingOutputs, writerIntoMap } from '../support/indexed.ts';

/** What the search reads of an assessment. */
interface Written {
  id: string;
  title: string;
  /** I-1-2 */
  text: string;
  /** II-f1-4-contract1-3 */
  contractor: string;
}

const COUNT = 100;
const WRITTEN = Array.from({ length: COUNT }, (_, n): Written => ({
  id: `992011-${n}`,
  title: `見本${n}`,
  text: `サーバーで${n}番の事務を行う。`,
  contractor: `見本${n % 7}社`,
}));

function toSource(written: Written, onLoad: (id: string) => void): IndexSource {
  const { id, title, text, contractor } = written;
  const row = {
    id,
    frontmatter: { form: 'juten', title, published: '2024-04-01', complete: true, status: 'published' } as Frontmatter,
    municipality: { code: '992011', name: 'みなと見本市', prefecture: '見本県' },
    procedure: null,
  } as IndexSource['row'];
  const entry = (key: string, field: string, value: string) => ({
    key,
    field,
    label: '',
    value: { type: 'text', text: value },
  });
  const entries = [entry('I-1-2', 'I-1-2', text), entry('II-f1-4-contract1-3', 'II-4-contract-3', contractor)];
  return {
    row,
    edition: null,
    digest: digestOf(JSON.stringify(written)),
    load: async () => {
      onLoad(id);
      return { ...row, assessment: { entries }, changes: [] } as unknown as StoredAssessment;
    },
  };
}

/** The files of an index, and which assessments were loaded for it. */
async function index(written: readonly Written[], pieces: BytesByDigest, version: string, code = 'a') {
  const files = new Map<string, Uint8Array>();
  const loaded: string[] = [];
  const put = writerIntoMap(files);
  const outputs: SearchOutputs = { keep: () => false, write: (path, _inputs, content) => put(path, () => content) };
  const { assessments } = await writeSearchIndex({
    engine: 'grams',
    version,
    assessments: written.map((one) => toSource(one, (id) => loaded.push(id))),
    glossary: [],
    procedures: [],
    code,
    pieces,
    outputs,
  });
  pieces.sweep();
  expect(assessments).toBe(written.length);
  return { files, loaded };
}

const jsonOf = <T>(files: ReadonlyMap<string, Uint8Array>, path: string): T =>
  JSON.parse(gunzipSync(files.get(path) ?? '').toString()) as T;

test('after an assessment was touched only it is loaded, and the files are those of a first build', async () => {
  const pieces = memoryPieces();
  const first = await index(WRITTEN, pieces, 'v');
  expect(first.loaded).toHaveLength(COUNT);
  const edits: [edit: (all: Written[]) => Written[], loaded: string[]][] = [
    [(all) => all, []],
    [(all) => all.with(40, { ...WRITTEN[40], text: 'ユーザーの新しい文。' } as Written), ['992011-40']],
    [(all) => all.with(7, { ...WRITTEN[7], contractor: '名前の変わった社' } as Written), ['992011-7']],
    [(all) => all.with(8, { ...WRITTEN[8], title: '別の題名' } as Written), ['992011-8']],
    [(all) => all.toSpliced(20, 3), []],
    [(all) => all.toReversed(), []],
  ];
  let written = WRITTEN;
  for (const [edit, loaded] of edits) {
    written = edit(written);
    const kept = await index(written, pieces, 'v');
    expect(kept.loaded).toEqual(loaded);
    expect(kept.files).toEqual((await index(written, memoryPieces(), 'v')).files);
  }
});

test('what another version of the code kept is not taken', async () => {
  const pieces = memoryPieces();
  await index(WRITTEN, pieces, 'v', 'a');
  expect((await index(WRITTEN, pieces, 'v', 'b')).loaded).toHaveLength(COUNT);
  expect((await index(WRITTEN, pieces, 'v', 'b')).loaded).toEqual([]);
});

test('the list, the names and the pairs of letters are those of all assessments', async () => {
  const { files } = await index(WRITTEN.slice(0, 8), memoryPieces(), 'v');
  const corpus = fromColumns(jsonOf<CorpusColumns>(files, 'search/data/v/corpus.pack'));
  expect(corpus.rows[1]).toEqual(['992011-1', expect.stringContaining('見本1'), 0, -1, 0, '2024-04-01', 'published']);
  const pairs = gunzipSync(files.get('search/data/v/pairs.pack') ?? '').toString();
  expect(pairs).toContain('サー');
  expect(pairs).toContain('バー');
  expect(jsonOf<NamesFile>(files, 'search/data/v/names.pack').contractors).toEqual(
    Array.from({ length: 7 }, (_, n) => `見本${n}社`),
  );
});

test('of an earlier edition the items are searched, under its own day, and a document that became one is indexed anew', async () => {
  const [one] = WRITTEN;
  if (one === undefined) throw new Error('Nothing is written.');
  const changes = [
    { n: 1, iso: null, date: '', timing: '', item: '事務', note: '', before: '前の文', after: '後の文' },
  ];
  const source = (edition: string | null): IndexSource => {
    const plain = toSource(one, () => undefined);
    const load = async () => ({
      ...(await plain.load()),
      changes: changes.map((change) => ({ ...change, fields: [], flags: [] })),
    });
    return { ...plain, edition, load: load as unknown as IndexSource['load'] };
  };
  const pieces = memoryPieces();
  const files = new Map<string, Uint8Array>();
  const put = writerIntoMap(files);
  const outputs: SearchOutputs = { keep: () => false, write: (path, _inputs, content) => put(path, () => content) };
  const more = { engine: 'grams', version: 'v', glossary: [], procedures: [], code: 'a', pieces, outputs } as const;
  // The same document, as it is kept.
  await writeSearchIndex({ ...more, assessments: [source(null)] });
  files.clear();
  await writeSearchIndex({ ...more, assessments: [source(null), source('2022-04-01')] });
  const { rows } = fromColumns(jsonOf<CorpusColumns>(files, 'search/data/v/corpus.pack'));
  expect(rows.map(([id, , , , , , , edition]) => [id, edition])).toEqual([
    ['992011-0', undefined],
    ['992011-0', '2022-04-01'],
  ]);
  const [folder = ''] = jsonOf<SearchAddresses>(files, 'search/data/v/addresses.pack').texts;
  const changesIn = (day: string | null): number => {
    const packed = files.get(textsPath(folder, '992011-0', day)) ?? '';
    return (JSON.parse(gunzipSync(packed).toString('utf16le')) as TextsFile).changes.length;
  };
  expect([changesIn(null), changesIn('2022-04-01')]).toEqual([1, 0]);
});

test('files that stand as they were made are not written again, and of another corpus only what differs', async () => {
  const pieces = memoryPieces();
  const builds = standingOutputs();
  const run = (version: string, assessments: readonly Written[]) =>
    builds((outputs) =>
      writeSearchIndex({
        engine: 'grams',
        version,
        assessments: assessments.map((one) => toSource(one, () => undefined)),
        glossary: [],
        procedures: [],
        code: 'a',
        pieces,
        outputs,
      }),
    );
  const { written: first } = await run('1', WRITTEN);
  expect(first.length).toBeGreaterThan(COUNT);
  expect((await run('1', WRITTEN)).written).toEqual([]);
  const { written } = await run('2', WRITTEN.with(40, { ...WRITTEN[40], text: 'ユーザーの新しい文。' } as Written));
  const whole = written.filter((path) => path.startsWith('search/data/2/'));
  const texts = written.filter((path) => path.startsWith('search/data/texts/'));
  const grams = written.filter((path) => path.startsWith('search/grams/'));
  expect(written).toHaveLength(whole.length + texts.length + grams.length);
  expect(whole.map((path) => basename(path)).sort()).toEqual(
    ['addresses', 'blocks', 'corpus', 'dates', 'names', 'pairs'].map((name) => `${name}.pack`),
  );
  // Those of its bundle, and their layouts.
  expect(texts).toHaveLength(TEXTS_A_BUNDLE + 1);
  expect(grams.length).toBeGreaterThan(0);
  expect(grams.length).toBeLessThan(first.filter((path) => path.startsWith('search/grams/')).length);
});
