#!/usr/bin/env node
import { extname } from 'node:path';

/** The commands of the package, each a module beside this one. */
const COMMANDS: Record<string, string> = {
  init: '空のフォルダに、設定とフォルダを用意します。',
  import: '公表されている評価書（PDF・Excel・Word）を Markdown にします。',
  new: '空の評価書を Markdown で作ります。',
  review: '読み取った評価書を、原本と並べて確かめます。',
  check: '評価書の誤りを調べます。',
  dev: '書きながら、ポータルを手元で見ます。',
  build: 'ポータルを作ります。',
  start: 'ポータルを作り、手元で見ます。',
};

const HELP = [
  '使い方: npx hyokasho <コマンド> [オプション]',
  '',
  ...Object.entries(COMMANDS).map(([name, words]) => `  ${name.padEnd(8)}${words}`),
  '',
  'オプションは npx hyokasho <コマンド> --help で見られます。',
].join('\n');

/** The oldest Node that has all that the commands use, as package.json says. */
const OLDEST = [22, 18] as const;
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
  console.error(
    `Node.js ${OLDEST.join('.')} 以上が必要です（いまの版は ${process.versions.node}）。https://nodejs.org/ から新しい版を入れてください。`,
  );
  process.exit(1);
}

const [name = '--help'] = process.argv.splice(2, 1);
if (name === '--help' || name === '-h') console.log(HELP);
else if (Object.hasOwn(COMMANDS, name)) await import(`./${name}${extname(import.meta.filename)}`);
else {
  console.error(`「${name}」というコマンドはありません。\n\n${HELP}`);
  process.exitCode = 2;
}
