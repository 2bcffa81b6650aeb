import type { Document } from "../document/index.ts";
import type { World } from "./world.ts";

/** How many of the names at the head of an interview are looked at. */
const MOST = 12;

/**
 * "[Ann Lee] took over the trust in May. She talks to Bob Moss": whom the head of an interview is about: the first person who acts
 * in it, else the first named; never whoever asks.
 */
export const introducedBefore = ({ text }: Document, { persons: { mentioned } }: World, before: number) => {
  const there = mentioned.filter(({ at }) => at < before).slice(0, MOST);
  const asked = there.filter(
    ({ person, at, end }) =>
      person.words.length > 1 && !asks(text.slice(Math.max(0, at - 40), at), text.slice(end, end + 60)),
  );
  return asked.find(({ standing, person }) => standing === "subject" && person.sure) ?? asked[0] ?? null;
};

const asks = (left: string, right: string): boolean => BYLINE.test(left) || HEARS.test(left) || ASKING.test(right);
/** "Words: Bob Moss", "Interview by Bob Moss", "By Bob Moss" */
const BYLINE =
  /(?:^|[\n|·•—–-])\s*(?:(?:words|text|interview|interviewer|reporting|photos?|photographs?|photography|pictures?|portraits?|story|as told to|in conversation with)\b[^\n]{0,16}|by)[: ]+$/i;
/** "She talks to Bob Moss", "in conversation with our editor Bob Moss" */
const HEARS =
  /\b(?:she|he|they|who)\s(?:(?:talks?|talked|speaks?|spoke|opens up|opened up|sat down|sits down|chats?|chatted)\s(?:to|with)|tells?|told)\s(?:[\p{L}’' ]{0,20}\s)?$/iu;
/** "Bob Moss talks to Ann Lee", "Bob Moss meets Ann Lee" */
const ASKING =
  /^(?:,[^,\n]{1,40},)?\s(?:(?:talks?|talked|speaks?|spoke|sat down|sits down|chats?|chatted|caught up|catches up)\s(?:to|with)|meets|met|interviews|interviewed|asks|asked|hears|profiles)\b/;
