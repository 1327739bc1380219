// Writes the search index of the site alone, as the build does: database of the workspace, folder of the site, engine, and the database of what is
// kept from one run to the next; '' for none, which lies on the disk all the same.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { EngineName } from '../../../src/registry/portal.ts';
import { openBytesByDigest } from '../../../src/workspace/bytes-by-digest.ts';
import { openDatabase } from '../../../src/workspace/sqlite.ts';
import { writeSearchIndex } from '../../../src/search/index/index-site.ts';
import { searchVersion } from '../../../src/search/index/version.ts';
import { corpusAt } from './site.ts';

const [, , databasePath = '', out = '', engine = '', database = ''] = process.argv;
const corpus = corpusAt(databasePath);
const { glossary, procedures } = corpus.siteInfo();
const kept = openDatabase(database);
kept.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
const pieces = openBytesByDigest(kept);
await writeSearchIndex({
  engine: engine as EngineName,
  version: searchVersion(corpus.siteInfo(), corpus.listAssessments()),
  assessments: corpus.listAssessments().map((row) => ({
    row,
    edition: null,
    digest: corpus.digest(`assessment/${row.id}`) ?? '',
    load: () => corpus.loadAssessment(row.id),
  })),
  glossary,
  procedures,
  code: '',
  pieces,
  outputs: {
    keep: () => false,
    write: (path, _inputs, content) => {
      const file = join(out, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    },
  },
});
pieces.sweep();
kept.close();
console.error('index written');
