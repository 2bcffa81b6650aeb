// Stands in for the command and fails as the file `fault-STAGE` beside it says, or `fault-merge-STEP`: once, or every time. Else it is
// the command.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, renameSync } from "node:fs";

const [command, flag, step] = process.argv.slice(2);
const stage = flag === "--step" ? `${command}-${step}` : command;
const file = new URL(`./fault-${stage}`, import.meta.url);
const whole = new URL("./whole-cli.js", import.meta.url);

const taken = () => {
  if (!existsSync(file)) return null;
  const [fault, always] = readFileSync(file, "utf8").trim().split(" ");
  // Of several processes that want it at once, one has it.
  if (always) return fault;
  try {
    renameSync(file, new URL(`./done-${stage}`, import.meta.url));
    return fault;
  } catch {
    return null;
  }
};

const answered = () =>
  spawnSync(process.execPath, [whole.pathname, ...process.argv.slice(2)], {
    input: readFileSync(0),
    maxBuffer: 1 << 28,
    stdio: ["pipe", "pipe", "inherit"],
  }).stdout.toString("utf8");

switch (taken()) {
  case "killed":
    process.kill(process.pid, "SIGKILL");
    break;
  case "early":
    process.stdout.write(`${answered().split("\n").slice(0, 2).join("\n")}\n`);
    break;
  case "garbage": {
    const text = answered();
    const at = text.indexOf("\n") + 1;
    process.stdout.write(`${text.slice(0, at)}garbage\n${text.slice(at)}`);
    break;
  }
  case "hang":
    setInterval(() => undefined, 1000);
    break;
  case "mute":
    readFileSync(0);
    break;
  case "fails":
    process.stderr.write("The cause of it all.\n");
    process.exitCode = 1;
    break;
  default:
    await import(whole.href);
}
