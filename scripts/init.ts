import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PORTAL_FILE } from '../src/registry/portal.ts';
import { addScripts } from './init/add-scripts.ts';
import { ATTRIBUTES, IGNORED, SITE_CONFIG } from './init/files.ts';
import { command, run } from './terminal/command.ts';
import { print } from './terminal/language.ts';
import { ROOT } from './terminal/root.ts';

const program = command('init', {
  ja: 'フォルダーにサイトの準備をします：content/、site.config.yaml、.gitignore、.gitattributes、package.json のコマンド。すでにあるものはそのまま残します。',
  en: 'Prepare a folder for a site: content/, site.config.yaml, .gitignore, .gitattributes and scripts in package.json. What is there stays as it is.',
}).action(() => {
  for (const folder of ['content/assessments', 'content/originals']) mkdirSync(join(ROOT, folder), { recursive: true });
  const made = [
    writeNew(PORTAL_FILE, SITE_CONFIG),
    writeNew('.gitignore', IGNORED),
    writeNew('.gitattributes', ATTRIBUTES),
    writeScripts(),
  ].filter((name) => name !== null);
  print(
    made.length === 0
      ? { ja: '準備は済んでいます。', en: 'Everything is there already.' }
      : { ja: `作成しました：${made.join('、')}`, en: `Created ${made.join(', ')}.` },
  );
  print({
    ja: '評価書のPDF・Excel・Wordを npx hyokasho import で取り込み、npx hyokasho dev で表示してください。',
    en: 'Next: npx hyokasho import <PDF, Excel or Word files>, then npx hyokasho dev.',
  });
});

/** Writes a file that is not there yet; gives its name, or null where it stays as it is. */
function writeNew(name: string, text: string): string | null {
  const path = join(ROOT, name);
  if (existsSync(path)) return null;
  writeFileSync(path, text);
  return name;
}

/** Adds the scripts of a portal to package.json, which is made where there is none; gives its name, or null where it stays as it is. */
function writeScripts(): string | null {
  const path = join(ROOT, 'package.json');
  const text = addScripts(existsSync(path) ? readFileSync(path, 'utf8') : null, basename(ROOT));
  if (text === null) return null;
  writeFileSync(path, text);
  return 'package.json';
}

await run(program);
