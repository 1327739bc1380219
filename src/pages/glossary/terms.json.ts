import type { APIRoute } from 'astro';
import { siteInfo } from 'virtual:hyokasho';

/** The terms for the notes beside a text, by id: term, reading, meaning. */
export const GET: APIRoute = () =>
  Response.json(
    Object.fromEntries(siteInfo().glossary.map(({ id, term, reading, short }) => [id, [term, reading, short]])),
  );
