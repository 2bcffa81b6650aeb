export { type Precision, type Reviewed, weighted, wilson } from "./precision.ts";
export { type Reviewable, strataOf, stratified } from "./stratified.ts";
