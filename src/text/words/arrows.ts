/** Shown where the Tab key comes to one link of a row, or of a table. */
export const ARROWS_IN_ROW = '行の中のほかのリンクへは、←→キーで移動できます。';
export const ARROWS_IN_TABLE = '表の中は、矢印キーで移動できます。';
