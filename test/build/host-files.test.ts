import { expect, test } from 'vitest';
import { securityHeaders } from '../../src/build/csp.ts';
import { hostFiles } from '../../src/build/host-files.ts';

const fileOf = (name: string, base = '/', site: string | null = null): string =>
  hostFiles({ base, site }).find((file) => file.name === name)?.text ?? '';

test.each(['_headers', '.htaccess', 'vercel.json'])(
  '%s holds every security header, and lets open data be read',
  (name) => {
    for (const [header, value] of Object.entries(securityHeaders())) {
      expect(fileOf(name)).toContain(header);
      expect(fileOf(name)).toContain(value);
    }
    for (const folder of ['/api/', '/feeds/', '/data/']) expect(fileOf(name)).toContain(folder);
    expect(fileOf(name)).toContain('Access-Control-Allow-Origin');
  },
);

test('_headers is a list of paths, each with its headers', () => {
  const lines = fileOf('_headers', '/x/').trimEnd().split('\n');
  expect(lines.filter((line) => !line.startsWith(' '))).toEqual([
    '/x/*',
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
