/** npm run docs: writes the generated parts of README.md and the pages of docs/reference anew from the code. */
import { writeFileSync } from "node:fs";
import { referencePages, referencePath } from "./docs/reference.ts";
import { readmePath, readReadme, renewed } from "./docs/sections.ts";

writeFileSync(readmePath, renewed(readReadme()));
for (const [page, write] of Object.entries(referencePages)) writeFileSync(referencePath(page), write());
