import { serveDev } from '../src/integration/serve-dev.ts';
import { readBuildFlags, type BuildFlags } from '../src/integration/options.ts';
import { callOf } from './terminal/call.ts';
import { command, portOption, run, serveUntilStopped, siteFlags } from './terminal/command.ts';
import { reportErrors } from './terminal/faults.ts';
import { language, print } from './terminal/language.ts';
import { terminalProgress } from './terminal/progress.ts';
import { ROOT } from './terminal/root.ts';

const PORT = 4321;

const program = siteFlags(
  command('dev', {
    ja: `編集中のサイトをこのコンピューターで表示します。コンテンツやプログラムを保存すると、すぐに反映されます。コンテンツの誤りは、行番号と直し方をページの上に表示します。検索索引、オープンデータ、フィードは ${callOf('build')} で生成します。`,
    en: `Serve the site while you work on it. What you save in the content or the code shows at once; errors of the content are shown over the page with their line and what to do. Search index, open data and feeds are made by ${callOf('build')}.`,
  }),
)
  .addOption(portOption(PORT))
  .action(async ({ port, ...flags }: Omit<BuildFlags, 'out'> & { port?: number }) => {
    const options = readBuildFlags({ ...flags, out: 'dist' }, ROOT, process.cwd());
    const listener = { progress: terminalProgress(), onFaults: reportErrors, language };
    const server = await serveDev(options, port ?? PORT, listener);
    print({ ja: `サイトのURL： ${server.url} （Ctrl+C で終了）`, en: `Site: ${server.url} (Ctrl+C to stop)` });
    await serveUntilStopped(server);
  });

await run(program);
