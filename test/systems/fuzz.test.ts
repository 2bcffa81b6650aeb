import { rmSync } from "node:fs";
import { expect, test } from "vitest";
import { invented } from "../bench/corpus.ts";
import { createRandom } from "../bench/invented-mentions.ts";
import { attested, folderOf } from "./command.ts";

/** `npm run soak` asks for a hundred thousand, of a seed of its own. */
const DOCUMENTS = Number(process.env.ATTESTED_FUZZ ?? 5000);
/** The same in every run, unless another is asked for: a number, or `fresh` for the clock's. It is told where it fails. */
const asked = process.env.ATTESTED_FUZZ_SEED ?? "1795652630869";
const seed = asked === "fresh" ? Date.now() : Number(asked);
const endings = ["txt", "html", "md", "txt.gz", "jsonl", "csv", "warc"];
const shards = [
  ...[
    "“",
    "”",
    "‘",
    "’",
    '"',
    "'",
    "<p>",
    "</p>",
    "<li>",
    "&amp;",
    "&#x201c;",
    "*",
    "_",
    "`",
    "[",
    "](",
    "> ",
    "- ",
    "\n",
    "\r\n",
    "\n\n",
    "\t",
  ],
  ...[
    "£5m",
    "€3,5 Mio.",
    "$1.2bn",
    "10%",
    "the Housing Plan",
    "said",
    "according to",
    "Ann Lee",
    "😀",
    "e\u0301",
    "\uFEFF",
    "\u0000",
    "\uD83D",
    "<!--",
    "<table>",
  ],
];

test(
  `${DOCUMENTS} fuzzed documents: no crash, no wrong place, no hang`,
  () => {
    process.stderr.write(`ATTESTED_FUZZ_SEED=${seed}\n`);
    const random = createRandom(seed);
    const texts = invented(200);
    const broken = (): Uint8Array => {
      const bytes = Buffer.from(random.pick(texts).slice(0, 200 + random.below(1500)));
      for (let change = random.below(12); change > 0; change--) bytes[random.below(bytes.length)] = random.below(256);
      const shard = Array.from({ length: random.below(20) }, () => random.pick(shards)).join("");
      const at = random.below(bytes.length);
      return Buffer.concat([bytes.subarray(0, at), Buffer.from(shard), bytes.subarray(at)]);
    };
    const noise = (): Uint8Array => Uint8Array.from({ length: random.below(400) }, () => random.below(256));
    const files = Object.fromEntries(
      Array.from({ length: DOCUMENTS }, (_, at) => [
        `in/${String(at).padStart(6, "0")}.${random.pick(endings)}`,
        random.next() < 0.2 ? noise() : broken(),
      ]),
    );
    const folder = folderOf(files);
    const run = attested(folder, ["run", "in", "--out", "out", "--timeout", "20", "--no-cache"]);
    expect([0, 3], `seed ${seed}: ${run.stderr}`).toContain(run.status);
    const proof = attested(folder, ["verify", "out"]);
    expect(proof.status, `seed ${seed}: ${proof.stdout.slice(0, 2000)}`).toBe(0);
    const documents = attested(folder, ["diff", "out", "out"]);
    expect(documents.status).toBe(0);
    rmSync(folder, { recursive: true });
  },
  Math.max(600_000, DOCUMENTS * 100),
);
