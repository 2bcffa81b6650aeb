import { createHash } from "node:crypto";
import { dirname, join } from "node:path";
import type { Effects } from "../effects.ts";
import { createChecksum } from "../write/checksum.ts";
import type { Manifest, Times } from "../write/manifest.ts";
import { MANIFEST } from "../write/manifest-in.ts";
import { sealed, sealOf } from "../write/seal.ts";
import { prepare } from "./exchange.ts";
import type { Place } from "./place.ts";

/** SHA-256 of a file; null when it cannot be read. */
export const hashOf = async (path: string, effects: Effects): Promise<string | null> => {
  try {
    return await readHash(path, effects);
  } catch {
    return null;
  }
};

/** The same; fails when it cannot be read. */
export const readHash = async (path: string, effects: Effects): Promise<string> => {
  const hash = createHash("sha256");
  if ((await effects.size(path)) < SMALL) return hash.update(await effects.read(path)).digest("hex");
  for await (const chunk of effects.stream(path)) hash.update(chunk);
  return hash.digest("hex");
};

const SMALL = 1 << 20;

/** The manifest of DIR, when it is whole and every file is, byte for byte, what it says. */
export const wholeManifest = async (place: Place, effects: Effects): Promise<Manifest | null> => {
  const path = join(place.folder, MANIFEST);
  if ((await effects.kind(place.folder)) === null || (await effects.kind(path)) === null) return null;
  const text = new TextDecoder().decode(await effects.read(path));
  try {
    const manifest = JSON.parse(text) as Manifest;
    if (manifest.status !== "complete" || sealOf(text, manifest.seal) !== manifest.seal) return null;
    for (const [name, { sha256 }] of Object.entries(manifest.files))
      if ((await hashOf(join(place.folder, name), effects)) !== sha256) return null;
    return manifest;
  } catch {
    return null;
  }
};

/** The next version is the one before, with a manifest of its own and nothing changed. */
export const writeSame = async (before: Manifest, told: Times, place: Place, effects: Effects): Promise<Manifest> => {
  const folder = await prepare(place, effects);
  for (const name of Object.keys(before.files)) {
    if (name === "changes.jsonl") continue;
    await effects.makeFolder(dirname(join(folder, name)));
    await effects.copy(join(place.folder, name), join(folder, name));
  }
  await effects.write(join(folder, "changes.jsonl"), []);
  const counts = before.counts && { ...before.counts, changes: 0 };
  const files = { ...before.files, "changes.jsonl": createChecksum().end() };
  const { seal: _, ...manifest } = { ...before, ...told, counts, files };
  const text = sealed(manifest);
  await effects.write(join(folder, MANIFEST), [text]);
  return JSON.parse(text) as Manifest;
};
