import { expect, test } from 'vitest';
import { securityHeaders } from '../../src/integration/csp.ts';
import { hostFiles } from '../../src/integration/host-files.ts';
import type { PrecompressMode } from '../../src/registry/portal.ts';

const FOLDERS = ['about', 'search', 'assessments', '_astro', 'pagefind', 'api', 'data', 'feeds'];
const fileOf = (
  name: string,
  base = '/',
  site: string | null = null,
  wasm = true,
  precompress: PrecompressMode = 'none',
): string =>
  hostFiles({ base, site, folders: FOLDERS, wasm, precompress }).find((file) => file.name === name)?.text ?? '';

test.each(['_headers', '.htaccess', 'vercel.json'])(
  '%s holds every security header, and lets open data be read',
  (name) => {
    for (const [header, value] of Object.entries(securityHeaders({ wasm: false }))) {
      expect(fileOf(name)).toContain(header);
      expect(fileOf(name)).toContain(value);
    }
    for (const folder of ['/api/', '/feeds/', '/data/']) expect(fileOf(name)).toContain(folder);
    expect(fileOf(name)).toContain('Access-Control-Allow-Origin');
  },
);

/** The policies that a host sends with a path. `_headers`: of every rule that matches; elsewhere the last one. */
const policiesOf: Record<string, (path: string, wasm?: boolean) => string[]> = {
  _headers: (path, wasm) => {
    const found: string[] = [];
    let matches = false;
    for (const line of fileOf('_headers', '/x/', null, wasm).split('\n')) {
      if (line.startsWith('/')) matches = line.endsWith('*') ? path.startsWith(line.slice(0, -1)) : path === line;
      const policy = /^ {2}Content-Security-Policy: (.*)$/u.exec(line)?.[1];
      if (matches && policy !== undefined) found.push(policy);
    }
    return found;
  },
  '.htaccess': (path, wasm) => {
    let found = '';
    let matches = true;
    for (const line of fileOf('.htaccess', '/x/', null, wasm).split('\n')) {
      const start = /m#\^(.*)#">$/u.exec(line)?.[1];
      if (start !== undefined) matches = path.startsWith(start);
      if (line.includes('</If>')) matches = true;
      const policy = /set Content-Security-Policy "(.*)"$/u.exec(line)?.[1];
      if (matches && policy !== undefined) found = policy;
    }
    return [found];
  },
  'vercel.json': (path, wasm) => {
    const { headers } = JSON.parse(fileOf('vercel.json', '/x/', null, wasm)) as {
      headers: { source: string; headers: { key: string; value: string }[] }[];
    };
    return headers
      .filter(({ source }) => new RegExp(`^${source}$`, 'u').test(path))
      .flatMap((rule) => rule.headers.filter(({ key }) => key === 'Content-Security-Policy'))
      .map(({ value }) => value)
      .slice(-1);
  },
};

const WASM = "'wasm-unsafe-eval'";

test.each(Object.keys(policiesOf))('%s gives the looser policy to the search alone', (name) => {
  const policies = policiesOf[name] ?? (() => []);
  for (const path of ['/x/', '/x/about/', '/x/404.html', '/x/assessments/1/history/', '/x/data/items.csv'])
    expect(policies(path).at(-1), path).toBe(securityHeaders({ wasm: false })['Content-Security-Policy']);
  // A browser holds to every policy that is sent: none may forbid what the search needs.
  for (const path of ['/x/search/', '/x/pagefind/pagefind-worker.js', '/x/_astro/worker.js'])
    for (const policy of policies(path)) {
      expect(policy.includes(WASM) || !policy.includes('script-src'), `${path} ${policy}`).toBe(true);
      expect(policy).toContain("frame-ancestors 'none'");
    }
  expect(policies('/x/search/').join()).toContain(WASM);
  expect(policies('/x/search/', false).join()).not.toContain(WASM);
});

test('_headers is a list of paths, each with its headers', () => {
  const lines = fileOf('_headers', '/x/').trimEnd().split('\n');
  expect(lines.filter((line) => !line.startsWith(' '))).toEqual([
    '/x/*',
    '/x/',
    '/x/index.html',
    '/x/404.html',
    ...FOLDERS.toSorted().map((folder) => `/x/${folder}/*`),
    '/x/api/*',
    '/x/feeds/*',
    '/x/data/*',
    '/x/_astro/*',
  ]);
  expect(lines.filter((line) => line.startsWith(' ') && !/^ {2}[A-Za-z-]+: \S/u.test(line))).toEqual([]);
});

test('.htaccess opens and closes its parts, and no value ends its quotes', () => {
  const text = fileOf('.htaccess', '/x/');
  expect(text.match(/<(?:If|IfModule)[ >]/gu)).toHaveLength(text.match(/<\/(?:If|IfModule)>/gu)?.length ?? 0);
  expect(text).toContain('ErrorDocument 404 /x/404.html');
  for (const line of text.split('\n').filter((each) => each.includes('Header always')))
    expect(line).toMatch(/^ +Header always set [A-Za-z-]+ "[^"]*"$/u);
});

test('vercel.json is JSON with a path for each rule', () => {
  const { headers } = JSON.parse(fileOf('vercel.json', '/x/')) as { headers: { source: string }[] };
  expect(headers.map(({ source }) => source)).toContain('/x/api/(.*)');
});

test('robots.txt names the sitemap where the address is known', () => {
  expect(fileOf('robots.txt')).toBe('User-agent: *\nAllow: /\n');
  expect(fileOf('robots.txt', '/x/', 'https://example.jp')).toContain(
    '\nSitemap: https://example.jp/x/sitemap-index.xml\n',
  );
});

test('.htaccess sends files that stand compressed, and says nothing of them where there are none', () => {
  const [none, beside, instead] = (['none', 'beside', 'instead'] as const).map((mode) =>
    fileOf('.htaccess', '/x/', null, true, mode),
  );
  expect(none).not.toMatch(/Rewrite|Encoding/u);
  for (const text of [beside, instead]) {
    expect(text?.startsWith(none ?? '?')).toBe(true);
    expect(text).toContain('RewriteBase /x/');
    expect(text).toMatch(
      /Accept-Encoding\} \\bbr\\b\n {2}RewriteCond %\{HTTP:Range\} \^\$\n.*\.br -f\n.*\$1\.br \[L\]/u,
    );
    expect(text).toContain('AddEncoding gzip .gz');
  }
  expect(beside).not.toContain('!-f');
  expect(instead).toMatch(/REQUEST_FILENAME\} !-f\n {2}RewriteCond %\{REQUEST_FILENAME\}\.gz -f/u);
});

test.each(['_headers', 'vercel.json', 'robots.txt'])('%s is the same whether files stand compressed', (name) => {
  expect(fileOf(name, '/', null, true, 'instead')).toBe(fileOf(name));
});
