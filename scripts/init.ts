import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PORTAL_FILE } from '../src/registry/portal.ts';
import { ATTRIBUTES, IGNORED, SCRIPTS, SITE_CONFIG } from './init/files.ts';
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
    addScripts(join(ROOT, 'package.json')),
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

/** Adds the scripts of a portal to package.json, which is made where there is none; those that are there stay. */
function addScripts(path: string): string | null {
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '{}';
  const settings = JSON.parse(before) as { name?: string; private?: boolean; scripts?: Record<string, string> };
  const after = {
    ...(existsSync(path) ? {} : { name: toPackageName(basename(ROOT)), private: true }),
    ...settings,
    scripts: { ...SCRIPTS, ...settings.scripts },
  };
  const text = `${JSON.stringify(after, null, 2)}\n`;
  if (text === before) return null;
  writeFileSync(path, text);
  return 'package.json';
}

/** A name that npm accepts. */
const toPackageName = (folder: string): string =>
  folder
    .toLowerCase()
    .replace(/[^a-z0-9-]+/gu, '-')
    .replace(/^-+|-+$/gu, '') || 'hyokasho-portal';

await run(program);
