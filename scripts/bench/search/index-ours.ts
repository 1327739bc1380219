// Writes the search index of the site alone, as the build does: index of the corpus, folder of the site.
import { openStore } from '../../../src/corpus/open-store.ts';
import { writeSearchIndex } from '../../../src/search/index-site.ts';

const [, , indexPath = '', out = ''] = process.argv;
const store = openStore(indexPath);
const { glossary, procedures } = store.info;
await writeSearchIndex({ assessments: store.each(), glossary, procedures, out });
console.error('index written');
