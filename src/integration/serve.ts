import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { closeServer, HOST, listenOn } from '../review/server/listen.ts';
import { BuildError } from './build-error.ts';
import { OPEN_DATA_HEADERS, securityHeaders, WASM_FOLDERS } from './csp.ts';

export interface ServeOptions {
  /** Folder of a built site. */
  dir: string;
  /** Path the site was built for: `/` or `/x/`. */
  base: string;
  /** First port to try. */
  port: number;
  /** false: another port is an error. */
  anyPort: boolean;
}

export interface RunningServer {
  /** Address of the home page. */
  url: string;
  close: () => Promise<void>;
}

/**
 * Serves a built site as a web server would: types, compressed files, 404.html, security headers. Files are looked up for each request, so
 * a build may replace the folder meanwhile.
 */
export async function serve({ dir, base, port, anyPort }: ServeOptions): Promise<RunningServer> {
  const files = sirv(dir, {
    dev: true,
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders: (response, pathname) => setHeaders(response, pathname.replace(/^\//u, ''), dir),
  });
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response);
    if (path === base.slice(0, -1)) return redirect(response, base);
    if (!path.startsWith(base)) return notFound(response, dir);
    request.url = path.slice(base.length - 1);
    // Parts are those of the file as it stands.
    if (request.headers.range !== undefined) request.headers['accept-encoding'] = 'identity';
    files(request, response, () => {
      // What stands only compressed is sent so to whoever asks, and whole.
      request.headers['accept-encoding'] = 'gzip';
      delete request.headers.range;
      files(request, response, () => notFound(response, dir));
    });
  });
  const used = await listen(server, port, anyPort);
  return {
    url: `http://${HOST}:${used}${base}`,
    close: () => closeServer(server),
  };
}

/** `path`: below the base. */
function setHeaders(response: ServerResponse, path: string, dir: string): void {
  const isIn = (folder: string): boolean => path.startsWith(`${folder}/`);
  const wasm = WASM_FOLDERS.some(isIn) && existsSync(join(dir, 'pagefind'));
  for (const [name, value] of Object.entries(securityHeaders({ wasm }))) response.setHeader(name, value);
  if (['api', 'feeds', 'data'].some(isIn))
    for (const [name, value] of Object.entries(OPEN_DATA_HEADERS)) response.setHeader(name, value);
  if (isIn('feeds')) response.setHeader('Content-Type', 'application/atom+xml');
}

function notFound(response: ServerResponse, dir: string): void {
  const page = join(dir, '404.html');
  for (const [name, value] of Object.entries(securityHeaders({ wasm: false }))) response.setHeader(name, value);
  response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' });
  response.end(existsSync(page) ? readFileSync(page) : 'Not found');
}

function refuse(response: ServerResponse): void {
  response.writeHead(405, { Allow: 'GET, HEAD' }).end();
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(301, { Location: location }).end();
}

/** Listens on the port, or on a free one where it is taken; gives the port. */
async function listen(server: Server, port: number, anyPort: boolean): Promise<number> {
  for (const wanted of anyPort ? [port, 0] : [port]) {
    const used = await tryPort(server, wanted);
    if (used !== null) return used;
  }
  throw new BuildError({
    ja: `ポート ${port} は使用中です。--port で別の番号を指定するか、省略してください（省略時は空いている番号を使います）。`,
    en: `Port ${port} is in use. Name another one with --port, or omit it to use a free one.`,
  });
}

async function tryPort(server: Server, port: number): Promise<number | null> {
  try {
    return await listenOn(server, port);
  } catch (error) {
    if (['EADDRINUSE', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}
