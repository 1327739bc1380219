import { serveExtract } from '../../workspace/extractor/serve-extract.ts';
import { extractFacts } from './derivation.ts';

serveExtract(extractFacts);
