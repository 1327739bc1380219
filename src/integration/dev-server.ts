import { join, sep } from 'node:path';
import type { ViteDevServer } from 'vite';
import { BilingualError, type Bilingual, type Language } from '../text/bilingual.ts';
import { PORTAL_FILE } from '../registry/portal.ts';
import { toErrorPayload } from './content-faults.ts';
import type { OpenContent } from './dev-content.ts';
import { takeTurns } from './take-turns.ts';

/** Milliseconds that a change waits for others that come with it: editors write a file in several steps. */
const GATHER = 40;

/** Astro clears the list of pages of a route on this event of its own. */
const ASTRO_CONTENT_CHANGED = 'astro:content-changed';

/** Folders of the site that only a build makes, with what is in them. */
const SEARCH_INDEX: Bilingual = { ja: '検索の索引', en: 'the search index' };
const BUILT_ONLY: Readonly<Record<string, Bilingual>> = {
  api: { ja: 'オープンデータ（JSON）', en: 'open data (JSON)' },
  data: { ja: 'オープンデータ（CSV、Parquet）', en: 'open data (CSV, Parquet)' },
  feeds: { ja: '更新情報（Atomフィード）', en: 'feeds (Atom)' },
  originals: { ja: '原本とそのページの画像', en: 'originals and the pictures of their pages' },
  pagefind: SEARCH_INDEX,
  grams: SEARCH_INDEX,
};

/**
 * Has a dev server follow the content: what is saved shows, an error of it stands over the page until it is put right, and what only a
 * build makes says so, all in one language.
 */
export function serveContent(server: ViteDevServer, content: OpenContent, language: Language): void {
  const { root, content: folder } = content.options;
  const watched = [folder, join(root, PORTAL_FILE)];
  const showFaults = (): void => {
    if (content.faulty().length > 0)
      server.environments.client.hot.send(toErrorPayload(content.faulty(), root, language));
  };
  const refresh = takeTurns(async () => {
    await content.refresh();
    for (const name of ['ssr', 'prerender']) server.environments[name]?.hot.send(ASTRO_CONTENT_CHANGED, {});
    if (content.faulty().length === 0) server.environments.client.hot.send({ type: 'full-reload', path: '*' });
    showFaults();
  });
  const showError = (error: unknown): void => {
    const { message: own, stack = '' } = error instanceof Error ? error : new Error(String(error));
    const message = error instanceof BilingualError ? error.words[language] : own;
    server.config.logger.error(stack);
    server.environments.client.hot.send({ type: 'error', err: { message, stack, plugin: 'hyokasho' } });
  };
  let timer: NodeJS.Timeout | null = null;
  server.watcher.add(watched);
  server.watcher.on('all', (_event, path) => {
    if (!watched.some((one) => path === one || path.startsWith(one + sep))) return;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void refresh().catch(showError), GATHER);
  });
  server.environments.client.hot.on('connection', showFaults);
  server.middlewares.use((request, response, next) => {
    const path = (request.url ?? '/').replace(/^\//u, '');
    const what = BUILT_ONLY[path.slice(0, path.indexOf('/'))];
    // Their own pages, as /data/, are pages like any other.
    if (what === undefined || path.split('?')[0]?.endsWith('/')) {
      const isPage = request.headers.accept?.includes('text/html') === true;
      next(!content.isShown() && isPage ? faultsAsError(content, language) : undefined);
      return;
    }
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' });
    const words: Bilingual = {
      ja: `${what.ja}は、開発サーバーにはありません。ビルド（npm run build、npx hyokasho build）で作られます。`,
      en: `A dev server does not have ${what.en}. A build makes it (npm run build, npx hyokasho build).`,
    };
    response.end(`${words[language]}\n`);
  });
}

/** An error that Vite shows as the overlay of an empty page. */
function faultsAsError(content: OpenContent, language: Language): Error {
  const { err } = toErrorPayload(content.faulty(), content.options.root, language);
  return Object.assign(new Error(err.message), err);
}
