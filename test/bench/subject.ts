/** One subject in a process of its own, so that its memory is its own: subject.ts NAME [CORPUS]. Prints its speed as JSON. */
import { readCorpus } from "./corpus.ts";
import { measure } from "./measure.ts";
import { shapes, subjects } from "./subjects.ts";

const [, , name = "", corpus] = process.argv;
const texts = readCorpus(corpus);
const shape = shapes[name];
const make = subjects[shape === undefined ? name : "attested extract"];
if (make === undefined) throw new Error(`There is no subject ${name}.`);
const read = await make();
const speed =
  shape === undefined
    ? measure({ name, read }, texts)
    : measure({ name, read }, [shape(texts)], { rounds: 1, budget: 0.1, warmUp: 0 });
console.log(JSON.stringify({ ...speed, megabytesOfMemory: process.resourceUsage().maxRSS / 1024 }));
