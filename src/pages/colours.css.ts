import type { APIRoute } from 'astro';
import { coloursCss } from '../components/layout/colours.ts';
import { siteInfo } from 'virtual:hyokasho';

/** The leading colours of a publisher, laid over those of theme.css; empty where site.config.yaml names none. */
export const GET: APIRoute = () =>
  new Response(coloursCss(siteInfo().portal.colours), { headers: { 'Content-Type': 'text/css' } });
