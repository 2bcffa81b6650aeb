import { describe, expect, test } from "vitest";
import { noMetadata, read } from "../../src/document/index.ts";
import { createExtract } from "../../src/index.ts";

const texts: [string, string][] = [
  [
    "en",
    "The council said on Monday that it would mend the bridge before the winter, and that nobody would have to pay for it.",
  ],
  [
    "de",
    "Der Stadtrat hat am Montag beschlossen, die alte Brücke vor dem Winter für zwei Millionen Euro zu sanieren. Niemand muss dafür mehr zahlen, sagte der Bürgermeister.",
  ],
  [
    "fr",
    "Le conseil municipal a décidé lundi de réparer le vieux pont avant l’hiver pour deux millions d’euros. Personne ne paiera davantage, a déclaré le maire de la ville.",
  ],
  [
    "es",
    "El ayuntamiento decidió el lunes reparar el viejo puente antes del invierno por dos millones de euros. Nadie pagará más por ello, dijo el alcalde de la ciudad.",
  ],
];

describe("language", () => {
  test.each(texts)("%s", (language, raw) => {
    const document = read({ uri: "a", mediaType: "text/plain", raw, metadata: noMetadata });
    expect(document.metadata.language).toBe(language);
    expect(document.diagnostics.map(({ code }) => code)).toEqual(language === "en" ? [] : ["unsupported-language"]);
  });

  test.each(["Zwei Brücken", "£5m £6m £7m"])("%j is too short to tell, so it is read", (raw) => {
    expect(read({ uri: "a", mediaType: "text/plain", raw, metadata: noMetadata }).diagnostics).toEqual([]);
  });

  test.each([
    ["text/plain", " \n "],
    ["text/html", "<title>T</title><script>x</script>"],
    ["text/markdown", "<!-- x -->\n"],
  ] as const)("%s without a word says so", (mediaType, raw) => {
    const { diagnostics } = read({ uri: "a", mediaType, raw, metadata: noMetadata });
    expect(diagnostics).toMatchObject([{ code: "empty-text" }]);
  });

  test("nothing is extracted from another language, and the answer says why", () => {
    const text = `${texts[1]?.[1]} „Es kostet €5 Millionen“, sagte Ada Quill. Das Programm kostet €5 million.`;
    const { quotes, figures, measures, diagnostics } = createExtract()({ text }, "a");
    expect([quotes, figures, measures]).toEqual([[], [], []]);
    expect(diagnostics).toMatchObject([{ code: "unsupported-language" }]);
  });
});
