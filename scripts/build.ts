import { buildSite } from '../src/integration/build-site.ts';
import { readBuildFlags, type BuildFlags } from '../src/integration/options.ts';
import { countNoun, formatCount } from '../src/text/bilingual.ts';
import { callOf } from './terminal/call.ts';
import { buildFlags, command, run } from './terminal/command.ts';
import { reportErrors } from './terminal/faults.ts';
import { print } from './terminal/language.ts';
import { terminalProgress } from './terminal/progress.ts';
import { ROOT } from './terminal/root.ts';

const program = buildFlags(
  command('build', {
    ja: 'コンテンツを確認し、サイト（ページ、検索索引、オープンデータ）を生成します。出力先フォルダーは、すべて生成できたときだけ置き換えます。',
    en: 'Check the content and build the site: pages, search index, open data. The output folder is replaced only by a complete site.',
  }),
).action(async (flags: BuildFlags) => {
  const options = readBuildFlags(flags, ROOT, process.cwd());
  const { assessments, warnings } = await buildSite(options, { progress: terminalProgress(), onFaults: reportErrors });
  print({
    ja: `${options.out} に評価書${formatCount(assessments)}件のサイトを生成しました。`,
    en: `Built ${countNoun(assessments, 'assessment')} into ${options.out}.`,
  });
  if (warnings > 0)
    print({
      ja: `注意が${formatCount(warnings)}件あります。注意は各ページに表示しています。一覧は ${callOf('check')} で見られます。`,
      en: `${countNoun(warnings, 'warning')}, shown on the pages. Run \`${callOf('check')}\` to see the list.`,
    });
  if (options.site === null)
    print({
      ja: '--site https://… を指定すると、サイトマップに公開先のURLが入ります。',
      en: 'The sitemap has addresses of this machine. Use --site https://… for those of your web server.',
    });
});

await run(program);
