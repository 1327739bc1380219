import type { PackedBodies } from '../../registry/packed-bodies.ts';
import { loadJson } from '../load-json.ts';
import { findTowns, type FoundTowns } from './find-towns.ts';
import { gatherTownNames, type TownRow } from './town-names.ts';

export type FindTowns = (asked: string) => FoundTowns;

/** Loads the bodies that published something and all others, by the addresses of the two lists. Throws a LoadError. */
export async function loadTowns(towns: string, bodies: string): Promise<FindTowns> {
  const [rows, packed] = await Promise.all([loadJson<TownRow[]>(towns), loadJson<PackedBodies>(bodies)]);
  const names = gatherTownNames(rows, packed);
  return (asked) => findTowns(asked, names, rows);
}
