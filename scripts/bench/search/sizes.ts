import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes of all files of a folder. */
export function folderSize(folder: string): number {
  if (!existsSync(folder)) return 0;
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}

/** Scripts that a script imports at once, and workers that it starts. */
const LOADED = /(?:from|import)\s*["'`](?<imported>[^"'`]+\.js)|new URL\(\s*(?:``\+)?["'`](?<worker>[^"'`]+\.js)/gu;

/**
 * Bytes, gzipped, of the scripts that the search page loads for itself: its own and its worker, with all that they import; without what is
 * loaded only when the reader saves the results.
 */
export function pageScriptSize(site: string): number {
  const html = readFileSync(join(site, 'search/index.html'), 'utf8');
  const waiting = Array.from(html.matchAll(/<script[^>]*src="[^"]*\/(_astro\/[^"]+\.js)"/gu), ([, path]) => path ?? '');
  const scripts = new Map<string, string>();
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (scripts.has(path)) continue;
    const code = readFileSync(join(site, path), 'utf8');
    scripts.set(path, code);
    for (const { groups } of code.matchAll(LOADED)) {
      const name = (groups?.['imported'] ?? groups?.['worker'] ?? '').split('/').pop() ?? '';
      if (existsSync(join(site, '_astro', name))) waiting.push(`_astro/${name}`);
    }
  }
  return [...scripts.values()].reduce((sum, code) => sum + gzipSync(code, { level: 9 }).length, 0);
}
