import { describe, expect, test } from "vitest";
import { bytePlacesOf } from "../../pipeline/read/byte-places.ts";
import { decode, encodingOf } from "../../pipeline/read/decode.ts";

/** The web platform's encodings that are read, with all of their labels, as the Encoding Standard has them. */
const labels: Readonly<Record<string, string>> = {
  "utf-8": "unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf-8 utf8 x-unicode20utf8",
  ibm866: "866 cp866 csibm866 ibm866",
  "iso-8859-2": "csisolatin2 iso-8859-2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 latin2",
  "iso-8859-3": "csisolatin3 iso-8859-3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 l3 latin3",
  "iso-8859-4": "csisolatin4 iso-8859-4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 l4 latin4",
  "iso-8859-5": "csisolatincyrillic cyrillic iso-8859-5 iso-ir-144 iso8859-5 iso88595 iso_8859-5 iso_8859-5:1988",
  "iso-8859-6":
    "arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6 iso-8859-6-e iso-8859-6-i iso-ir-127 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987",
  "iso-8859-7":
    "csisolatingreek ecma-118 elot_928 greek greek8 iso-8859-7 iso-ir-126 iso8859-7 iso88597 iso_8859-7 iso_8859-7:1987 sun_eu_greek",
  "iso-8859-8":
    "csiso88598e csisolatinhebrew hebrew iso-8859-8 iso-8859-8-e iso-ir-138 iso8859-8 iso88598 iso_8859-8 iso_8859-8:1988 visual",
  "iso-8859-8-i": "csiso88598i iso-8859-8-i logical",
  "iso-8859-10": "csisolatin6 iso-8859-10 iso-ir-157 iso8859-10 iso885910 l6 latin6",
  "iso-8859-13": "iso-8859-13 iso8859-13 iso885913",
  "iso-8859-14": "iso-8859-14 iso8859-14 iso885914",
  "iso-8859-15": "csisolatin9 iso-8859-15 iso8859-15 iso885915 iso_8859-15 l9",
  "koi8-r": "cskoi8r koi koi8 koi8-r koi8_r",
  "koi8-u": "koi8-ru koi8-u",
  macintosh: "csmacintosh mac macintosh x-mac-roman",
  "windows-874": "dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 windows-874",
  "windows-1250": "cp1250 windows-1250 x-cp1250",
  "windows-1251": "cp1251 windows-1251 x-cp1251",
  "windows-1252":
    "ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 l1 latin1 us-ascii windows-1252 x-cp1252",
  "windows-1253": "cp1253 windows-1253 x-cp1253",
  "windows-1254":
    "cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 l5 latin5 windows-1254 x-cp1254",
  "windows-1255": "cp1255 windows-1255 x-cp1255",
  "windows-1256": "cp1256 windows-1256 x-cp1256",
  "windows-1257": "cp1257 windows-1257 x-cp1257",
  "windows-1258": "cp1258 windows-1258 x-cp1258",
  "x-mac-cyrillic": "x-mac-cyrillic x-mac-ukrainian",
  gbk: "chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58 x-gbk",
  gb18030: "gb18030",
  big5: "big5 big5-hkscs cn-big5 csbig5 x-x-big5",
  "euc-jp": "cseucpkdfmtjapanese euc-jp x-euc-jp",
  "iso-2022-jp": "csiso2022jp iso-2022-jp",
  shift_jis: "csshiftjis ms932 ms_kanji shift-jis shift_jis sjis windows-31j x-sjis",
  "euc-kr": "cseuckr csksc56011987 euc-kr iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 windows-949",
  "utf-16le": "csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16 utf-16le",
  "utf-16be": "unicodefffe utf-16be",
};

/** The rest of the standard's labels: Node's decoder has none of these encodings – of the last, which stands for all that are a danger, nobody has one. */
const refused: Readonly<Record<string, string>> = {
  "iso-8859-16": "iso-8859-16",
  "x-user-defined": "x-user-defined",
  replacement: "csiso2022kr hz-gb-2312 iso-2022-cn iso-2022-cn-ext iso-2022-kr replacement",
};

/** Every character of an encoding of one or two bytes, with its bytes: what the platform's own decoder makes of them. */
const tableOf = (encoding: string): ReadonlyMap<string, readonly number[]> => {
  const table = new Map<string, readonly number[]>();
  const take = (...bytes: readonly number[]): void => {
    try {
      const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
      const text = decoder.decode(Uint8Array.from(bytes), { stream: true }) + decoder.decode();
      if ([...text].length === 1 && !table.has(text)) table.set(text, bytes);
    } catch {
      // No character of this encoding.
    }
  };
  for (let first = 0; first < 256; first++) take(first);
  if (encoding.startsWith("windows") || encoding.startsWith("iso") || table.size > 200) return table;
  for (let first = 0x81; first < 0xff; first += 3)
    for (let second = 0x40; second < 0xff; second += 5) take(first, second);
  return table;
};

const WORDS = "“Wait for the boat,” said Ann Lee – it cost £5m, or €6m. ";
/** Letters of many scripts: of them, those that an encoding has. */
const LETTERS = "çéñöüžščłőąęėßþðøåŵŷαβγδжщюяїґאבגعغกขคｱｲ日本語中文字한국어";

describe("labels of the web platform", () => {
  test.each(Object.entries(labels))("%s goes by all of its names", (encoding, names) => {
    for (const name of names.split(" ")) {
      expect(encodingOf(name), name).toBe(encoding);
      expect(encodingOf(` ${name.toUpperCase()} `), name).toBe(encoding);
    }
  });

  test.each(Object.keys(labels).filter((name) => !name.startsWith("utf")))(
    "%s: what was written is read, and every character has its bytes",
    (encoding) => {
      const table = tableOf(encoding);
      const known = [...table.keys()].filter((letter) => letter >= " " && !/[\u007f-\u009f\p{Co}\p{M}]/u.test(letter));
      const wanted = [...`${WORDS}${LETTERS}`].filter((letter) => table.has(letter));
      const letters = [...wanted, ...known.slice(0, 400), ..."\nThe end.\n"];
      const written = letters.map((letter) => table.get(letter) ?? []);
      const bytes = Uint8Array.from(written.flat());
      const read = decode(bytes, encoding);
      const text = letters.join("");
      expect(read).toEqual({ text, encoding });
      expect(text).not.toContain("\uFFFD");
      const places = bytePlacesOf(text, bytes, encoding);
      let at = 0;
      for (const [point, one] of written.entries()) {
        expect(places?.(point), `${encoding}, character ${point}, ${letters[point]}`).toBe(at);
        at += one.length;
      }
      expect(places?.(letters.length)).toBe(bytes.length);
    },
  );

  test.each(Object.entries(refused))(
    "%s is refused by all of its names, and not taken for something else",
    (_, names) => {
      for (const name of names.split(" ")) {
        expect(encodingOf(name), name).toBe(null);
        const bytes =
          name === "iso-8859-16" || name === "x-user-defined"
            ? [0x41, 0xe3, 0x20]
            : [0x1b, 0x24, 0x29, 0x43, 0x0e, 0x30];
        const read = decode(Uint8Array.from(bytes), ` ${name.toUpperCase()} `);
        expect("problem" in read && read.problem.code, name).toBe("unknown-encoding");
      }
    },
  );

  test("iso-2022-jp, whose signs are told by escapes: places of words are behind those", () => {
    const bytes = Buffer.from("\x1b$BF|K\\\x1b(BHousing\x1b$BF|\x1b(B.", "latin1");
    const read = decode(bytes, "iso-2022-jp");
    expect(read).toEqual({ text: "日本Housing日.", encoding: "iso-2022-jp" });
    const places = bytePlacesOf("日本Housing日.", bytes, "iso-2022-jp");
    expect(bytes.subarray(places?.(2), places?.(9)).toString("latin1")).toBe("Housing");
  });

  test("nothing of the standard is left out", () => {
    const all = [...Object.values(labels), ...Object.values(refused)].flatMap((names) => names.split(" "));
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBe(228);
  });
});
