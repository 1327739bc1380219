/** Nothing comes from another host, and no script or style stands in a page itself. */
const POLICY: Record<string, string> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'connect-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
};

/** Pagefind runs WebAssembly, in a worker of its own where the browser has them. */
const SEARCH: Record<string, string> = {
  'script-src': "'self' 'wasm-unsafe-eval'",
  'worker-src': "'self'",
};

/**
 * The policy for `<meta http-equiv="content-security-policy">`, which stands in every page because a plain web server sends no
 * headers. `wasm`: the page runs the search engine.
 */
export function contentSecurityPolicy({ wasm }: { wasm: boolean }): string {
  return join(wasm ? { ...POLICY, ...SEARCH } : POLICY);
}

/**
 * Headers for an answer of a web server: of a page that runs the search engine, of what its worker is made of (`wasm`), or of any other.
 * Frames can only be forbidden here: a browser ignores that in <meta>.
 */
export function securityHeaders({ wasm }: { wasm: boolean }): Record<string, string> {
  return {
    'Content-Security-Policy': join({ ...(wasm ? { ...POLICY, ...SEARCH } : POLICY), ...NO_FRAMES }),
    ...OTHER_HEADERS,
  };
}

const NO_FRAMES = { 'frame-ancestors': "'none'" };
const OTHER_HEADERS = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

/**
 * Headers for any path of a host that joins the rules of a path instead of taking the last one: browsers then hold to all policies that
 * are sent, so this one leaves scripts to the policy of each page.
 */
export function commonHeaders(): Record<string, string> {
  return {
    'Content-Security-Policy': join({ 'base-uri': POLICY['base-uri'] ?? '', 'object-src': "'none'", ...NO_FRAMES }),
    ...OTHER_HEADERS,
  };
}

/** Folders of what runs the search engine: its page, the engine, and scripts, for a worker has the policy of its own script. */
export const WASM_FOLDERS = ['search', 'pagefind', '_astro'];

/** Open data is read by programs in pages of other sites too. */
export const OPEN_DATA_HEADERS: Record<string, string> = { 'Access-Control-Allow-Origin': '*' };

function join(policy: Record<string, string>): string {
  return Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');
}
