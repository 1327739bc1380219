// Writes the search index of the site alone, as the build does: index of the corpus, folder of the site, engine.
import { join } from 'node:path';
import type { EngineName } from '../../../src/registry/portal.ts';
import { openStore } from '../../../src/workspace/open-store.ts';
import { writeSearchIndex } from '../../../src/search/index/index-site.ts';
import { searchVersion } from '../../../src/search/index/version.ts';

const [, , indexPath = '', out = '', engine = ''] = process.argv;
const store = openStore(indexPath);
const { glossary, procedures } = store.info;
await writeSearchIndex({
  engine: engine as EngineName,
  version: searchVersion(store.info, store.rows),
  assessments: store.each(),
  glossary,
  procedures,
  out,
  scratch: join(out, '.scratch'),
});
console.error('index written');
