import type { Language } from '../text/bilingual.ts';
import type { BuildListener } from './build-run.ts';
import { checkPlaces } from './check-places.ts';
import type { BuildOptions } from './options.ts';
import type { RunningServer } from './serve.ts';
import { HOST } from '../review/server/listen.ts';

/** Serves the pages by Astro's dev server, which follows the content and the code; on the next free port where `port` is taken. */
export async function serveDev(
  { root, content, base, site }: Omit<BuildOptions, 'out'>,
  port: number,
  { language, ...listener }: BuildListener & { language: Language },
): Promise<RunningServer> {
  checkPlaces({ program: root });
  // Astro would ask its makers, over the network, whether there is a newer version.
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true';
  // Loading Astro takes a second, which `--help` does not need.
  const [{ dev }, { hyokasho }] = await Promise.all([import('astro'), import('./hyokasho.ts')]);
  const server = await dev({
    root,
    configFile: false,
    server: { host: HOST, port },
    integrations: [hyokasho({ content, base, listener, language, ...(site === null ? {} : { site }) })],
  });
  return { url: `http://${HOST}:${server.address.port}${base}`, close: () => server.stop() };
}
