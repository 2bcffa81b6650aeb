import { z } from "zod";
import { measureLineSchema } from "./line.ts";

const list = z.array(z.string().trim().min(1).max(200)).max(10_000);
const name = z.string().regex(/^[\p{L}][\p{L}’' -]{0,60}$/u, "no word");
const code = (example: string) => z.string().regex(/^[A-Z]{3}$/, `no code of a currency such as ${example}`);

/** Words that a user adds to the lexicons. */
export const ownWordsSchema = z
  .strictObject({
    cues: list.describe("Verbs that report speech, in their base form: quip."),
    titles: list.describe("Forms of address: Cllr."),
    roles: list.describe("Offices and trades: harbourmaster."),
    currencies: z.record(name, code("GBP")).describe("What money is called, and its code: quid, GBP."),
    measures: z
      .record(name, measureLineSchema.shape.type)
      .describe("Head nouns of measures, and their type: masterplan, plan."),
    boilerplate: list.describe("Whole lines that are no article."),
  })
  .partial();

/** What a newsroom takes for granted. */
export const currencySchema = code("AUD").describe(
  "Whose dollar, pound or franc is meant where an article does not tell.",
);
export const fiscalYearSchema = z
  .int()
  .min(1)
  .max(12)
  .describe("The month in which fiscal years begin; else as in the currency's country.");

/** All that may be said before the program is loaded. */
export const ownSchema = ownWordsSchema.extend({
  currency: currencySchema.optional(),
  fiscalYear: fiscalYearSchema.optional(),
});
