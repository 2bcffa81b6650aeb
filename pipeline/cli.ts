#!/usr/bin/env node
import { loadProgram } from "./start/load.ts";

await loadProgram().command();
