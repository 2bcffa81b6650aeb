import { execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
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
  rmSync(folder, { recursive: true });
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

/** The engine by links from a folder in which its workers may write. */
const sparkIn = (folder: string): string => {
  const told = "import pyspark; print(pyspark.__path__[0])";
  const from = execFileSync(join(root, ".venv/bin/python"), ["-c", told], { encoding: "utf8" }).trim();
  mkdirSync(folder);
  for (const name of readdirSync(from)) symlinkSync(join(from, name), join(folder, name));
  return folder;
};

/** A job as people submit it, to two executors that have a process and a folder of their own each; what it and they came to. */
export const shipped = (home: string, cwd: string, words: readonly string[]) => {
  execFileSync("tar", ["-czf", join(cwd, "attested-spark.tgz"), "-C", home, "."]);
  const bin = join(root, ".venv/bin");
  const env = {
    ...process.env,
    SPARK_LOCAL_IP: "127.0.0.1",
    PYSPARK_PYTHON: join(bin, "python"),
    PYTHONDONTWRITEBYTECODE: "1",
    SPARK_HOME: sparkIn(join(cwd, "spark")),
  };
  const given = ["--master", "local-cluster[2,1,1024]", "--archives", "attested-spark.tgz#attested"];
  const own = confs.map((conf) => conf.replace("spark.driver.extra", "spark.executor.extra"));
  const settings = own.filter((conf) => !conf.startsWith("spark.driver")).flatMap((conf) => ["--conf", conf]);
  const { status, stdout, stderr } = spawnSync(
    join(bin, "spark-submit"),
    [...given, ...settings, join(home, "job.py"), ...words],
    { cwd, env, encoding: "utf8", maxBuffer: 1 << 28 },
  );
  return { status, words: `${stdout}${stderr}` };
};

export const linesOf = (path: string): readonly string[] => readFileSync(path, "utf8").trimEnd().split("\n");
