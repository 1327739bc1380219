import { make } from '../make.ts';
import { textsIn, unwrap } from '../text-nodes.ts';

/** Pieces of a range that lie in one text each, as elements can be put around them. */
function* piecesOf(range: Range): Generator<Range> {
  const root = range.commonAncestorContainer;
  if (root instanceof Text) {
    yield range;
    return;
  }
  for (const node of textsIn(root)) {
    if (!range.intersectsNode(node)) continue;
    const piece = document.createRange();
    piece.selectNodeContents(node);
    if (node === range.startContainer) piece.setStart(node, range.startOffset);
    if (node === range.endContainer) piece.setEnd(node, range.endOffset);
    if (!piece.collapsed) yield piece;
  }
}

/** Puts a `<mark>` around ranges, where a browser has no highlights of its own; gives what takes the marks away. */
export function markRanges(ranges: readonly Range[], className: string): () => void {
  const marks = ranges
    .flatMap((range) => [...piecesOf(range)])
    .map((piece) => {
      const mark = make('mark', className);
      piece.surroundContents(mark);
      return mark;
    });
  return () => unwrap(marks);
}
