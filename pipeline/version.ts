import { version } from "../package.json";

/** The version of the program: of its rules too, since any change of a rule may change what is extracted. */
export const VERSION: string = version;
