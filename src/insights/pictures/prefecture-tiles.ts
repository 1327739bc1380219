/** Column, row and, where it is not 1, width and height of a tile. */
export type Tile = readonly [column: number, row: number, columns?: number, rows?: number];

/** Where the 47 prefectures stand on the tile map, by their codes of JIS X 0401: neighbours roughly as in the country. */
export const TILES: Readonly<Record<string, Tile>> = {
  '01': [11, 0, 2, 2],
  '02': [11, 2],
  '03': [11, 3],
  '04': [11, 4],
  '05': [10, 3],
  '06': [10, 4],
  '07': [11, 5],
  '08': [12, 6],
  '09': [11, 6],
  '10': [10, 6],
  '11': [10, 7],
  '12': [12, 7],
  '13': [11, 7],
  '14': [10, 8, 2],
  '15': [9, 5, 2],
  '16': [8, 5],
  '17': [7, 5],
  '18': [7, 6],
  '19': [9, 7],
  '20': [9, 6],
  '21': [8, 6],
  '22': [9, 8],
  '23': [8, 7],
  '24': [8, 8],
  '25': [7, 7],
  '26': [6, 7],
  '27': [6, 8],
  '28': [5, 7, 1, 2],
  '29': [7, 8],
  '30': [6, 9, 2],
  '31': [4, 7],
  '32': [3, 7],
  '33': [4, 8],
  '34': [3, 8],
  '35': [2, 7, 1, 2],
  '36': [5, 11],
  '37': [5, 10],
  '38': [4, 10],
  '39': [4, 11],
  '40': [1, 9],
  '41': [0, 9],
  '42': [0, 10],
  '43': [1, 10],
  '44': [2, 9],
  '45': [2, 10],
  '46': [1, 11, 2],
  '47': [0, 12],
};

/** Tiles of prefectures that do not exist (of a sample) stand in the sea in the north west. */
export const EXTRA_TILES: readonly Tile[] = [
  [1, 1, 2],
  [4, 1, 2],
  [1, 3, 2],
  [4, 3, 2],
];

export const COLUMNS = 13;
export const ROWS = 13;

/** 熊本県 → 熊本; 北海道 keeps its 道. */
export const shortName = (name: string): string => (name === '北海道' ? name : name.replace(/[都府県]$/u, ''));
