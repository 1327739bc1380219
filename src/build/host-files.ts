import { OPEN_DATA_HEADERS, securityHeaders } from './csp.ts';

/** Where the site will lie. */
export interface Place {
  /** `/` or `/x/`. */
  base: string;
  /** Origin; null where nobody said. */
  site: string | null;
}

/** Folders whose files programs in pages of other sites may read. */
const OPEN_FOLDERS = ['api', 'feeds', 'data'];
/** Files whose names change with what is in them. */
const HASHED = '_astro';
const FOREVER = { 'Cache-Control': 'public, max-age=31536000, immutable' };

/** Files by which hosts know the headers of a site, and search engines its list of pages: name and text. */
export function hostFiles(place: Place): { name: string; text: string }[] {
  return [
    { name: '_headers', text: headersFile(place.base) },
    { name: '.htaccess', text: htaccess(place.base) },
    { name: 'vercel.json', text: vercelJson(place.base) },
    { name: 'robots.txt', text: robots(place) },
  ];
}

/** What each path below the base is answered with; later rules add to earlier ones. */
function rules(base: string): { folder: string; headers: Record<string, string> }[] {
  return [
    { folder: base, headers: securityHeaders() },
    ...OPEN_FOLDERS.map((folder) => ({ folder: `${base}${folder}/`, headers: OPEN_DATA_HEADERS })),
    { folder: `${base}${HASHED}/`, headers: FOREVER },
  ];
}

/** `_headers` as Cloudflare Pages, Netlify and others read it. */
function headersFile(base: string): string {
  const blocks = rules(base).map(({ folder, headers }) =>
    [`${folder}*`, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
  );
  return `${blocks.join('\n')}\n`;
}

/** `.htaccess` of Apache, for a host that lets sites set headers. */
function htaccess(base: string): string {
  const lines = rules(base).flatMap(({ folder, headers }) => {
    const set = Object.entries(headers).map(([name, value]) => `Header always set ${name} "${value}"`);
    if (folder === base) return set.map((line) => `  ${line}`);
    return [`  <If "%{REQUEST_URI} =~ m#^${folder}#">`, ...set.map((line) => `    ${line}`), '  </If>'];
  });
  return `ErrorDocument 404 ${base}404.html\n<IfModule mod_headers.c>\n${lines.join('\n')}\n</IfModule>\n`;
}

/** `vercel.json`, read where the folder of the site is deployed as it is. */
function vercelJson(base: string): string {
  const headers = rules(base).map(({ folder, headers: own }) => ({
    source: `${folder}(.*)`,
    headers: Object.entries(own).map(([key, value]) => ({ key, value })),
  }));
  return `${JSON.stringify({ trailingSlash: true, headers }, null, 2)}\n`;
}

/** Everything may be read. Search engines look for this file at the root of a host only. */
function robots({ base, site }: Place): string {
  const sitemap = site === null ? '' : `\nSitemap: ${site}${base}sitemap-index.xml\n`;
  return `User-agent: *\nAllow: /\n${sitemap}`;
}
