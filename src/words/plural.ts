/** The forms of one counted sentence; `#` stands for the number. Languages with more forms add theirs. */
export type PluralForms = { readonly [rule in Intl.LDMLPluralRule]?: string } & { readonly other: string };

// One set of rules per language: making one costs more than the sentence it serves.
const rules = /* @__PURE__ */ new Map<string, Intl.PluralRules>();

/**
 * The form of a sentence that fits a count, with the number written as the language writes it.
 *
 * @param lang BCP 47 tag of the catalogue.
 * @param count A finite number.
 * @param forms Written by us alone: text from outside could hold a `#` of its own.
 */
export function plural(lang: string, count: number, forms: PluralForms): string {
  let rule = rules.get(lang);
  if (!rule) rules.set(lang, (rule = new Intl.PluralRules(lang)));
  return (forms[rule.select(count)] ?? forms.other).replace('#', count.toLocaleString(lang));
}
