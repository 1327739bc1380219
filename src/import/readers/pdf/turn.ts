import type { Box } from '../../types.ts';
import type { Angle, Glyph, PageContent } from './content.ts';
import { toFlow } from './flow.ts';

/** So much of a page's letters run another way where the page is printed turned, not a label on it. */
const MOST = 0.7;

/** A box as it lies when a page of that size is turned until lines of that angle are level. */
function turnBox(box: Box, angle: Angle, width: number, height: number): Box {
  const { start, end, top, bottom } = toFlow(box, angle);
  const right = angle === 180 ? width : angle === 270 ? height : 0;
  const down = angle === 180 ? height : angle === 90 ? width : 0;
  return [start + right, top + down, end + right, bottom + down];
}

/** The way most lines of a page run. */
function mainAngle(glyphs: readonly Glyph[]): 0 | 90 | 180 | 270 {
  for (const angle of [90, 180, 270] as const)
    if (glyphs.filter((glyph) => glyph.angle === angle).length > MOST * glyphs.length) return angle;
  return 0;
}

/** A page whose lines run up, down or upside down, with its lines level. `toPage`: where a box lies on the page as it is shown. */
export function turnUpright(content: PageContent): { content: PageContent; toPage: (box: Box) => Box } {
  const turn = mainAngle(content.glyphs);
  if (turn === 0) return { content, toPage: (box) => box };
  const { width, height } = content;
  const [turnedWidth, turnedHeight] = turn === 180 ? [width, height] : [height, width];
  const back = ((360 - turn) % 360) as Angle;
  return {
    content: {
      width: turnedWidth,
      height: turnedHeight,
      pictures: content.pictures,
      pieces: content.pieces.map((piece) => turnBox(piece, turn, width, height)),
      glyphs: content.glyphs.map((glyph) => ({
        ...glyph,
        box: turnBox(glyph.box, turn, width, height),
        clip: glyph.clip && turnBox(glyph.clip, turn, width, height),
        angle: glyph.angle === null ? null : (((glyph.angle - turn + 360) % 360) as Angle),
      })),
    },
    toPage: (box) => turnBox(box, back, turnedWidth, turnedHeight),
  };
}
