/** Everything that can be wrong with a source: its code and a sentence that says what to do. */
export const problems = {
  "missing-path": "There is nothing at this path: check its spelling, or leave it out.",
  unreadable: "The file cannot be read: check its permissions and that the disk is there.",
  "not-a-file": "This is neither a file nor a folder: give it as a file.",
  "unknown-extension":
    "Only .txt, .md, .html, .htm, .jsonl, .ndjson, .csv, .tsv and .warc are read, with .gz or .zst too: convert the file or rename it.",
  "empty-file": "The file has no words: fetch it again, or leave it out.",
  "empty-text": "The row's text has no words: fetch it again, or leave the row out.",
  binary: "The file is not text: extract its text first.",
  "utf-32": "The file is UTF-32: save it as UTF-8.",
  "not-utf-8":
    "The bytes are not UTF-8, which they mostly are or claim to be: fetch the file again, or save it as UTF-8.",
  "unknown-encoding": "The encoding is none that can be read: correct what is declared, or save the file as UTF-8.",
  "wrong-encoding": "The bytes are not of the declared encoding: correct it, or save the file as UTF-8.",
  "not-unicode": "The text holds half a surrogate pair: repair the program that wrote it.",
  "too-large": "The file is larger than an article may be: split it into articles, or allow more with --max-size.",
  "line-too-long": "The line is longer than an article may be: split it into articles, or allow more with --max-size.",
  "too-deep":
    "The page's tags are nested deeper than in any page made by people: leave it out, or allow more with --max-depth.",
  "truncated-file":
    "The compressed file ends too early: fetch it again. Rows that could be unpacked before its end are read.",
  "bad-compression":
    "The compressed file is damaged, or is not compressed as its name says: fetch it again, or rename it. Rows that could be unpacked before that place are read.",
  bomb: "The compressed file expands beyond all measure: unpack it by hand if that is meant.",
  "bad-json": "The line is not JSON: repair it, or leave it out.",
  "bad-record": "The line is JSON, but no article: it needs a `text`, and the other fields as the contract has them.",
  "duplicate-id": "Another source has this id, and keeps it: give this one an id of its own, or leave it out.",
  "no-text-column": "No column of that name, or of one that is known, holds the text: name it with --text-column.",
  "repeated-column": "Two columns that an article would be read from have one name: rename one of them.",
  "wrong-columns":
    "The row has not as many cells as the header, or a quotation mark is not closed: repair its quotes or separators. Reading goes on with the next line.",
  "bad-warc":
    "The file is no WARC, or is damaged, or breaks off: fetch it again. Reading goes on with the next record.",
  "truncated-page":
    "The web archive has only a part of the page, or one that cannot be unpacked: fetch the page again.",
  "unsupported-language": "The article is not in English, the one language that is read: leave it out.",
  "too-much-work":
    "The article holds more lines, sums or names of measures than can be read in reasonable time: split it into articles, or allow more with --max-work.",
  timeout: "The article took longer than it may: shorten it, or report it.",
  "out-of-memory": "The article needed more memory than it may: shorten it, or report it.",
  "extraction-failed": "The program failed on this article: please report it with the article.",
} as const;
export type ProblemCode = keyof typeof problems;

/** What is wrong with one source, as plain data. */
export type Problem = Readonly<{ code: ProblemCode; message: string }>;

/** The code with its sentence and, where there is one, the place: "at byte 12". */
export const problem = (code: ProblemCode, place?: string): Problem => ({
  code,
  message: place === undefined ? problems[code] : `${problems[code]} (${place.replace(HALF_PAIRS, "\uFFFD")})`,
});

/** Halves of surrogate pairs, which a message may quote from a text that is no Unicode. */
export const HALF_PAIRS = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
