import { parseAndPack, type PackedFile } from '../pack-file.ts';
import type { FileTexts } from '../parse-file.ts';
import { serveThread } from '../threads/serve-thread.ts';
import { contextOf, type ParserData } from './context.ts';

serveThread<ParserData, FileTexts, PackedFile>((data) => {
  const context = contextOf(data);
  return (texts) => parseAndPack(texts, context);
});
