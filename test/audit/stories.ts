import type { AuditVerdict } from "../../src/index.ts";

/** An article that takes over its sources with one alteration, and the verdicts of which one must be given. */
export type Altered = Readonly<{
  alteration: string;
  article: string;
  sources: Readonly<Record<string, string>>;
  /** Words of the claim that was altered, as the article has them. */
  about: string;
  verdicts: readonly AuditVerdict[];
}>;

/** The same sequence for the same seed (mulberry32). */
const sequence = (seed: number) => {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(next() * items.length)] as Item;
  const several = <Item>(items: readonly Item[], count: number): readonly Item[] => {
    const left = [...items];
    return Array.from({ length: count }, () => left.splice(Math.floor(next() * left.length), 1)[0] as Item);
  };
  return { next, pick, several };
};
type Sequence = ReturnType<typeof sequence>;

const people = [
  ["Ingrid Halvorsen", "director of Skerry Lines"],
  ["Owen Pryce", "chief engineer of the Severn Trust"],
  ["Amara Diallo", "the medical director"],
  ["Piotr Zielinski", "the plant manager"],
  ["Ruth Abara", "the headteacher"],
  ["Luis Ortega", "mayor of Santa Rita"],
  ["Hana Sato", "a botanist"],
  ["Tomas Lind", "president of the Bakers’ Union"],
  ["Nadia Farouk", "the site manager"],
  ["Joel Pratt", "leader of Dunmore Council"],
  ["Selma Aydin", "the housing minister"],
  ["Grace Mbeki", "co-ordinator of the Relief Forum"],
] as const;
type Person = (typeof people)[number];

const subjects = [
  "The inspectors",
  "Our members",
  "The families",
  "Local farmers",
  "The drivers",
  "Our nurses",
  "The engineers",
  "These pupils",
];
const verbs = ["wanted", "accepted", "noticed", "described", "supported", "questioned", "welcomed", "reported"];
const qualities = ["serious", "modest", "costly", "hidden", "temporary", "generous", "careless", "unusual"];
const objects = [
  "changes to the timetable",
  "cracks in the embankment",
  "delays at the depot",
  "rules for the market",
  "repairs to the bridge",
  "cuts to the night service",
];
const ends = [
  "before the winter",
  "after the second inspection",
  "during the whole campaign",
  "in every district of the city",
  "since the reservoir was drained",
  "without any warning from the ministry",
];
const negated = [
  "will not accept",
  "did not expect",
  "have not seen",
  "would never support",
  "cannot afford",
  "do not need",
];
const plain: Readonly<Record<string, string>> = {
  "will not accept": "will accept",
  "did not expect": "did expect",
  "have not seen": "have seen",
  "would never support": "would support",
  "cannot afford": "can afford",
  "do not need": "do need",
};
const things = [
  "the new rail depot",
  "the harbour wall",
  "the flood barrier",
  "the teaching hospital",
  "the bus fleet",
  "the county archive",
  "the water works",
  "the skating rink",
];
const bodies = [
  "The state",
  "Dunmore Council",
  "The harbour authority",
  "The transport ministry",
  "The school board",
  "The city",
];
const signs = ["£", "$", "€"];
const years = ["2021-22", "2022-23", "2023-24", "2024-25", "2025-26"];

type Said = Readonly<{ words: string; by: Person }>;
type Paid = Readonly<{ body: string; amount: string; sign: string; thing: string; year: string }>;
type Story = Readonly<{ said: readonly Said[]; paid: readonly Paid[] }>;

const another = (s: Sequence, list: readonly string[], but: string): string =>
  s.pick(list.filter((item) => item !== but));

const wordsOf = (s: Sequence, negative: boolean): string => {
  const subject = s.pick(subjects);
  const quality = s.pick(qualities);
  const verb = negative ? s.pick(negated) : s.pick(verbs);
  return `${subject} ${verb} ${quality} ${s.pick(objects)} ${s.pick(ends)}`;
};

const storyOf = (s: Sequence): Story => {
  const speakers = s.several(people, 3);
  const [one, two] = s.several(things, 2);
  const payers = s.several(bodies, 2);
  return {
    said: speakers.map((by, at) => ({ words: wordsOf(s, at === 0), by })),
    paid: [one, two].map((thing, at) => ({
      body: payers[at] ?? "",
      sign: s.pick(signs),
      amount: `${1 + Math.floor(s.next() * 98)}${s.next() < 0.4 ? `.${1 + Math.floor(s.next() * 9)}` : ""}`,
      thing: thing ?? "",
      year: s.pick(years),
    })),
  };
};

const quoted = (s: Sequence, { words, by: [name, office] }: Said): string =>
  s.pick([
    `“${words},” said ${name}, ${office}.`,
    `${name}, ${office}, said: “${words}.”`,
    `“${words},” ${name}, ${office}, told reporters.`,
  ]);

const spent = (s: Sequence, { body, sign, amount, thing, year }: Paid): string =>
  s.pick([
    `${body} will spend ${sign}${amount} million on ${thing} in ${year}.`,
    `${body} set aside ${sign}${amount} million for ${thing} in ${year}.`,
  ]);

/** Another outlet: other sentences around the same claims. */
const written = (s: Sequence, { said, paid }: Story): string =>
  [
    ...s.several(
      [...said.map((one) => quoted(s, one)), ...paid.map((one) => spent(s, one))],
      said.length + paid.length,
    ),
  ].join("\n\n");

type Alter = (
  story: Story,
  s: Sequence,
) => Readonly<{ story: Story; about: string; verdicts: readonly AuditVerdict[] }>;

const withSaid = (story: Story, at: number, said: Said): Story => ({ ...story, said: story.said.with(at, said) });
const withPaid = (story: Story, at: number, paid: Paid): Story => ({ ...story, paid: story.paid.with(at, paid) });

const alterations: Readonly<Record<string, Alter>> = {
  "changed word": (story, s) => {
    const at = Math.floor(s.next() * 3);
    const said = story.said[at] as Said;
    const list = s.pick([qualities, subjects, ends]);
    const old = list.find((item) => said.words.includes(item)) ?? "";
    const words = said.words.replace(old, another(s, list, old));
    return { story: withSaid(story, at, { ...said, words }), about: words, verdicts: ["altered"] };
  },
  "swapped speaker": (story, s) => {
    const [a, b] = s.several([0, 1, 2], 2) as [number, number];
    const [one, other] = [story.said[a] as Said, story.said[b] as Said];
    const strange =
      s.next() < 0.5 ? s.pick(people.filter((person) => story.said.every(({ by }) => by !== person))) : other.by;
    return { story: withSaid(story, a, { ...one, by: strange }), about: one.words, verdicts: ["other-speaker"] };
  },
  "changed digit": (story, s) => {
    const at = Math.floor(s.next() * 2);
    const paid = story.paid[at] as Paid;
    const digit = Math.floor(s.next() * paid.amount.length);
    const old = paid.amount[digit] === "." ? digit - 1 : digit;
    const amount = `${paid.amount.slice(0, old)}${another(s, [..."123456789"], paid.amount[old] ?? "")}${paid.amount.slice(old + 1)}`;
    return {
      story: withPaid(story, at, { ...paid, amount }),
      about: `${paid.sign}${amount} million`,
      verdicts: ["other-amount"],
    };
  },
  "dropped negation": (story) => {
    const said = story.said[0] as Said;
    const old = negated.find((item) => said.words.includes(item)) ?? "";
    const words = said.words.replace(old, plain[old] ?? "");
    return { story: withSaid(story, 0, { ...said, words }), about: words, verdicts: ["altered"] };
  },
  "wrong fiscal year": (story, s) => {
    const at = Math.floor(s.next() * 2);
    const paid = story.paid[at] as Paid;
    const altered = { ...paid, year: another(s, years, paid.year) };
    return {
      story: withPaid(story, at, altered),
      about: `${paid.sign}${paid.amount} million`,
      verdicts: ["other-period"],
    };
  },
};

/** So many stories, the kinds of alteration in turn; each stands among a source of its own and one of another story. */
export const alteredStories = (count: number): readonly Altered[] => {
  const s = sequence(20_260_101);
  const kinds = Object.entries(alterations);
  return Array.from({ length: count }, (_, at) => {
    const [alteration, alter] = kinds[at % kinds.length] as [string, Alter];
    const story = storyOf(s);
    const sources = { "own.txt": written(s, story), "other.txt": written(s, storyOf(s)) };
    const { story: altered, about, verdicts } = alter(story, s);
    return { alteration, article: written(s, altered), sources, about, verdicts };
  });
};
