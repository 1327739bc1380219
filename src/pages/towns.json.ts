import type { APIRoute } from 'astro';
import { toTowns } from '../insights/coverage.ts';
import { listAssessments } from 'virtual:hyokasho';

/** The municipalities for the field that finds them by name: lines of code, name, reading, prefecture, number of assessments. */
export const GET: APIRoute = () => {
  const towns = toTowns(listAssessments());
  return Response.json(
    towns.map(({ code, name, kana, prefecture, assessments }) => [code, name, kana, prefecture, assessments]),
  );
};
