import { storageName } from "../site-name.ts";
import { OwnStore } from "./own-store.ts";

/** The own articles of this Dateline's reader, as the page sees them; workers are told the name. */
export const ownStore = new OwnStore(storageName("own"));
