import type { Detail, Entry, MentionDetail, RecordKind } from "../model.ts";
import { counted, placeOf } from "../words.ts";
import { askAbout, flagsOf, type Reviewing } from "./complain.ts";
import type { Data } from "./data.ts";
import { h } from "./dom.ts";
import { passageOf } from "./passage.ts";
import { articleAddress } from "./route.ts";
import { pair, section } from "./section.ts";

const MENTIONS = 12;

/** Every place that has it, as it stands there. */
export const mentionsSection = async (
  entry: Entry,
  { mentions }: Detail,
  tools: Reviewing,
): Promise<HTMLElement | null> => {
  if (mentions.length === 0) return null;
  const list = h("ol", { class: "mentions" });
  const add = async (from: number, to: number): Promise<void> => {
    for (const mention of mentions.slice(from, to)) list.append(await mentionItem(entry, mention, tools));
  };
  await add(0, MENTIONS);
  const more = h("button", { type: "button", class: "more" }, `Show all ${mentions.length.toLocaleString("en-GB")}`);
  more.addEventListener("click", async () => {
    more.remove();
    await add(MENTIONS, mentions.length);
  });
  return section(counted(mentions.length, "mention"), list, mentions.length > MENTIONS ? more : null);
};

const mentionItem = async (
  entry: Entry,
  mention: MentionDetail,
  { data, review }: Reviewing,
): Promise<HTMLLIElement> => {
  const source = data.entry(mention.document);
  const article = await data.article(mention.document);
  const mark = article?.marks.find((one) => one.key === mention.key || one.speakerKey === mention.key);
  const evidence = mention.evidence.map((words) => `“${words}”`).join(", ");
  const [part] = mention.parts;
  return h(
    "li",
    { class: "mention" },
    h(
      "p",
      { class: "mention-source" },
      h("a", { href: articleAddress(mention.document, mention.key) }, source?.text ?? mention.uri),
      h("span", {}, [source?.about.split(" · ")[0] ?? "", source?.date ?? ""].filter(Boolean).join(" · ")),
    ),
    article !== null && mark !== undefined ? passageOf(article, mark) : quoted(mention),
    h(
      "dl",
      { class: "provenance" },
      pair("Speaker", mention.speaker),
      pair("Rule", mention.rule),
      pair("Evidence", evidence),
      pair("Confidence", mention.confidence?.toFixed(2) ?? null),
      pair(
        "Place",
        part === undefined
          ? null
          : `characters ${part.start}–${part.end}, bytes ${part.byteStart}–${part.byteEnd} of ${mention.uri}`,
      ),
    ),
    entry.kind === "documents" || entry.kind === "conflicts"
      ? null
      : wrongButton(entry.kind, { entry, mention, title: source?.text ?? mention.uri }, { data, review }),
  );
};

type Which = Readonly<{ entry: Entry; mention: MentionDetail; title: string }>;

/** What was said of the mention already, and the way to say more. */
const wrongButton = (kind: RecordKind, { entry, mention, title }: Which, tools: Reviewing): HTMLElement => {
  const { document, key, parts } = mention;
  const words = parts.map(({ exact }) => exact).join(" … ");
  return h(
    "div",
    { class: "wrong" },
    flagsOf(placeOf(document, key), tools.review),
    h(
      "button",
      {
        ...{ type: "button", class: "quiet" },
        onclick: () => void askAbout({ kind, record: entry.id, document, key, words }, tools),
      },
      "Mark as wrong…",
      h("span", { class: "unseen" }, ` the mention in ${title}`),
    ),
  );
};

/** Without the article: the words with the characters around them. */
const quoted = ({ parts }: MentionDetail): HTMLElement =>
  h(
    "div",
    { class: "passage" },
    parts.map(({ prefix, exact, suffix }) =>
      h("p", {}, prefix ?? "", h("mark", { class: "m-quotes" }, exact), suffix ?? ""),
    ),
  );

/** Of a disagreement: each value with the places that have it. */
export const valuesSection = async ({ values }: Detail, data: Data): Promise<HTMLElement | null> =>
  values.length === 0
    ? null
    : section(
        "What each says",
        h(
          "ol",
          { class: "values" },
          values.map(({ value, mentions }) =>
            h(
              "li",
              {},
              h("p", { class: "wording" }, value ?? "nothing"),
              mentions.map((mention) =>
                h(
                  "div",
                  {},
                  h(
                    "p",
                    { class: "mention-source" },
                    h(
                      "a",
                      { href: articleAddress(mention.document, mention.key) },
                      data.entry(mention.document)?.text ?? mention.uri,
                    ),
                  ),
                  quoted(mention),
                ),
              ),
            ),
          ),
        ),
      );
