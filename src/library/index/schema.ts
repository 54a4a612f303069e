/**
 * One segment of the index: an SQLite database over a run of neighbouring articles.
 *
 * Rows are numbered inside the segment, newest first, from 0; nothing in it says where the segment stands in the
 * library, so adding an article elsewhere leaves its bytes, and its name, alone. The text is never stored: `terms` is
 * contentless, and packs hold the texts.
 */
export const formatVersion = 2;

/** Columns of the full-text table in order. The text comes first: FTS5 spends two bytes a posting on any later column. */
export const columns = { text: 0, title: 1 } as const;

/**
 * Bytes of an SQLite page. A posting list is read in as few calls as pages it covers; larger pages than this waste the
 * end of each list's last page. `leafBytes` leaves room for the page's own bookkeeping, so that an FTS5 leaf fits one page.
 */
const pageBytes = 16_384;
const leafBytes = 16_300;

/**
 * Bytes of postings that FTS5 gathers before it writes them: more than any segment has. At its usual megabyte it wrote a dozen
 * b-trees, merged some of them meanwhile, and all at the end, which took a third of the time.
 */
const gatheredBytes = 256 * 1024 * 1024;

/**
 * `detail=full` keeps positions, for phrases and `near`; with the text as first column, no column sizes (BM25 uses
 * `tokens` of the column store) and a vacuum at the end it takes 0.43 of the text's bytes. Measured on 22.6 MB:
 * `detail=column` 0.27 and `none` 0.19 can't answer a phrase without fetching every candidate's text.
 * `ascii` cuts only at ASCII signs: `indexedText` has done the rest.
 */
export const createSegment = `
  PRAGMA page_size = ${pageBytes};
  CREATE VIRTUAL TABLE terms USING fts5(text, title, content='', tokenize='ascii', detail=full, columnsize=0);
  INSERT INTO terms(terms, rank) VALUES('pgsz', ${leafBytes});
  INSERT INTO terms(terms, rank) VALUES('hashsize', ${gatheredBytes});
  CREATE TABLE mentions(article INTEGER PRIMARY KEY, bytes BLOB NOT NULL);
  CREATE TABLE forms(entity INTEGER, number INTEGER, text TEXT NOT NULL, mentions INTEGER NOT NULL, PRIMARY KEY(entity, number)) WITHOUT ROWID;
  CREATE TABLE stores(name TEXT PRIMARY KEY, bytes BLOB NOT NULL) WITHOUT ROWID;
`;

/** One merged b-tree answers faster and packs tighter than the levels that inserting leaves. */
export const finishSegment = `INSERT INTO terms(terms) VALUES('optimize'); VACUUM;`;

/** Day of an undated article: earlier than every date. */
export const undatedDay = -0x8000_0000;

/**
 * Rows of the table `stores`: what is read as a whole, since walking 100,000 rows through SQL takes 100 ms and more.
 * Numbers are little-endian, as typed arrays have them on every machine that runs a browser.
 */
export const storeNames = {
  /** Int32 an article: the day on which its date begins, since 1970-01-01, or `undatedDay`. */
  days: "days",
  /** JSON, `{"rows":[…],"dates":[…]}`: the dates that are no plain day. Not there when all are. */
  dates: "dates",
  /** Uint32 an article: words in the text, for BM25. */
  words: "words",
  /** Float64 an article: `idKey` of its id. */
  ids: "ids",
  /** Uint16 an article: place in `sourceNames` plus 1; 0 for none. */
  sources: "sources",
  /** JSON, an array of strings. */
  sourceNames: "source-names",
  /** JSON, an array of entity ids: the index is the entity's number in this segment, most mentioned first. */
  entityIds: "entity-ids",
  /** Varints a form, by number: its entity, and its length, which is that of each mention written so. */
  forms: "forms",
  /** Varints an article: how many entities; for each, in ascending order, the step in number and its mentions. */
  presence: "presence",
  /** As `VocabularyWriter` writes them. */
  vocabulary: "vocabulary",
} as const;
