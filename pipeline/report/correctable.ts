import {
  correctable,
  figureLineSchema,
  measureLineSchema,
  quoteLineSchema,
  type speakerSchema,
} from "../../src/index.ts";
import type { Correctable, RecordKind } from "./model.ts";

const speaker: (typeof speakerSchema)["shape"] = quoteLineSchema.shape.speaker.unwrap().shape;
const { qualifier, role } = figureLineSchema.shape;
const { tier, type, status } = measureLineSchema.shape;

/** Fields that take one of a few words. */
const choices: Readonly<Record<RecordKind, Readonly<Record<string, readonly string[]>>>> = {
  quotes: { kind: quoteLineSchema.shape.kind.options, speaker_type: speaker.type.options },
  figures: { qualifier: qualifier.options, role: role.options },
  measures: { tier: tier.options, type: type.options, status: status.unwrap().options },
  speakers: { type: speaker.type.options },
};

/** What the next run takes a correction of, kind by kind: what the reviewer's form offers follows from it. */
export const correctableFields = (): Readonly<Record<RecordKind, readonly Correctable[]>> => ({
  quotes: fieldsOf("quotes"),
  figures: fieldsOf("figures"),
  measures: fieldsOf("measures"),
  speakers: fieldsOf("speakers"),
});

const fieldsOf = (kind: RecordKind): readonly Correctable[] =>
  Object.keys(correctable[kind]).map((field) => ({ field, choices: choices[kind][field] ?? null }));
