import { VFile } from 'vfile';
import type { CheckContext } from '../assessment/check.ts';
import { report } from '../assessment/faults.ts';
import { packMessages } from './messages.ts';
import { parseFile, type FileFacts, type FileTexts, type ParsedFile } from './parse-file.ts';
import type { ParsedAssessment } from './stored.ts';
import { encodeValue, type EncodedValue } from './values.ts';

/** What was read of a file, as a database holds it. */
export interface PackedFile {
  facts: FileFacts;
  packedFacts: EncodedValue['value'];
  /** null where the file has an error. */
  parsed: EncodedValue | null;
}

/** Reads and checks one assessment, and packs what is known of it. */
export function parseAndPack(texts: FileTexts, context: CheckContext): PackedFile {
  const { facts, parsed } = parseWhatever(texts, context);
  return {
    facts,
    packedFacts: encodeValue(facts).value,
    parsed: parsed === null ? null : encodeValue(packParsed(parsed)),
  };
}

/** Turns a parsed assessment into what is kept of it: the rows of its history stand there once. */
function packParsed(parsed: ParsedAssessment): ParsedAssessment {
  return { ...parsed, assessment: { ...parsed.assessment, changes: [] } };
}

/** A file that the check itself fails on is a fault like any other: the others are checked all the same. */
function parseWhatever(texts: FileTexts, context: CheckContext): ParsedFile {
  try {
    return parseFile(texts, context);
  } catch (error) {
    const file = new VFile({ path: texts.path });
    const reason = {
      ja: `このファイルの検査が途中で失敗しました（${String(error)}）。`,
      en: `The check of this file failed (${String(error)}).`,
    };
    const remedy = {
      ja: 'プログラムの誤りです。このファイルを添えて知らせてください。',
      en: 'This is a bug of the program. Please report it with this file.',
    };
    report(file, 'check-failed', { place: null, item: null, reason, remedy });
    const messages = packMessages(file);
    return {
      facts: { frontmatter: null, counts: null, newestChange: null, original: null, messages, recordMessages: [] },
      parsed: null,
    };
  }
}
