import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { invented } from "../../bench/corpus.ts";
import { answer } from "../../support/warc.ts";
import { attested, folderOf } from "../command.ts";

const texts = (folder: string, into: string): Record<string, string> => {
  const from = fileURLToPath(new URL(`../../../${folder}/`, import.meta.url));
  const names = readdirSync(from).filter((name) => /\.(txt|md|html)$/.test(name));
  return Object.fromEntries(names.map((name) => [`${into}/${name}`, readFileSync(join(from, name), "utf8")]));
};

const page = (words: string): Uint8Array => Buffer.from(`<html><body><p>${words}</p></body></html>`);
const crawl = [
  answer(1, "text/html; charset=utf-8", page("“The pier needs £2m,” said Ann Lee of Harbour Council.")),
  answer(2, "text/html; charset=utf-8", page("gone"), 404),
  answer(3, "text/plain; charset=utf-8", Buffer.from("“We will not close the café,” said Cy Dow.")),
];

/** What the readers do with files that are no plain article, each in its own way. */
const odd: Readonly<Record<string, string | Uint8Array>> = {
  "news/empty.txt": "",
  "news/latin.txt": Buffer.from("“We will pay £3m more for caf\xe9s,” said Ann Lee.", "latin1"),
  "news/broken.html": Buffer.from([0x3c, 0x70, 0x3e, 0xff, 0xfe, 0x00]),
  "news/deep.html": `${"<div>".repeat(3000)}deep`,
  // More than an article may cost.
  "news/sums.txt": Array.from({ length: 100_000 }, (_, at) => `Ward ${at} will get £${1000 + (at % 5000)}.`).join(
    "\n\n",
  ),
  "news/sub/odd +%20 é.pdf": "no article",
  "news/sub/crawl.warc.gz": Buffer.concat(crawl.map((one) => gzipSync(one))),
  "news/sub/dump.csv": 'id,text\r\na,"The council will spend £4m,\nsaid Ben Roe."\r\nb\r\n',
  "news/sub/dump.jsonl.gz": gzipSync('{"text": "It costs $5m, said Cy Dow."}\nno JSON\n\n{"text": "It costs $6m."}\n'),
};

/** Rows with and without an id, line ends of both kinds, blank lines; each of the first paragraphs of an invented article. */
export const dump = (count: number, paragraphs = 17): string =>
  invented(count)
    .map((text) => text.split("\n\n", paragraphs).join("\n\n"))
    .map((text, at) => JSON.stringify(at % 3 === 0 ? { text } : { id: `story ${at}`, body: text, date: "2026-02-03" }))
    .map((line, at) => `${line}${at % 7 === 0 ? "\r\n\n" : "\n"}`)
    .join("");

/** Articles that lie beside the checkout and may not be given away; none where they do not. */
const dev = "../shared/gold/dev";
const beside = (): Record<string, string> =>
  existsSync(new URL(`../../../${dev}/`, import.meta.url)) ? texts(dev, "news/dev") : {};

/** The seeds, the invented articles, those of `gold/dev` where they are at hand, and odd files in `news`; `first`: a run over some of them; `run`: one over all, after it. */
export const filledFolder = (): string => {
  const folder = folderOf({
    ...texts("seeds", "news"),
    ...texts("test/gold/invented", "news/invented"),
    ...beside(),
    ...odd,
  });
  const path = (name: string): string => join(folder, name);
  renameSync(path("news"), path("all"));
  mkdirSync(path("news/invented"), { recursive: true });
  for (const name of readdirSync(path("all/invented")).slice(2, 8))
    cpSync(path(`all/invented/${name}`), path(`news/invented/${name}`));
  expectStatus(0, folder, "run", "news", "--out", "first");
  rmSync(path("news"), { recursive: true });
  renameSync(path("all"), path("news"));
  cpSync(path("first"), path("run"), { recursive: true });
  expectStatus(3, folder, "run", "news", "--out", "run");
  return folder;
};

/** Runs the command on one machine. */
export const expectStatus = (wanted: number, folder: string, ...words: string[]): void => {
  const { status, stderr } = attested(folder, words);
  if (status !== wanted) throw new Error(`${words.join(" ")} ended with ${status}\n${stderr}`);
};

/** The archive with a command that fails as told. */
export const sabotaged = (home: string, to: string, faults: Readonly<Record<string, string>>): void => {
  rmSync(to, { recursive: true, force: true });
  cpSync(home, to, { recursive: true });
  renameSync(join(to, "dist/cli.js"), join(to, "dist/whole-cli.js"));
  cpSync(new URL("./saboteur.js", import.meta.url), join(to, "dist/cli.js"));
  for (const [stage, fault] of Object.entries(faults)) writeFileSync(join(to, `dist/fault-${stage}`), fault);
};
