/** One subject in a process of its own, so that its memory is its own: subject.ts NAME [CORPUS]. Prints its speed as JSON. */
import { readCorpus } from "./corpus.ts";
import { measure, type Speed } from "./measure.ts";
import { nearDuplicates } from "./near-duplicates.ts";
import { shapes, subjects } from "./subjects.ts";

const [, , name = "", corpus] = process.argv;
const texts = readCorpus(corpus);
const speedOf = async (): Promise<Speed> => {
  const shape = shapes[name];
  const read = await subjects[shape === undefined ? name : "attested extract"]?.();
  if (read === undefined) throw new Error(`There is no subject ${name}.`);
  return shape === undefined
    ? measure({ name, read }, texts)
    : measure({ name, read }, [shape(texts)], { rounds: 1, budget: 0.1, warmUp: 0 });
};
const cost = name === "near-duplicates" ? nearDuplicates(texts) : await speedOf();
console.log(JSON.stringify({ ...cost, megabytesOfMemory: process.resourceUsage().maxRSS / 1024 }));
