import { once } from 'node:events';
import { buildSite } from '../src/integration/build-site.ts';
import { readBuildFlags, type BuildFlags } from '../src/integration/options.ts';
import { serve } from '../src/integration/serve.ts';
import { buildFlags, command, readPort, run } from './terminal/command.ts';
import { tellErrors } from './terminal/faults.ts';
import { terminalProgress } from './terminal/progress.ts';
import { ROOT } from './terminal/root.ts';

const PORT = 4321;

const program = buildFlags(command('start', 'Builds the portal and serves it on this machine.'))
  .option('--port <number>', `port to listen on (default: ${PORT}, or a free one)`, readPort)
  .action(async ({ port, ...flags }: BuildFlags & { port?: number }) => {
    const options = readBuildFlags(flags, ROOT, process.cwd());
    await buildSite(options, { progress: terminalProgress(), onFaults: tellErrors });
    const server = await serve({
      dir: options.out,
      base: options.base,
      port: port ?? PORT,
      anyPort: port === undefined,
    });
    console.log(`The portal is at ${server.url} (Ctrl+C ends it)`);
    await Promise.race(['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => once(process, signal)));
    await server.close();
  });

await run(program);
