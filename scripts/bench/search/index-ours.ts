// Writes the search index of the site alone, as the build does: index of the corpus, folder of the site, engine, and the database of what is
// kept from one run to the next.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { EngineName } from '../../../src/registry/portal.ts';
import { openStore } from '../../../src/workspace/open-store.ts';
import { openPieces } from '../../../src/workspace/pieces.ts';
import { openDatabase } from '../../../src/workspace/sqlite.ts';
import { writeSearchIndex } from '../../../src/search/index/index-site.ts';
import { searchVersion } from '../../../src/search/index/version.ts';

const [, , indexPath = '', out = '', engine = '', database = ':memory:'] = process.argv;
const store = openStore(indexPath);
const { glossary, procedures } = store.info;
const kept = openDatabase(database);
kept.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
const pieces = openPieces(kept);
await writeSearchIndex({
  engine: engine as EngineName,
  version: searchVersion(store.info, store.rows),
  assessments: store.rows.map((row) => ({ row, digest: row.digest, load: () => store.load(row.id) })),
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
