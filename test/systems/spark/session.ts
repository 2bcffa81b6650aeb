import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** What a job came to. */
export type Answer = Readonly<{ status?: number; error?: string } & Record<string, unknown>>;

/** The archive as `npm run spark:bundle` makes it, unpacked where a worker would have it. */
export const unpackedBundle = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "attested-spark-home-"));
  const archive = join(folder, "attested-spark.tgz");
  execFileSync("npx", ["tsx", "scripts/spark-bundle.ts", "--out", archive], { cwd: root, stdio: "pipe" });
  const home = mkdtempSync(join(tmpdir(), "attested-spark-home-"));
  execFileSync("tar", ["-xzf", archive, "-C", home]);
  return home;
};

/** Little memory, two threads, each task tried three times; no compiling that so little data never pays back. */
const confs = [
  "spark.ui.enabled=false",
  "spark.ui.showConsoleProgress=false",
  "spark.driver.memory=1g",
  "spark.driver.extraJavaOptions=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
  "spark.sql.adaptive.enabled=false",
  "spark.sql.codegen.wholeStage=false",
  "spark.sql.codegen.factoryMode=NO_CODEGEN",
  "spark.sql.shuffle.partitions=2",
];

/** One Spark in local mode that jobs are given to, one after the other. */
export const openSession = (home: string, cwd: string, more: readonly string[] = []) => {
  const words = [join(root, "test/systems/spark/session.py"), home, "local[2,3]", ...confs, ...more];
  const env = { ...process.env, SPARK_LOCAL_IP: "127.0.0.1", PYTHONDONTWRITEBYTECODE: "1" };
  const child = spawn(join(root, ".venv/bin/python"), words, { cwd, env, stdio: "pipe" });
  const said: string[] = [];
  child.stderr.setEncoding("utf8").on("data", (text: string) => said.push(text));
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ask = async (question: Readonly<Record<string, unknown>>): Promise<Answer> => {
    child.stdin.write(`${JSON.stringify(question)}\n`);
    const { value, done } = await answers.next();
    if (done) throw new Error(`The session has ended.\n${said.join("").slice(-4000)}`);
    const answer = JSON.parse(value as string) as Answer;
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer;
  };
  return {
    ask,
    job: (words: readonly string[], rest: Readonly<Record<string, unknown>> = {}) =>
      ask({ does: "job", words, ...rest }),
    /** What was said since it was last asked. */
    said: (): string => said.splice(0).join(""),
    close: (): Promise<void> =>
      new Promise((resolve) => {
        child.on("exit", () => resolve());
        child.stdin.end();
      }),
  };
};

export const linesOf = (path: string): readonly string[] => readFileSync(path, "utf8").trimEnd().split("\n");
