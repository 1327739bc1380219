import { legalFormOf } from '../../match/companies/legal-form.ts';

/** 再委託先：株式会社みほん, 再委託先の名称は、株式会社みほん。 What is said of 再委託先 in general has no company behind it. */
const NAMED = /再委託(?:先|業者|の相手方)(?:名|の名称|事業者)?\s*(?:[：:]|は、?)\s*([^。\n]{2,120})/gu;

/** Companies that a text names as those to whom a contractor gives work in turn, as printed; the form has no item for them. */
export function namedSubcontractors(text: string): string[] {
  const names = Array.from(text.matchAll(NAMED), ([, named = '']) => named).flatMap((named) =>
    named.replace(/[）)]\s*$/u, '').split(/[、，,]|及び|並びに|と(?=(?:株式|有限|合同)会社)/u),
  );
  return [...new Set(names.flatMap((name) => toCompany(name) ?? []))];
}

function toCompany(name: string): string | null {
  const bare = name.trim().replace(/(?:である|とする|です|等)$/u, '');
  return legalFormOf(bare) !== null && !/[がをに]/u.test(bare) ? bare : null;
}
