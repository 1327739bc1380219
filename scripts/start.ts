import { once } from 'node:events';
import { buildSite } from '../src/integration/build-site.ts';
import { readBuildFlags, type BuildFlags } from '../src/integration/options.ts';
import { serve } from '../src/integration/serve.ts';
import { buildFlags, command, readPort, run } from './terminal/command.ts';
import { reportErrors } from './terminal/faults.ts';
import { localize, print } from './terminal/language.ts';
import { terminalProgress } from './terminal/progress.ts';
import { ROOT } from './terminal/root.ts';

const PORT = 4321;

const program = buildFlags(
  command('start', {
    ja: 'サイトを生成し、このコンピューターで表示します。',
    en: 'Build the site and serve it on this machine.',
  }),
)
  .option(
    '--port <number>',
    localize({
      ja: `ポート番号（省略時は ${PORT}、使用中の場合は空いている番号）`,
      en: `port to listen on (default: ${PORT}, or a free one)`,
    }),
    readPort,
  )
  .action(async ({ port, ...flags }: BuildFlags & { port?: number }) => {
    const options = readBuildFlags(flags, ROOT, process.cwd());
    await buildSite(options, { progress: terminalProgress(), onFaults: reportErrors });
    const server = await serve({
      dir: options.out,
      base: options.base,
      port: port ?? PORT,
      anyPort: port === undefined,
    });
    print({ ja: `サイトのアドレス： ${server.url} （Ctrl+C で終了）`, en: `Site: ${server.url} (Ctrl+C to stop)` });
    await Promise.race(['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => once(process, signal)));
    await server.close();
  });

await run(program);
