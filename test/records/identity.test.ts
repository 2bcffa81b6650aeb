import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addressOf, documentId, occurrencesOf, recordId, sha256Hex } from "../../src/index.ts";

describe("ids", () => {
  test("are a letter, a hyphen and the first 80 bits of a sha256 in base32", () => {
    expect(documentId("news/a.txt")).toMatch(/^d-[a-z2-7]{16}$/);
    const alphabet = "abcdefghijklmnopqrstuvwxyz234567";
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (uri) => {
        const bits = [...createHash("sha256").update(uri, "utf8").digest()].map((b) => b.toString(2).padStart(8, "0"));
        const fives = bits.join("").slice(0, 80).match(/.{5}/g) ?? [];
        expect(documentId(uri)).toBe(`d-${fives.map((five) => alphabet[Number.parseInt(five, 2)]).join("")}`);
      }),
    );
  });

  test("differ by kind, document, words and occurrence", () => {
    const founding = { uri: "a.txt", exact: "We will act", nth: 1 };
    const all = [
      recordId("quotes", founding),
      recordId("measures", founding),
      recordId("quotes", { ...founding, uri: "b.txt" }),
      recordId("quotes", { ...founding, exact: "We will" }),
      recordId("quotes", { ...founding, nth: 2 }),
    ];
    expect(new Set(all).size).toBe(5);
    expect(all.map((id) => id.slice(0, 2))).toEqual(["q-", "x-", "q-", "q-", "q-"]);
  });

  test("occurrences count equal strings from 1", () => {
    expect(occurrencesOf(["£3m", "£2m", "£3m"])).toEqual([1, 1, 2]);
  });

  test("an address names document, kind and place", () => {
    expect(addressOf("d-x", "quotes", 3)).toBe("d-x#quotes/3");
  });

  test("sha256 is that of the UTF-8", () => {
    expect(sha256Hex("“£”")).toBe(createHash("sha256").update("“£”", "utf8").digest("hex"));
  });
});
