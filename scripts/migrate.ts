import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { BuildError } from '../src/integration/build-error.ts';
import { countNoun, formatCount, type Bilingual } from '../src/text/bilingual.ts';
import { readContext } from './import/context.ts';
import { migrate } from './migrate/apply.ts';
import { planMigrations, type Migration } from './migrate/plan.ts';
import { callWithFlags } from './terminal/call.ts';
import { command, run } from './terminal/command.ts';
import { localize, print, printError } from './terminal/language.ts';
import { padEndTo, widthOf } from './terminal/width.ts';

interface MigrateFlags {
  content: string;
  write?: boolean;
}

const program = command('migrate', {
  ja: '評価書のファイル名（id）を現在の規則（番号、基礎項目評価書は -kiso、長以外の機関は kyoiku- など）に合わせます。--write を付けなければ、内容を表示するだけで何も変更しません。以前のURLは新しいURLに転送されます。',
  en: 'Give assessments the names (ids) that follow the rule: the number, -kiso on the form kiso, kyoiku- and the like for offices other than the head. Without --write it lists what would be done and changes nothing. Former addresses lead to the new ones.',
})
  .option('--content <dir>', localize({ ja: 'コンテンツフォルダー', en: 'content folder' }), 'content')
  .option('--write', localize({ ja: '実際に変更します', en: 'make the changes' }))
  .action(({ content: folder, write = false }: MigrateFlags) => {
    const content = resolve(folder);
    if (!existsSync(content))
      throw new BuildError({
        ja: `--content に指定された ${folder} がありません。assessments/ のあるフォルダーを指定してください。`,
        en: `--content ${folder} does not exist. Name the folder that contains assessments/.`,
      });
    const { migrations, unreadable } = planMigrations(content, readContext(content));
    const possible = migrations.filter(({ conflict }) => conflict === null);
    if (migrations.length > 0) console.log(toTable(migrations));
    if (write) for (const migration of possible) migrate(content, migration);
    for (const path of unreadable)
      printError({
        ja: `${path} は前書きを読み取れないため、確認していません。\`${callWithFlags('check')} --content ${folder}\` で誤りを確認してください。`,
        en: `${path} was passed over, since its front matter cannot be read. See its errors with \`${callWithFlags('check')} --content ${folder}\`.`,
      });
    const faults = migrations.length - possible.length + unreadable.length;
    print(
      summarize({ count: possible.length, faults, write }, `${callWithFlags('migrate')} --content ${folder} --write`),
    );
    if (faults > 0) process.exitCode = 1;
  });

interface Done {
  count: number;
  /** How many assessments stay as they are, though they should not. */
  faults: number;
  write: boolean;
}

function summarize({ count, faults, write }: Done, call: string): Bilingual {
  const [files, assessments] = [formatCount(count), countNoun(count, 'assessment')];
  if (count === 0 && faults > 0) return { ja: '\n変更できる評価書はありません。', en: '\nNone can be renamed.' };
  if (count === 0) return { ja: '変更する評価書はありません。', en: 'Nothing to change.' };
  return write
    ? { ja: `\n${files}件の評価書の名前を変更しました。`, en: `\n${assessments} renamed.` }
    : {
        ja: `\n${files}件の評価書の名前を変更できます。変更するには \`${call}\` を実行してください。`,
        en: `\n${assessments} can be renamed. Run \`${call}\` to do so.`,
      };
}

const HEAD: readonly Bilingual[] = [
  { ja: 'ファイル', en: 'file' },
  { ja: '変更後', en: 'new file' },
  { ja: '理由', en: 'why' },
];

const conflictWith = (path: string): Bilingual => ({
  ja: `変更しません：${path} と同じ名前になります。どちらかを別の名前に変えてください`,
  en: `left as it is: ${path} has or would get the same name; rename one of them`,
});

function toTable(migrations: readonly Migration[]): string {
  const rows = [
    HEAD.map(localize),
    ...migrations.map(({ file, to, why, conflict }) => [
      file.path,
      `assessments/${file.municipality}/${to}.md`,
      localize(conflict === null ? why : conflictWith(conflict)),
    ]),
  ];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))));
  return rows
    .map((row) =>
      row
        .map((cell, at) => padEndTo(cell, widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

await run(program);
