import { buildSite } from '../src/integration/build-site.ts';
import { readBuildFlags, type BuildFlags } from '../src/integration/options.ts';
import { serve } from '../src/integration/serve.ts';
import { buildFlags, command, portOption, run, serveUntilStopped } from './terminal/command.ts';
import { reportErrors } from './terminal/faults.ts';
import { print } from './terminal/language.ts';
import { terminalProgress } from './terminal/progress.ts';
import { ROOT } from './terminal/root.ts';

const PORT = 4321;

const program = buildFlags(
  command('start', {
    ja: 'サイトを生成し、このコンピューターで表示します。',
    en: 'Build the site and serve it on this machine.',
  }),
)
  .addOption(portOption(PORT))
  .action(async ({ port, ...flags }: BuildFlags & { port?: number }) => {
    const options = readBuildFlags(flags, ROOT, process.cwd());
    await buildSite(options, { progress: terminalProgress(), onFaults: reportErrors });
    const server = await serve({
      dir: options.out,
      base: options.base,
      port: port ?? PORT,
      anyPort: port === undefined,
    });
    print({ ja: `サイトのURL： ${server.url} （Ctrl+C で終了）`, en: `Site: ${server.url} (Ctrl+C to stop)` });
    await serveUntilStopped(server);
  });

await run(program);
