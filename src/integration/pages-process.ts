import { inspect } from 'node:util';
import { build } from 'astro';
import { loads } from '../workspace/store.ts';
import { astroConfig, type SiteSettings } from './astro-config.ts';

/**
 * The process that makes the pages; build-pages.ts starts it with the settings as JSON in its one argument, in the root of the project,
 * where Astro looks for everything. It is a process of its own because Astro and its bundler hold some hundred megabytes that
 * nothing needs afterwards. Tells `{ id }` of each assessment that a page has loaded.
 */
const settings = JSON.parse(process.argv[2] ?? 'null') as SiteSettings;

// Whoever started it has gone: nobody waits for the pages any more.
process.on('disconnect', () => process.exit(1));
loads.subscribe((message) => process.send?.(message));
try {
  await build({ ...astroConfig(settings), configFile: false, logLevel: 'warn' });
} catch (error) {
  process.stderr.write(`${inspect(error)}\n`);
  process.exitCode = 1;
}
process.removeAllListeners('disconnect');
process.disconnect();
