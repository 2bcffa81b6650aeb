import { afterAll, expect, test, vi } from "vitest";
import { z } from "zod";
import { article, createWorld, removeWorlds, worldIn } from "../support/world.ts";

vi.mock("../../src/extractors.ts", () => import("../support/plain-extractors.ts"));
afterAll(removeWorlds);

/** What the OpenLineage specification 2-0-2 requires of a run event, written down by hand. */
const facets = z.record(z.string(), z.looseObject({ _producer: z.url(), _schemaURL: z.url() }));
const dataset = z.object({ namespace: z.string().min(1), name: z.string().min(1), facets: facets.optional() });
const runEvent = z.strictObject({
  eventType: z.enum(["START", "RUNNING", "COMPLETE", "ABORT", "FAIL", "OTHER"]),
  eventTime: z.iso.datetime({ offset: true }),
  producer: z.url(),
  schemaURL: z.url(),
  run: z.strictObject({ runId: z.uuid(), facets: facets.optional() }),
  job: z.strictObject({ namespace: z.string().min(1), name: z.string().min(1), facets: facets.optional() }),
  inputs: z.array(dataset.extend({ inputFacets: facets.optional() }).strict()),
  outputs: z.array(dataset.extend({ outputFacets: facets.optional() }).strict()),
});

/** What the Web Annotation Data Model requires of an annotation with textual bodies and one target of three selectors. */
const body = z.strictObject({
  type: z.literal("TextualBody"),
  purpose: z.enum(["tagging", "identifying", "describing"]),
  format: z.literal("text/plain"),
  value: z.string().min(1),
});
const span = { start: z.int().min(0), end: z.int().min(1) };
const selector = z.discriminatedUnion("type", [
  z.strictObject({
    ...{ type: z.literal("TextQuoteSelector"), exact: z.string().min(1) },
    ...{ prefix: z.string().optional(), suffix: z.string().optional() },
  }),
  z.strictObject({ type: z.literal("TextPositionSelector"), ...span }),
  z.strictObject({ type: z.literal("DataPositionSelector"), ...span }),
]);
const annotation = z.strictObject({
  "@context": z.literal("http://www.w3.org/ns/anno.jsonld"),
  id: z.url(),
  type: z.literal("Annotation"),
  motivation: z.literal("describing"),
  generator: z.strictObject({ id: z.url(), type: z.literal("Software"), name: z.string() }),
  generated: z.iso.datetime(),
  body: z.array(body).min(1),
  target: z.strictObject({ source: z.string().regex(/^[^\s"<>\\^`{|}]+$/), selector: z.array(selector).min(2) }),
});

const exported = async (form: string): Promise<readonly unknown[]> => {
  const world = createWorld();
  world.write("news/a b.txt", `\uFEFF${article("Alton")}`);
  world.write("news/c.html", `<p>${article("Barrow").replaceAll("\n\n", "</p><p>")}</p>`);
  expect(await world.attested("run", "news", "--out", "out")).toBe(0);
  const fresh = worldIn(world.folder);
  expect(await fresh.attested("export", form, "--data", "out")).toBe(0);
  const lines = fresh.printed.join("").trimEnd().split("\n");
  return lines.map((line) => JSON.parse(line) as unknown);
};

test("OpenLineage events are valid", async () => {
  for (const event of await exported("openlineage")) expect(runEvent.safeParse(event).error?.issues).toBeUndefined();
});

test("Web Annotations are valid", async () => {
  const annotations = await exported("annotations");
  expect(annotations.length).toBeGreaterThan(10);
  for (const one of annotations) expect(annotation.safeParse(one).error?.issues).toBeUndefined();
});
