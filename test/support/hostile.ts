/** What brings other readers down: a file's ending and the piece that is repeated. */
export const pieces: Readonly<Record<string, string>> = {
  ...{
    "nested.html": "<div>",
    "half-nested.html": "<div><p>x</p>",
    "attributes.html": "<a b=c ",
    "entities.html": "&amp;",
  },
  ...{
    "comments.html": "<!--",
    "scripts.html": "<script>",
    "table.html": "<table><tr><td>",
    "cdata.html": "<![CDATA[",
    "paragraphs.html": "<p>x</p>",
  },
  ...{
    "brackets.md": "[",
    "links.md": "[a](",
    "emphasis.md": "*a_ ",
    "quoted.md": ">",
    "lists.md": "- ",
    "ticks.md": "``a ",
  },
  ...{ "short-lines.md": "a\n", "pipes.md": "|a", "images.md": "![", "rules.md": "***\n", "front.md": "---\na: b\n" },
  ...{
    "marks.txt": "“",
    "nested-marks.txt": "“a ‘b ”c ’d \"e 'f ",
    "digits.txt": "1,",
    "one-line.txt": "word and word ",
  },
  ...{ "sums.txt": "£1m ", "names.txt": "Ann Lee ", "speech.txt": "“x,” said Ann. ", "ranges.txt": "between £10 and " },
  ...{
    "capitals.txt": "THE PLAN ",
    "said.txt": "said that ",
    "dots.txt": ". ",
    "tabs.txt": "\t",
    "of.txt": "Fund of the ",
  },
};

/** What the patterns of the rooms begin to match, over and over. */
export const patterns: Readonly<Record<string, string>> = {
  ...{
    "per.txt": "£1 per ",
    "year.txt": "£1 in the year to ",
    "over.txt": "over the next two years and ",
    "words.txt": "two hundred and ",
    "fractions.txt": "half a million ",
    "dashes.txt": "£1-",
    "slashes.txt": "1/2 ",
    "dotted.txt": "U.S. ",
    "hyphens.txt": "re-",
    "brackets.txt": "(",
    "bracketed.txt": "(a) ",
    "apostrophes.txt": "the councils’ ",
    "straight.txt": "\" ' ",
    "ticked.txt": "`` '' ",
    "titles.txt": "Mr ",
    "offices.txt": "minister of state for ",
    "turns.txt": "ANN: ",
    "according.txt": "according to ",
    "adding.txt": ", adding that he said ",
    "reform.txt": "to reform the plan to ",
    "acts.txt": "Act 2024 (AA) ",
    "telephone.txt": "020 7946 ",
    "codes.txt": "GBP USD ",
    "commas.txt": ", ",
    "spaces.txt": "a  ",
    "no-break.txt": "1\u00a0",
    "capital.txt": "A",
    "astral.txt": "😀",
    "pairs.txt": "e\u0301",
  },
};

/** `piece` as often as makes so many bytes. */
export const long = (piece: string, bytes: number): string => piece.repeat(Math.ceil(bytes / Buffer.byteLength(piece)));

export const mediaTypeOf = (name: string) =>
  name.endsWith(".html") ? "text/html" : name.endsWith(".md") ? "text/markdown" : "text/plain";
