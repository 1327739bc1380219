import { digestOf } from '../../text/digest.ts';
import type { AssessmentPiece } from './assessment-piece.ts';
import type { PutFile } from './search-outputs.ts';
import { layoutsPath, TEXTS_A_BUNDLE, textsPath } from './text-bundles.ts';

/** Letters of the name of a folder: its files have ids, so that it has to be told from former folders of the same assessments alone. */
const LETTERS = 8;

interface Member {
  id: string;
  /** ISO day of an earlier edition; null for the one in force. */
  edition: string | null;
  piece: Pick<AssessmentPiece, 'digest' | 'texts' | 'layout'>;
}

/** Writes texts and layouts of assessments, which come in the order of the list; those of one bundle are held. `pack` compresses what it puts. */
export function textBundlesWriter(code: string, { write, pack }: Record<'write' | 'pack', PutFile>) {
  const folders: string[] = [];
  let members: Member[] = [];
  function end(): readonly string[] {
    if (members.length === 0) return folders;
    const inputs = digestOf(code, ...members.flatMap(({ id, edition, piece }) => [id, edition ?? '', piece.digest]));
    const folder = inputs.slice(0, LETTERS);
    for (const { id, edition, piece } of members) write(textsPath(folder, id, edition), inputs, () => piece.texts);
    const layouts = members.map(({ piece }) => piece.layout);
    pack(layoutsPath(folder), inputs, () => Buffer.concat(layouts));
    folders.push(folder);
    members = [];
    return folders;
  }
  return {
    add(member: Member): void {
      members.push(member);
      if (members.length === TEXTS_A_BUNDLE) end();
    },
    /** Nothing more will come; gives the folder of each bundle. */
    end,
  };
}
