/**
 * `npm run spark:bundle`: one archive for `spark-submit --archives attested-spark.tgz#attested`: the stages with their lexicons, the
 * statements and the job. `-- --with-node` puts this machine's Node in, for workers of the same system that have none.
 */
import { execFileSync } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import manifest from "../package.json" with { type: "json" };

const { values } = parseArgs({
  options: {
    "with-node": { type: "boolean", default: false },
    out: { type: "string", default: "attested-spark.tgz" },
  },
});

const spark = "pipeline/spark";
const work = await mkdtemp(join(tmpdir(), "attested-spark-"));
const folder = join(work, "attested");
await mkdir(join(folder, "node_modules"), { recursive: true });
for (const name of (await readdir("dist")).filter((name) => /\.(?:c?js|compiled)$/.test(name) && name !== "index.js"))
  await cp(join("dist", name), join(folder, "dist", name));
for (const name of ["job.py", "sql", "attested_spark", "filter", "attested"])
  await cp(join(spark, name), join(folder, name), {
    recursive: true,
    filter: (path) => !path.includes("__pycache__"),
  });
await cp("node_modules/piscina", join(folder, "node_modules/piscina"), {
  recursive: true,
  filter: (path) => !/piscina\/(benchmark|examples|src|test)/.test(path),
});
await cp("LICENSE", join(folder, "LICENSE"));
if (values["with-node"]) await cp(process.execPath, join(folder, "node"));
const { name, version } = manifest;
await writeFile(join(folder, "package.json"), `${JSON.stringify({ name, version, type: "module", private: true })}\n`);
execFileSync("tar", ["-czf", resolve(values.out), "-C", folder, "."]);
await rm(work, { recursive: true });
console.log(`${values.out}: give it to spark-submit with --archives ${values.out}#attested`);
