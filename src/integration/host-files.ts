import type { PrecompressMode } from '../registry/portal.ts';
import { commonHeaders, OPEN_DATA_HEADERS, securityHeaders, WASM_FOLDERS } from './csp.ts';

/** Where the site will lie. */
export interface SiteLocation {
  /** `/` or `/x/`. */
  base: string;
  /** Origin; null where nobody said. */
  site: string | null;
  /** Names of the folders right in the site. */
  folders: readonly string[];
  /** The search runs WebAssembly. */
  wasm: boolean;
  /** Which files stand compressed. */
  precompress: PrecompressMode;
}

/** Folders whose files programs in pages of other sites may read. */
const OPEN_FOLDERS = ['api', 'feeds', 'data'];
/** Files whose names change with what is in them. */
const HASHED = '_astro';
const FOREVER = { 'Cache-Control': 'public, max-age=31536000, immutable' };

/** Files by which hosts know the headers of a site, and search engines its list of pages: name and text. */
export function hostFiles(place: SiteLocation): { name: string; text: string }[] {
  return [
    { name: '_headers', text: headersFile(place) },
    { name: '.htaccess', text: htaccess(place) },
    { name: 'vercel.json', text: vercelJson(place) },
    { name: 'robots.txt', text: robots(place) },
  ];
}

interface HeaderRule {
  folder: string;
  headers: Record<string, string>;
}

/** Headers of some folders besides those of every path. */
function ownRules(base: string): HeaderRule[] {
  return [
    ...OPEN_FOLDERS.map((folder) => ({ folder: `${base}${folder}/`, headers: OPEN_DATA_HEADERS })),
    { folder: `${base}${HASHED}/`, headers: FOREVER },
  ];
}

/** What each path below the base is answered with, for hosts where the last rule that sets a header counts. */
function rules({ base, wasm }: SiteLocation): HeaderRule[] {
  const { 'Content-Security-Policy': policy = '' } = securityHeaders({ wasm: true });
  const looser = wasm ? WASM_FOLDERS : [];
  return [
    { folder: base, headers: securityHeaders({ wasm: false }) },
    ...looser.map((folder) => ({ folder: `${base}${folder}/`, headers: { 'Content-Security-Policy': policy } })),
    ...ownRules(base),
  ];
}

/**
 * `_headers` as Cloudflare Pages, Netlify and others read it. They join what several rules say of a path, and a browser holds to each of
 * two policies: so each folder has its own, and only what all have in common stands for every path.
 */
function headersFile({ base, folders, wasm }: SiteLocation): string {
  const policyOf = (folder: string | null): Record<string, string> => {
    const isLooser = wasm && folder !== null && WASM_FOLDERS.includes(folder);
    return { 'Content-Security-Policy': securityHeaders({ wasm: isLooser })['Content-Security-Policy'] ?? '' };
  };
  const blocks = [
    { path: `${base}*`, headers: commonHeaders() },
    ...['', 'index.html', '404.html'].map((file) => ({ path: base + file, headers: policyOf(null) })),
    ...folders.toSorted().map((folder) => ({ path: `${base}${folder}/*`, headers: policyOf(folder) })),
    ...ownRules(base).map(({ folder, headers }) => ({ path: `${folder}*`, headers })),
  ].map(({ path, headers }) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
  );
  return `${blocks.join('\n')}\n`;
}

/**
 * Apache sends a file that stands compressed to whoever reads that, but parts of a file as they are in the file itself; what stands only
 * compressed it sends so to all.
 */
function compressedFiles({ base, precompress }: SiteLocation): string {
  if (precompress === 'none') return '';
  const send = (ending: string, ...conditions: string[]): string[] => [
    ...conditions.map((condition) => `  RewriteCond ${condition}`),
    `  RewriteCond %{REQUEST_FILENAME}.${ending} -f`,
    `  RewriteRule ^(.+)$ $1.${ending} [L]`,
  ];
  const isWhole = '%{HTTP:Range} ^$';
  const only = precompress === 'instead' ? send('gz', '%{REQUEST_FILENAME} !-f') : [];
  return `<IfModule mod_rewrite.c>
  RewriteEngine On
  RewriteBase ${base}
  RewriteRule ^(.*/)?$ $1index.html
${[
  ...send('br', '%{HTTP:Accept-Encoding} \\bbr\\b', isWhole),
  ...send('gz', '%{HTTP:Accept-Encoding} \\bgzip\\b', isWhole),
  ...only,
].join('\n')}
</IfModule>
<FilesMatch "\\.(br|gz)$">
  RemoveType .br .gz
  AddEncoding br .br
  AddEncoding gzip .gz
  <IfModule mod_headers.c>
    Header append Vary Accept-Encoding
  </IfModule>
</FilesMatch>
`;
}

/** `.htaccess` of Apache, for a host that lets sites set headers. */
function htaccess(place: SiteLocation): string {
  const { base } = place;
  const lines = rules(place).flatMap(({ folder, headers }) => {
    const set = Object.entries(headers).map(([name, value]) => `Header always set ${name} "${value}"`);
    if (folder === base) return set.map((line) => `  ${line}`);
    return [`  <If "%{REQUEST_URI} =~ m#^${folder}#">`, ...set.map((line) => `    ${line}`), '  </If>'];
  });
  return `ErrorDocument 404 ${base}404.html\n<IfModule mod_headers.c>\n${lines.join('\n')}\n</IfModule>\n${compressedFiles(place)}`;
}

/** `vercel.json`, read where the folder of the site is deployed as it is. */
function vercelJson(place: SiteLocation): string {
  const headers = rules(place).map(({ folder, headers: own }) => ({
    source: `${folder}(.*)`,
    headers: Object.entries(own).map(([key, value]) => ({ key, value })),
  }));
  return `${JSON.stringify({ trailingSlash: true, headers }, null, 2)}\n`;
}

/** Everything may be read. Search engines look for this file at the root of a host only. */
function robots({ base, site }: SiteLocation): string {
  const sitemap = site === null ? '' : `\nSitemap: ${site}${base}sitemap-index.xml\n`;
  return `User-agent: *\nAllow: /\n${sitemap}`;
}
