import {
  addressOf,
  type Extraction,
  type FigureLine,
  type MeasureLine,
  occurrencesOf,
  type QuoteLine,
} from "../records/index.ts";
import type { Founder } from "./identity.ts";
import type { ResolveLine } from "./members.ts";
import type { Kind } from "./sameness.ts";
import type { Origin } from "./standing.ts";

/** One mention that is to be merged, with the places that may found its record's id. */
export type Source<Line> = Readonly<{
  document: string;
  uri: string;
  address: string;
  line: Line;
  founders: readonly Founder[];
}>;

/** A quote of which the speaker is known, however little. */
export type Spoken = QuoteLine & Readonly<{ speaker: NonNullable<QuoteLine["speaker"]> }>;

type Place = Readonly<{ exact: string; start: number; end: number }>;
/** A mention with its index in the line's list and the places where it stands. */
type Listed<Line> = Readonly<{ index: number; line: Line; places: readonly Place[]; another?: boolean }>;
type Origins = ReadonlyMap<string, Origin>;

export const quoteSources = (lines: readonly ResolveLine[], origins: Origins): readonly Source<QuoteLine>[] =>
  sourcesOf("quotes", {
    lines,
    origins,
    list: ({ quotes }) => quotes.map((line, index) => ({ index, line, places: [placeOf(line)] })),
  });

export const figureSources = (lines: readonly ResolveLine[], origins: Origins): readonly Source<FigureLine>[] =>
  sourcesOf("figures", {
    lines,
    origins,
    list: ({ figures }) => figures.map((line, index) => ({ index, line, places: [line] })),
  });

export const measureSources = (lines: readonly ResolveLine[], origins: Origins): readonly Source<MeasureLine>[] =>
  sourcesOf("measures", {
    lines,
    origins,
    list: ({ measures }) => measures.map((line, index) => ({ index, line, places: line.mentions })),
  });

/**
 * Speakers stand under the index of their quote. Where somebody said that a quote is another person's, its place founds no record of
 * the person who was read there: it counts backwards.
 */
export const speakerSources = (lines: readonly ResolveLine[], origins: Origins): readonly Source<Spoken>[] =>
  sourcesOf("speakers", {
    lines,
    origins,
    list: ({ quotes }) =>
      quotes.flatMap(({ speaker, ...quote }, index) =>
        speaker
          ? [{ index, line: { ...quote, speaker }, places: [speaker.mention], another: isAnotherPerson(quote) }]
          : [],
      ),
  });

const isAnotherPerson = ({ corrections = [] }: Pick<QuoteLine, "corrections">): boolean =>
  corrections.some(({ field }) => field === "speaker_name");

/** A quote's place as its id takes it: all parts, a line feed between them. */
const placeOf = ({ parts }: QuoteLine): Place => ({
  exact: parts.map(({ exact }) => exact).join("\n"),
  start: parts[0]?.start ?? 0,
  end: parts.at(-1)?.end ?? 0,
});

type Listing<Line> = Readonly<{
  lines: readonly ResolveLine[];
  origins: Origins;
  list: (line: Extraction) => readonly Listed<Line>[];
}>;

const sourcesOf = <Line>(
  kind: Kind & ("quotes" | "figures" | "measures" | "speakers"),
  { lines, origins, list }: Listing<Line>,
) =>
  lines.flatMap(({ document, line }) => {
    const uri = origins.get(document)?.uri ?? line.uri ?? line.id;
    const listed = list(line);
    const founders = foundersOf(
      listed.flatMap(({ places }) => places),
      { uri, published: line.published },
    );
    return listed.map((mention) => ({
      document,
      uri,
      address: addressOf(document, kind, mention.index),
      line: mention.line,
      founders: mention.places.flatMap((place) => {
        const founder = founders.get(place);
        if (founder === undefined) return [];
        return mention.another === true ? { ...founder, nth: -founder.nth } : founder;
      }),
    }));
  });

/** Each place with its number among the places of equal words in its document. */
const foundersOf = (
  places: readonly Place[],
  document: Pick<Founder, "uri" | "published">,
): ReadonlyMap<Place, Founder> => {
  const nths = occurrencesOf(places.map(({ exact }) => exact));
  return new Map(
    places.map((place, at) => {
      const { exact, start, end } = place;
      return [place, { ...document, exact, start, end, nth: nths[at] ?? 1 }] as const;
    }),
  );
};
