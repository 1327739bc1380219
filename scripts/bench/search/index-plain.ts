// Writes a plain index of Pagefind as its manual has it, a page for each assessment: database of the workspace, folder of the site.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as pagefind from 'pagefind';
import { loadForm } from '../../../src/forms/load.ts';
import { foldForSearch } from '../../../src/search/index/fold.ts';
import { readTexts } from '../../../src/search/index/read-texts.ts';
import { eachText } from '../../../src/search/index/texts.ts';
import { corpusAt } from './site.ts';

const [, , databasePath = '', out = ''] = process.argv;
const { index, errors } = await pagefind.createIndex({ forceLanguage: 'ja' });
if (index === undefined) throw new Error(errors.join('; '));
for (const stored of corpusAt(databasePath).eachAssessment()) {
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
// A page that stands for itself: that of the portal may be for another engine.
writeFileSync(join(out, 'index.html'), '<!doctype html><title>Pagefind</title>\n');
await pagefind.close();
console.error('index written');
