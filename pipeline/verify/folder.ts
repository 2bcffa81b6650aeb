import { join } from "node:path";
import type { Effects } from "../effects.ts";
import { wrongUsage } from "../exit.ts";
import { checksumOf } from "../write/checksum.ts";
import type { Manifest } from "../write/manifest.ts";
import { sealOf } from "../write/seal.ts";
import { type Fault, fault } from "./fault.ts";

/** What stands in an output folder, and which files are, byte for byte, what the manifest says. */
export type Folder = Readonly<{
  path: string;
  manifest: Manifest | null;
  files: ReadonlyMap<string, Uint8Array>;
  /** Paths of the files whose bytes were changed. */
  changed: ReadonlySet<string>;
  faults: readonly Fault[];
}>;

export const openFolder = async (path: string, effects: Effects): Promise<Folder> => {
  if ((await effects.kind(path)) === null) throw wrongUsage(`There is nothing at ${path}.`);
  const paths = await pathsBelow(path, "", effects);
  if (!paths.includes("run.json")) throw wrongUsage(`${path} is no output of attested: it has no run.json.`);
  const files = new Map<string, Uint8Array>();
  for (const name of paths) files.set(name, await effects.read(join(path, name)));
  const { manifest, faults } = readManifest(files.get("run.json") ?? new Uint8Array());
  if (manifest === null) return { path, manifest, files, changed: new Set(["run.json"]), faults };
  const changed = [...files].filter(([name, bytes]) => isChanged(manifest, name, bytes)).map(([name]) => name);
  const all = [...faults, ...presence(manifest, paths)];
  return {
    path,
    manifest,
    files,
    changed: new Set(faults.length > 0 ? [...changed, "run.json"] : changed),
    faults: all,
  };
};

const pathsBelow = async (folder: string, below: string, effects: Effects): Promise<readonly string[]> => {
  const names = [...(await effects.list(join(folder, below)))].sort();
  const paths = await Promise.all(
    names.map(async (name) => {
      const path = below === "" ? name : `${below}/${name}`;
      return (await effects.kind(join(folder, path))) === "folder" ? pathsBelow(folder, path, effects) : [path];
    }),
  );
  return paths.flat();
};

const readManifest = (bytes: Uint8Array): Readonly<{ manifest: Manifest | null; faults: readonly Fault[] }> => {
  const text = new TextDecoder().decode(bytes);
  try {
    const manifest = JSON.parse(text) as Manifest;
    if (typeof manifest.files !== "object" || manifest.files === null || !Array.isArray(manifest.inputs))
      return { manifest: null, faults: [fault("run.json", "it is no manifest", { field: "files" })] };
    const seal = sealOf(text, String(manifest.seal));
    if (seal === manifest.seal) return { manifest, faults: [] };
    return { manifest, faults: [fault("run.json", "its bytes are not what was sealed", { field: "seal" })] };
  } catch (error) {
    const message = error instanceof Error ? error.message : "";
    return {
      manifest: null,
      faults: [fault("run.json", `it is not JSON: ${message}`, { place: `character ${firstStrange(text)}` })],
    };
  }
};

/** The engine does not always say where JSON breaks: the shortest beginning that could not be gone on with ends there. Found by halving. */
const firstStrange = (text: string): number => {
  let good = 0;
  let bad = text.length;
  while (good < bad) {
    const middle = (good + bad + 1) >> 1;
    if (couldGoOn(text.slice(0, middle))) good = middle;
    else bad = middle - 1;
  }
  return good;
};

/** Whether the engine, given no more than this, misses only what comes next. */
const couldGoOn = (beginning: string): boolean => {
  try {
    JSON.parse(beginning);
    return true;
  } catch (error) {
    const message = error instanceof Error ? error.message : "";
    return message.includes("end of JSON input") || message.endsWith(`position ${beginning.length}`);
  }
};

const isChanged = ({ files }: Manifest, name: string, bytes: Uint8Array): boolean =>
  files[name] !== undefined && checksumOf(bytes).sha256 !== files[name].sha256;

const presence = ({ files }: Manifest, paths: readonly string[]): readonly Fault[] => [
  ...Object.keys(files)
    .filter((name) => !paths.includes(name))
    .map((name) => fault(name, "the file is missing")),
  ...paths
    .filter((name) => name !== "run.json" && files[name] === undefined)
    .map((name) => fault(name, "the manifest does not know this file")),
];
