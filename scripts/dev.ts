import { once } from 'node:events';
import { serveDev } from '../src/integration/serve-dev.ts';
import { readBuildFlags, type BuildFlags } from '../src/integration/options.ts';
import { command, readPort, run, siteFlags } from './terminal/command.ts';
import { ROOT } from './terminal/root.ts';

const PORT = 4321;

const program = siteFlags(
  command(
    'dev',
    'Serves the portal while you work on it: what you save in the content or in the code shows at once, and an error of the content stands over the page with its line and what to do. Search index, open data and feeds are made by a build alone.',
  ),
)
  .option('--port <number>', `port to listen on (default: ${PORT}, or a free one)`, readPort)
  .action(async ({ port, ...flags }: Omit<BuildFlags, 'out'> & { port?: number }) => {
    const options = readBuildFlags({ ...flags, out: 'dist' }, ROOT, process.cwd());
    const server = await serveDev(options, port ?? PORT);
    console.log(`The portal is at ${server.url} (Ctrl+C ends it)`);
    await Promise.race(['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => once(process, signal)));
    await server.close();
  });

await run(program);
