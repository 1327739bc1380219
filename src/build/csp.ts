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
 * Headers for every answer of a web server; the stricter <meta> of a page holds beside them. Frames can only be forbidden here: a
 * browser ignores that in <meta>.
 */
export function securityHeaders(): Record<string, string> {
  return {
    'Content-Security-Policy': join({ ...POLICY, ...SEARCH, 'frame-ancestors': "'none'" }),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Referrer-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
  };
}

/** Open data is read by programs in pages of other sites too. */
export const OPEN_DATA_HEADERS: Record<string, string> = { 'Access-Control-Allow-Origin': '*' };

function join(policy: Record<string, string>): string {
  return Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');
}
