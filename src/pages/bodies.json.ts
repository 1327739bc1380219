import type { APIRoute } from 'astro';
import { packBodies } from '../registry/pack-bodies.ts';

/** Every body that could publish, for the field that finds them by name: also those of which nothing is here. */
export const GET: APIRoute = () => Response.json(packBodies());
