import {
  type DocumentRecord,
  dropsOf,
  type Extraction,
  lineLinks,
  linkOrder,
  type Origin,
  oneRecordOf,
  type RecordKind,
  recordKinds,
  sortedLinks,
} from "../../../src/index.ts";
import { wrongUsage } from "../../exit.ts";
import { leadOf } from "../../store/linked-record.ts";
import type { Filter } from "../filter.ts";
import { addressed } from "../keys.ts";
import { createCounted } from "./counted.ts";
import { fileRows, padded } from "./file-rows.ts";
import { createGroups } from "./grouped.ts";

/** What is known of one document, and the records that its mentions become part of, by address. */
type Whole = { name: string; document: DocumentRecord | null; line: Extraction | null; into: Map<string, string> };

/**
 * `merge --step mentions`: a document, what was found in it and the records of its mentions together, by the document's id.
 * Prints each mention on its way into its record, and what needs no other document: links, drops, diagnostics.
 */
export const mentionsFilter = (): Filter => {
  const counted = createCounted();
  const groups = createGroups<Whole>(
    (name) => ({ name, document: null, line: null, into: new Map() }),
    (whole) => rowsOf(whole, counted.add),
  );
  return {
    line: (given, number) => {
      if (given.is === "document") {
        const { group, before } = groups.at(given.line.id, number);
        if (group.document !== null) throw wrongUsage(`Line ${number}: the document ${given.line.uri} comes again.`);
        group.document = given.line as DocumentRecord;
        return before;
      }
      if (given.is === "extraction") {
        const line = given.line as Extraction;
        const { group, before } = groups.at(addressed(line).document, number);
        if (group.line !== null) throw wrongUsage(`Line ${number}: what was found in ${line.id} comes again.`);
        group.line = line;
        return before;
      }
      if (given.is !== "into") return [];
      const { member, into } = given.line;
      const { group, before } = groups.at(member.slice(0, member.indexOf("#")), number);
      group.into.set(member, into);
      return before;
    },
    end: () => [...groups.end(), ...counted.end()],
  };
};

type Add = (name: string, by?: number) => void;

const rowsOf = ({ name, document, line, into }: Whole, count: Add): readonly unknown[] => {
  if (document === null) throw wrongUsage(`The document ${name} is missing.`);
  if (document.status === "quarantined") return [];
  if (line === null) throw wrongUsage(`What was found in ${document.uri} is missing.`);
  for (const kind of ["quotes", "figures", "measures"] as const) count(`mentions.${kind}`, line[kind].length);
  return [
    ...sourcedIn(document, line, into),
    ...linksIn(document.id, line, into, count),
    ...dropsIn(line, count),
    ...line.diagnostics.map(({ code, message, start, end }) => ({
      diagnostic: { uri: document.uri, code, message, start, end },
    })),
  ];
};

const sourcedIn = (
  { id: document, uri, family, published }: DocumentRecord,
  line: Extraction,
  into: Whole["into"],
): readonly unknown[] => {
  const origin: Origin = { document, uri, family: family ?? document, published };
  return recordKinds.flatMap((kind) =>
    oneRecordOf[kind].sources({ document, line }).map((sourced) => {
      const lead = leadOf(kind, sourced);
      const to = lead === null ? undefined : into.get(lead.address);
      const leads = lead === null || to === undefined ? null : { address: lead.address, to };
      return { kind, id: idAt(into, sourced.address), sourced, leads, origin };
    }),
  );
};

const idAt = (into: Whole["into"], address: string): string => {
  const id = into.get(address);
  if (id === undefined) throw wrongUsage(`The record of ${address} is missing.`);
  return id;
};

const rowsOfLinks = fileRows("links");

/** Links stand in no JSON Lines that is published, but in dataset.json. */
const linksIn = (document: string, line: Extraction, into: Whole["into"], count: Add): readonly unknown[] => {
  const idOf = (_: RecordKind, address: string): string | undefined => into.get(address);
  const rows = sortedLinks(lineLinks(document, line.links, idOf));
  count("links", rows.length);
  return rows.flatMap((row) => {
    const key = linkOrder(row);
    return [...rowsOfLinks(key, row), { file: LINKS, key, row }];
  });
};

export const LINKS = "links.jsonl";

const rowsOfDrops = fileRows("drops");

const dropsIn = (line: Extraction, count: Add): readonly unknown[] =>
  dropsOf([line]).flatMap((row, at) => {
    count(`dropped.${row.kind}`);
    count(`reasons.${row.reason}`);
    return rowsOfDrops(`${row.document} ${padded(at)}`, row);
  });
