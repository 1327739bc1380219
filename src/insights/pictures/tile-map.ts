import { PREFECTURES } from '../../registry/municipality-registry.ts';
import { COLUMNS, EXTRA_TILES, ROWS, shortName, TILES } from './prefecture-tiles.ts';

/** A prefecture on the map: left edge and width in per cent of its width, top and height in rows of tiles. */
export interface MapTile<Value> {
  prefecture: string;
  name: string;
  x: number;
  width: number;
  row: number;
  rows: number;
  /** null where there is nothing of the prefecture. */
  value: Value | null;
}

export const MAP_ROWS = ROWS;

/**
 * The 47 prefectures and those of a sample, with what there is of each; bodies of no prefecture and sample prefectures beyond the room
 * in the sea are `left`.
 */
export function layOutTileMap<Value extends { prefecture: string }>(
  values: readonly Value[],
): { tiles: MapTile<Value>[]; left: Value[] } {
  const byName = new Map(values.map((value) => [value.prefecture, value]));
  const real = PREFECTURES.map(({ code, name }) => ({ name, tile: TILES[code] }));
  const names = new Set(real.map(({ name }) => name));
  const extra = values
    .filter(({ prefecture }) => prefecture !== '' && !names.has(prefecture))
    .map(({ prefecture }, at) => ({ name: prefecture, tile: EXTRA_TILES[at] }));
  const tiles = [...real, ...extra].flatMap(({ name, tile }) => {
    if (tile === undefined) return [];
    const [column, row, columns = 1, rows = 1] = tile;
    const [x, width] = [toPercent(column), toPercent(columns)];
    return [{ prefecture: name, name: shortName(name), x, width, row, rows, value: byName.get(name) ?? null }];
  });
  const drawn = new Set(tiles.map(({ prefecture }) => prefecture));
  return { tiles, left: values.filter(({ prefecture }) => !drawn.has(prefecture)) };
}

const toPercent = (columns: number): number => Math.round((columns * 10_000) / COLUMNS) / 100;

/** How much of what was asked is so: 0 nothing, 1 up to a third, 2 up to two thirds, 3 more, 4 all. */
export function shareGrade(count: number, of: number): 0 | 1 | 2 | 3 | 4 {
  if (count === 0 || of === 0) return 0;
  if (count === of) return 4;
  return count * 3 <= of ? 1 : count * 3 <= of * 2 ? 2 : 3;
}
