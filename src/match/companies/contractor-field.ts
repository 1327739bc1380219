import { fold } from '../../text/fold.ts';
import { companyKey, readCompanyName, type CompanyName } from './company-name.ts';
import { legalFormOf } from './legal-form.ts';
import { COMPANY_TEXT } from '../thresholds.ts';

/**
 * What the item 委託先名 states. `companies`: names, one or more; `placeholder`: that there is no name yet, or none is given;
 * `words`: something that is no name and no known placeholder; `nothing`: empty or a dash.
 */
export type StatedContractor =
  { kind: 'companies'; names: CompanyName[] } | { kind: 'placeholder' } | { kind: 'words' } | { kind: 'nothing' };

/** Said in place of a name: it will be decided, or is not told. */
const PLACEHOLDER =
  /^(?:未定|未契約|調達中|選定中|検討中|契約予定|非公表|公表しない|該当なし|なし|無し|委託なし|委託しない|未委託)|入札|競争|プロポーザル|公募|見積|選定|(?:契約|調達|落札|事業者|業者)[^。]{0,10}(?:後|次第|時|まで|未)|決定(?:する|した|後|次第|され|予定|$)|未定|今後|公表(?:しない|していない|を控え)|別途|随時/u;
/** Marks of a sentence or a description. */
const SENTENCE =
  /[。？]|(?:する|した|して|される|による|により|における|ている|であり|及び各|ごとに|各[^社]|等$|など$)/u;
/** A text that ends so, and has no legal form, says what kind of company it is, not which: 市内の印刷業者. */
const KIND_OF_COMPANY = /(?:業者|会社|機関|団体|法人|企業|者)$/u;
/** Written in place of what an import could not read. */
const UNREADABLE = /判読不[明能]/u;
const LIST_MARK = /^(?:[・･●○■]|[-–] |[(（]?\d{1,2}[)）.．]|[①-⑳])\s*/u;

/**
 * Reads what the text of 委託先名 states. `places` as in `readCompanyName`; `isKnown` tells whether a key is one that
 * content/contractors.yaml names.
 */
export function parseContractorField(
  text: string,
  places: ReadonlySet<string>,
  isKnown: (key: string) => boolean = () => false,
): StatedContractor {
  const whole = text.replaceAll('\n', ' ').trim();
  if (whole === '') return { kind: 'nothing' };
  const stated = parseWithoutRegistry(text, places);
  if (stated.kind === 'companies' && stated.names.every(({ key }) => isKnown(key))) return stated;
  const key = companyKey(whole);
  return isKnown(key) ? { kind: 'companies', names: [{ name: whole, key, branch: null }] } : stated;
}

const NO_PLACES: ReadonlySet<string> = new Set();

/** What spellings share of the companies that a text of 委託先名 names; none where it names none. */
export function companyKeys(text: string): string[] {
  const stated = parseContractorField(text, NO_PLACES);
  return stated.kind === 'companies' ? stated.names.map(({ key }) => key) : [];
}

function parseWithoutRegistry(text: string, places: ReadonlySet<string>): StatedContractor {
  const parts = splitNames(text, places);
  if (!parts.some(hasLegalForm) && PLACEHOLDER.test(fold(text))) return { kind: 'placeholder' };
  if (!parts.every(isName)) return { kind: 'words' };
  const names = new Map<string, CompanyName>();
  for (const part of parts) {
    const name = readCompanyName(part, places);
    names.set(`${name.key} ${name.branch ?? ''}`, name);
  }
  return { kind: 'companies', names: [...names.values()] };
}

const hasLegalForm = (part: string): boolean => legalFormOf(part) !== null && isName(part);

function isName(part: string): boolean {
  const folded = fold(part);
  return (
    folded.length > 1 &&
    folded.length <= COMPANY_TEXT.longest.value &&
    !SENTENCE.test(folded) &&
    !PLACEHOLDER.test(folded) &&
    !UNREADABLE.test(folded) &&
    (!KIND_OF_COMPANY.test(folded) || legalFormOf(part) !== null)
  );
}

/** Names stand on lines of their own, or with commas between them where each is surely a name. */
function splitNames(text: string, places: ReadonlySet<string>): string[] {
  const isCompany = (part: string): boolean => legalFormOf(readCompanyName(part, places).name) !== null;
  return text
    .split('\n')
    .map((line) => line.replace(LIST_MARK, '').trim())
    .filter((line) => line !== '')
    .flatMap((line) => {
      const parts = line.split(/、|，|及び|並びに|\//u).map((part) => part.trim());
      return parts.length > 1 && parts.every(isCompany) ? parts : [line];
    });
}
