import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const names = "Ann Ravi Maeve Tomos Ines Kofi Petra Lars Nadia Owen Yusuf Clara Bram Aoife Dinesh Ruth".split(" ");
const surnames = "Lee Marsh Okafor Brandt Quinn Holloway Sato Verma Nkosi Doyle Petrov Ames Castell Rao Byrne".split(
  " ",
);
const things = "bridges meals buses walls clinics cables apprentices libraries orchards ferries wells".split(" ");
const publishers = ["The Post", "Harbour Herald", "Coastwire", "Valley Observer", "Ministry of Works"];
const roles = ["funding", "cost", "saving", "budget", "price", "other"];

const pick = (list: readonly string[], at: number): string => list[at % list.length] ?? "";
const idOf = (letter: string, at: number): string => {
  const digits = [...at.toString(32).padStart(16, "0")].map(
    (digit) => "abcdefghijklmnopqrstuvwxyz234567"[Number.parseInt(digit, 32)],
  );
  return `${letter}-${digits.join("")}`;
};

type Size = Readonly<{ documents: number; quotes: number; figures: number; measures: number; speakers: number }>;

/**
 * An output as `attested run` would publish it, with its sources, of any size and in a second or two: what a page of it
 * costs is measured, not what was found.
 */
export const publishInvented = (root: string, { documents, quotes, figures, measures, speakers }: Size): void => {
  const [out, news] = [join(root, "out"), join(root, "news")];
  for (const folder of [out, news]) mkdirSync(folder, { recursive: true });
  const texts = Array.from({ length: documents }, (_, at) => textOf(at));
  for (const [at, text] of texts.entries()) writeFileSync(join(news, `${at}.txt`), text);
  const rows = (count: number, row: (at: number) => object): string =>
    Array.from({ length: count }, (_, at) => `${JSON.stringify(row(at))}\n`).join("");
  const placed = (at: number, kind: string): Placed => placedIn(texts, at, kind);
  const write = (name: string, text: string): void => writeFileSync(join(out, name), text);
  write(
    "documents.jsonl",
    rows(documents, (at) => documentRow(at, texts[at] ?? "")),
  );
  write(
    "quotes.jsonl",
    rows(quotes, (at) => quoteRow(at, speakers, placed(at, "quotes"))),
  );
  write(
    "figures.jsonl",
    rows(figures, (at) => figureRow(at, measures, placed(at, "figures"))),
  );
  write(
    "measures.jsonl",
    rows(measures, (at) => measureRow(at, placed(at, "measures"))),
  );
  write(
    "speakers.jsonl",
    rows(speakers, (at) => speakerRow(at, placed(at, "speakers"))),
  );
  for (const name of ["conflicts", "drops", "decisions"]) write(`${name}.jsonl`, "");
  write("links.csv", '"from_id","relation","to_id","document_id","exact","rule"\r\n');
  const counts = {
    candidates: quotes + figures + measures,
    mentions: quotes + figures + measures,
    dropped: 0,
    droppedBy: {},
  };
  write("run.json", JSON.stringify({ ...run, counts }));
};

const run = {
  ...{ contractVersion: 1, version: "0.0.0", runId: "00000000-0000-4000-8000-000000000000", status: "complete" },
  ...{ error: null, started: "2031-01-01T00:00:00.000Z", finished: "2031-01-01T00:00:00.000Z" },
  configuration: { excel: false, keep: null, corrections: null, textColumn: null, encoding: null },
  inputs: [{ name: "news", parent: ".." }],
  ...{ sources: null, durations: {}, diagnostics: [], files: {}, seal: "" },
};

const personOf = (at: number): string =>
  `${pick(names, at)} ${pick(surnames, Math.floor(at / names.length))} ${Math.floor(at / 240) + 1}`;
const wordsOf = (at: number): string => `We will look after the ${pick(things, at)} of district ${at} before winter`;

const textOf = (at: number): string =>
  Array.from(
    { length: 14 },
    (_, line) => `“${wordsOf(at * 14 + line)},” said ${personOf(at + line)}, who was there when it rained.`,
  ).join("\n\n");

const documentRow = (at: number, text: string) => ({
  ...{ id: idOf("d", at), uri: `news/${at}.txt`, url: null, locator: null, encoding: "utf-8", bom: false },
  sha256: createHash("sha256").update(text).digest("hex"),
  bytes: Buffer.byteLength(text),
  ...{
    mediaType: "text/plain",
    language: "en",
    title: `Report ${at} from the district`,
    publisher: pick(publishers, at),
  },
  ...{
    author: null,
    published: new Date(Date.UTC(2029, 0, 1 + (at % 700))).toISOString().slice(0, 10),
    retrieved: null,
  },
  ...{ status: "ok", duplicateOf: null, family: idOf("d", at), errorCode: null, error: null },
});

/** Twenty characters of one of the lines of one of the texts. */
const placedIn = (texts: readonly string[], at: number, kind: string) => {
  const number = at % texts.length;
  const text = texts[number] ?? "";
  const line = Math.floor(at / texts.length) % 14;
  const start = text.split("\n\n").slice(0, line).join("\n\n").length + (line === 0 ? 1 : 3);
  const place = { start, end: start + 20, byteStart: start, byteEnd: start + 20, exact: text.slice(start, start + 20) };
  return {
    ...{ document: idOf("d", number), uri: `news/${number}.txt`, address: `${idOf("d", number)}#${kind}/${line}` },
    place: { ...place, prefix: null, suffix: text.slice(start + 20, start + 40) },
    ...{ rule: `${kind}/invented`, evidence: [], confidence: 0.5 + (at % 50) / 100 },
  };
};
type Placed = ReturnType<typeof placedIn>;

const standing = (at: number, { confidence }: Placed) => ({
  ...{ documents: 1 + (at % 3), independentSources: 1 + (at % 2), confidence, supersedes: [] },
});
const flat = ({ place, ...mention }: Placed) => ({ ...mention, ...place });

const quoteRow = (at: number, speakers: number, placed: Placed) => {
  const { place, ...mention } = placed;
  const speaker = {
    name: personOf(at % speakers),
    honorific: null,
    role: "warden",
    organisation: null,
    type: "person",
  };
  return {
    ...{ id: idOf("q", at), content: wordsOf(at), kind: pick(["direct", "mixed", "indirect"], at) },
    ...{ speakerId: idOf("s", at % speakers), speaker, disputed: at % 97 === 0, ...standing(at, placed) },
    variants: [{ content: wordsOf(at), mentions: [0], diff: [] }],
    mentions: [{ ...mention, parts: [place], kind: "direct", speaker: null, cue: null }],
  };
};

const figureRow = (at: number, measures: number, placed: Placed) => ({
  ...{
    id: idOf("f", at),
    currency: pick(["GBP", "EUR", "USD"], at),
    ambiguous: false,
    amount: String((at + 1) * 1250),
  },
  ...{ amountMax: null, qualifier: "exact", role: pick(roles, at), period: null, priceBase: null, payer: null },
  ...{ recipient: null, purpose: `${pick(things, at)} in district ${at}`, measureId: idOf("x", at % measures) },
  ...standing(at, placed),
  mentions: [flat(placed)],
});

const measureRow = (at: number, placed: Placed) => ({
  ...{ id: idOf("x", at), name: `${pick(surnames, at)} ${pick(things, at)} plan ${at}`, aliases: [], tier: "named" },
  ...{ type: pick(["plan", "fund", "act", "review"], at), owner: null, status: null, quantity: null, date: null },
  ...standing(at, placed),
  mentions: [flat(placed)],
});

const speakerRow = (at: number, placed: Placed) => ({
  ...{ id: idOf("s", at), name: personOf(at), honorific: null, type: "person", roles: ["warden"], organisations: [] },
  ...{ aliases: [], ...standing(at, placed) },
  mentions: [flat(placed)],
});
