// Writes a plain index of Pagefind as its manual has it, a page for each assessment: index of the corpus, folder of the site.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as pagefind from 'pagefind';
import { openStore } from '../../../src/workspace/open-store.ts';
import { loadForm } from '../../../src/forms/load.ts';
import { foldForSearch } from '../../../src/search/index/fold.ts';
import { readTexts } from '../../../src/search/index/read-texts.ts';
import { eachText } from '../../../src/search/index/texts.ts';

const [, , indexPath = '', out = ''] = process.argv;
const { index, errors } = await pagefind.createIndex({ forceLanguage: 'ja' });
if (index === undefined) throw new Error(errors.join('; '));
for await (const stored of openStore(indexPath).each()) {
  const texts = readTexts(stored, loadForm(stored.frontmatter.form), () => 0);
  const content = [...eachText(texts)].map(({ text }) => foldForSearch(text)).join('\n');
  const added = await index.addCustomRecord({ url: stored.id, language: 'ja', content });
  if (added.errors.length > 0) throw new Error(added.errors.join('; '));
}
const made = await index.getFiles();
if (made.errors.length > 0) throw new Error(made.errors.join('; '));
for (const { path, content } of made.files) {
  mkdirSync(dirname(join(out, path)), { recursive: true });
  writeFileSync(join(out, path), content);
}
await pagefind.close();
console.error('index written');
