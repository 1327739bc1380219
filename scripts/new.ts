import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { skeletonOf } from '../src/assessment/skeleton.ts';
import { writeAssessment } from '../src/assessment/write.ts';
import { BuildError } from '../src/integration/build-error.ts';
import { readRegistries } from '../src/registry/registries.ts';
import { loadForm } from '../src/forms/load.ts';
import type { Bilingual } from '../src/text/bilingual.ts';
import { pathsOf, writeWhole } from './import/target.ts';
import { isDecided, contextFrom, QUESTIONS, readTyped, type RegistryChoices, type Typed } from './new/request.ts';
import { callOf, callWithFlags } from './terminal/call.ts';
import { command, contentOption, run } from './terminal/command.ts';
import { localize, print } from './terminal/language.ts';
import { ROOT } from './terminal/root.ts';

interface NewFlags extends Partial<Record<keyof Typed, string>> {
  content: string;
}

const program = command('new', {
  ja: '空の評価書（様式のすべての見出し・選択肢・○の欄）のMarkdownを作成します。端末では、指定のない項目を順に尋ねます。',
  en: 'Create the Markdown of an empty assessment with every heading, option and box of its form. On a terminal it asks for what is not given.',
})
  .option('--form <id>', localize({ ja: '様式：kiso、juten、zen', en: 'kiso, juten or zen' }))
  .option(
    '--authority <name>',
    localize({
      ja: '評価実施機関名（例：熊本市長）。市区町村はこの名称から判断します',
      en: '評価実施機関名, such as 熊本市長; the municipality follows from it',
    }),
  )
  .option(
    '--municipality <code>',
    localize({
      ja: '団体の6桁のコード。ない団体は13桁の法人番号（評価実施機関名から決まらない場合）',
      en: 'six-digit code, or 法人番号 of 13 digits, where it does not follow from the authority',
    }),
  )
  .option('--number <number>', '評価書番号')
  .option('--title <title>', '評価書名')
  .option(
    '--procedure <id>',
    localize({
      ja: 'procedures.yaml にある事務のid（評価書名から決まらない場合）',
      en: 'id in procedures.yaml, where it does not follow from the title',
    }),
  )
  .option('--published <date>', localize({ ja: '公表日（例：2025-03-31）', en: '公表日, such as 2025-03-31' }))
  .option(
    '--files <names>',
    localize({
      ja: '特定個人情報ファイルの名称（複数ある場合は「、」で区切る）',
      en: 'names of the 特定個人情報ファイル, separated by 、',
    }),
  )
  .option(
    '--slug <name>',
    localize({
      ja: 'ファイル名（評価書番号と別にする場合。例：kyoiku-3）',
      en: 'name of the file, where it is not the number, such as kyoiku-3',
    }),
  )
  .addOption(contentOption())
  .action(async ({ content: folder, ...flags }: NewFlags) => {
    const content = resolve(folder);
    const registries = readRegistries(content, ROOT);
    const given: Typed = { ...NOTHING, ...flags };
    const typed = process.stdin.isTTY ? await askFor(given, registries) : given;
    const { frontmatter, slug, files } = readTyped(typed, registries);
    const path = pathsOf(content, frontmatter.municipality, slug).markdown;
    const shown = relative(process.cwd(), path);
    if (existsSync(path))
      throw new BuildError({
        ja: `${shown} はすでにあるため、書き込んでいません。別の --slug を指定するか、そのファイルを編集してください。`,
        en: `${shown} exists already, so nothing was written. Give another --slug, or edit that file.`,
      });
    writeWhole(path, writeAssessment(skeletonOf({ form: loadForm(frontmatter.form), frontmatter, files })));
    const check = folder === 'content' ? callOf('check') : `${callWithFlags('check')} --content ${folder}`;
    print({
      ja: `${shown} を作成しました。記入してから \`${check}\` を実行してください。`,
      en: `Created ${shown}. Fill it in, then run \`${check}\`.`,
    });
  });

const NOTHING: Typed = {
  form: null,
  authority: null,
  municipality: null,
  number: null,
  title: null,
  procedure: null,
  published: null,
  files: null,
  slug: null,
};

/** Asks on the terminal for what no flag gives, and not for what follows from the answers before. */
async function askFor(given: Typed, registries: RegistryChoices): Promise<Typed> {
  const typed = { ...given };
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    for (const { name, words } of QUESTIONS) {
      const context = contextFrom(typed, registries);
      if (typed[name] === null && !isDecided(name, context))
        typed[name] = await terminal.question(localize(toPrompt(words(context))));
    }
  } finally {
    terminal.close();
  }
  return typed;
}

const toPrompt = ({ ja, en }: Bilingual): Bilingual => ({ ja: `${ja}：`, en: `${en}: ` });

await run(program);
