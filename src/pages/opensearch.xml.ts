import { withBase } from '../components/links.ts';
import { siteInfo } from 'virtual:hyokasho';
import { DEFAULT_SITE } from '../integration/options.ts';
import { x } from 'xastscript';
import { toXml } from 'xast-util-to-xml';

/** Lets browsers add the portal as a search engine. Browsers want whole addresses in it. */
export function GET(): Response {
  const { portal, site } = siteInfo();
  const at = (path: string): string => new URL(withBase(path), site ?? DEFAULT_SITE).href;
  const description = x(null, [
    { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="UTF-8"' },
    x('OpenSearchDescription', { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' }, [
      x('ShortName', portal.name.slice(0, 16)),
      x('Description', portal.description.slice(0, 1024)),
      x('InputEncoding', 'UTF-8'),
      x('Language', 'ja'),
      x('Image', { width: '16', height: '16', type: 'image/svg+xml' }, at('/favicon.svg')),
      x('Url', { type: 'text/html', method: 'get', template: `${at('/search/')}?q={searchTerms}` }),
    ]),
  ]);
  return new Response(toXml(description), { headers: { 'Content-Type': 'application/opensearchdescription+xml' } });
}
