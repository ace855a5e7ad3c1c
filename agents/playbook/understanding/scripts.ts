// Reviews are read in both scripts as well: the tables are below every room.
export { countScripts, toSimplified } from "../../../core/scripts.ts";
