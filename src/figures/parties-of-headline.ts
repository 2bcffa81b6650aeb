import type { Around } from "./place.ts";
import { nobody, type Tail } from "./tail.ts";

const GIVES =
  "Pledges|Gives|Awards|Commits|Announces|Offers|Grants|Donates|Unveils|Invests|Allocates|Approves|Earmarks|Promises|Provides|Sends|Lends|Spends|Injects|Releases|Contributes|Pays|Sets Aside|[Tt]o Pay|Agrees [Tt]o(?: Pay)?|Ordered [Tt]o Pay|Must Pay|[Ff]ined|To Give|To Spend|To Invest|To Provide|To Pay";
const GETS = "Receives|Gets|Wins|Lands|Secures|Awarded|Granted|Given|Gains|Bags|To Get|To Receive|Raises";
const HEADLINE = new RegExp(
  `^(?<who>\\p{Lu}[\\p{L}.&’'-]*(?: (?:\\p{Lu}[\\p{L}.&’'-]*|of|and|the|for|&)){0,5}?) (?:(?<gives>${GIVES})|(?<gets>${GETS})) (?:(?:Another|Extra|An Extra|New|A|Up To|Nearly|Almost|Over|More Than|About|Further) )*$`,
  "u",
);

/** "[Norland] Pledges Another £9m", "[Larne Choir] Receives £900": a headline whose words all have capitals. */
export const partiesOfHeadline = ({ text, whole, sentence }: Around): Tail => {
  if (whole.start - sentence.start > 90) return nobody;
  const match = HEADLINE.exec(text.slice(sentence.start, whole.start));
  const { who, gives } = match?.groups ?? {};
  if (who === undefined) return nobody;
  const span = { start: sentence.start, end: sentence.start + who.length };
  return gives === undefined ? { ...nobody, recipient: span } : { ...nobody, payer: span };
};
