#!/usr/bin/env node
import { extname } from 'node:path';
import type { Bilingual } from '../src/text/bilingual.ts';
import { localize, print, printError } from './terminal/language.ts';
import { padEndTo } from './terminal/width.ts';

/** The commands of the package, each a module beside this one. */
const COMMANDS: Record<string, Bilingual> = {
  init: { ja: 'フォルダーにサイトの準備をします', en: 'prepare a folder for a site' },
  import: {
    ja: '公表された評価書（PDF、Excel、Word）をMarkdownに変換します',
    en: 'turn published assessments (PDF, Excel, Word) into Markdown',
  },
  new: { ja: '空の評価書をMarkdownで作成します', en: 'create an empty assessment as Markdown' },
  review: { ja: '取り込んだ評価書を原本と照合します', en: 'compare imported assessments with their originals' },
  check: { ja: '評価書の誤りを確認します', en: 'check the assessments' },
  migrate: { ja: '評価書のidを現在の規則に合わせます', en: 'give assessments the ids that follow the rule' },
  rules: {
    ja: 'サイトが導き出す記載の規則と、その正解率を表示します',
    en: 'print the rules by which the site derives statements, and how precise they are',
  },
  dev: { ja: '編集中のサイトを表示します', en: 'serve the site while you work on it' },
  build: { ja: 'サイトを生成します', en: 'build the site' },
  start: { ja: 'サイトを生成し、表示します', en: 'build the site and serve it' },
};
/** Columns of the names of commands. */
const NAME_WIDTH = 9;

const list = Object.entries(COMMANDS)
  .map(([name, words]) => `  ${padEndTo(name, NAME_WIDTH)}${localize(words)}`)
  .join('\n');
const HELP: Bilingual = {
  ja: `使い方：npx hyokasho <コマンド> [オプション]\n\n${list}\n\nオプションは npx hyokasho <コマンド> --help で表示できます。`,
  en: `Usage: npx hyokasho <command> [options]\n\n${list}\n\nSee the options by npx hyokasho <command> --help.`,
};

/** The oldest Node that has all that the commands use, as package.json says. */
const OLDEST = [22, 18] as const;
const { node } = process.versions;
const [major = 0, minor = 0] = node.split('.').map(Number);
if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
  const oldest = OLDEST.join('.');
  printError({
    ja: `Node.js ${oldest} 以上が必要です（現在の版は ${node}）。https://nodejs.org/ から新しい版を入手してください。`,
    en: `Node.js ${oldest} or newer is needed (this is ${node}). Get it from https://nodejs.org/.`,
  });
  process.exit(1);
}

const [name = '--help'] = process.argv.splice(2, 1);
if (name === '--help' || name === '-h') print(HELP);
else if (Object.hasOwn(COMMANDS, name)) await import(`./${name}${extname(import.meta.filename)}`);
else {
  printError({
    ja: `「${name}」というコマンドはありません。\n\n${HELP.ja}`,
    en: `There is no command "${name}".\n\n${HELP.en}`,
  });
  process.exitCode = 2;
}
