export { LibraryFileError } from "../platform/library-files.ts";
