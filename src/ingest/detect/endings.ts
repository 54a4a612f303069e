/** Endings of the files that are read beside plain text, in small letters; what they hold is told by content. */
export const foreignEndings: readonly string[] =
  "html htm xhtml mht mhtml pdf docx docm dotx odt ott rtf csv tsv tab xlsx xlsm json jsonl ndjson eml mbox enex xml rss atom rdf tei epub org sgm sgml srt vtt hocr zip tar gz tgz warc wacz markdown mdx qmd".split(
    " ",
  );

/** Endings of files that hold texts in a form that is not read: they are named with advice. */
export const namedEndings: readonly string[] = "msg doc xls ppt 7z rar png jpg jpeg gif tif tiff webp heic bmp".split(
  " ",
);
