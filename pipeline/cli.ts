#!/usr/bin/env node
import { main } from "./main.ts";
import { nodeEffects } from "./node-effects.ts";

// A reader that went away (`| head`) shows as EPIPE where it is written to; without a listener it would end the process with a stack.
process.stdout.on("error", () => undefined);
process.exitCode = await main(process.argv.slice(2), nodeEffects);
