export type { Locate } from "./places.ts";
export { type Sheet, type SheetBlock, sheetOf } from "./sheet.ts";
