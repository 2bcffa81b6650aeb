import { createHash } from "node:crypto";
import type { Manifest } from "./manifest.ts";

const ZEROS = "0".repeat(64);

/** The bytes of run.json: its seal is the SHA-256 of those bytes with 64 zeros in the seal's place. */
export const sealed = (manifest: Omit<Manifest, "seal">): string => {
  const open = textOf({ ...manifest, seal: ZEROS });
  return textOf({ ...manifest, seal: sha256Of(open) });
};

/** What the seal of these bytes should be, given the one that stands in them. */
export const sealOf = (text: string, seal: string): string =>
  sha256Of(text.replace(`"seal": "${seal}"`, `"seal": "${ZEROS}"`));

/** A UUID (version 8: made by the program) of any text. */
export const uuidOf = (text: string): string => {
  const hex = sha256Of(text);
  const variant = ((Number.parseInt(hex[16] ?? "0", 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join("-");
};

export const sha256Of = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

const textOf = (manifest: Manifest): string => `${JSON.stringify(manifest, null, 2)}\n`;
