import { fold } from "../text/fold.ts";

/** What a key of a header states; dates by how near they are to the day of publication: the nearest goes before the others. */
export type KeyMeaning =
  | { readonly kind: "date"; readonly rank: number }
  | { readonly kind: "title" | "source" | "author" | "url" }
  /** What mail programs, note keepers and site makers write beside them, which nobody misses in Dateline. */
  | { readonly kind: "quiet" };

/** By rank: the date itself, published, written or sent, created, saved, changed. */
const dateKeys: readonly string[] = [
  "date|datum|fecha|data|дата|日期|日付|날짜|تاريخ|التاريخ|תאריך|दिनांक|tarih|ημερομηνια|dato|paivays|pvm|tanggal|ngay|วันที่|day|entry date|date/time|datetime",
  "published|pubdate|publication date|published date|date published|date of publication|publishdate|publish date|published_at|published on|posted|posted on|date posted|issued|issue date|veroffentlicht|erschienen|publie|publie le|publicado|publicado el|pubblicato|gepubliceerd|publicerad|опубликовано|opublikowano|dc.date|date_published|datepublished|article:published_time|発行日|发布时间|dateline date",
  "written|date written|sent|gesendet|envoye|enviado|inviato|отправлено|verzonden|wyslano|skickat|recorded|delivered",
  "created|created_at|created at|creation date|date created|creationdate|erstellt|cree|creado|creato|создано|time_added|added",
  "saved|clipped|date saved|saved_at|date_saved|archived|retrieved|captured",
  "updated|updated_at|last updated|aktualisiert|mis a jour|actualizado|обновлено",
];

const fieldKeys = {
  title:
    "title|subject|headline|titel|titre|titulo|titolo|tytul|заголовок|название|тема|betreff|objet|asunto|assunto|oggetto|onderwerp|amne|emne|otsikko|temat|konu|标题|標題|題名|件名|제목|العنوان|כותרת|baslik|overskrift|rubrik",
  source:
    "source|publication|newspaper|journal|publisher|site|site_name|website|quelle|fuente|fonte|bron|kalla|kilde|zrodlo|источник|来源|來源|출처|المصدر|מקור|kaynak",
  author:
    "author|authors|by|byline|from|creator|writer|autor|autores|autori|auteur|auteurs|autore|von|de|van|od|автор|от|作者|著者|저자|الكاتب|מאת|yazar|forfatter|forfattare",
  url: "url|link|uri|source_url|source-url|sourceurl|original url|original|web|address|canonical|canonical_url|href",
} as const;

const quietKeys =
  "to|cc|bcc|message-id|mime-version|content-type|content-transfer-encoding|content-length|reply-to|received|in-reply-to|references|return-path|delivered-to|sender|organization|newsgroups|path|lines|user-agent|importance|priority|attachments|an|a|para|destinatario|кому|komu|aan|" +
  "tag|tags|alias|aliases|category|categories|keywords|layout|permalink|draft|slug|description|summary|excerpt|abstract|cssclass|cssclasses|publish|id|uid|uuid|type|status|lang|language|weight|toc|image|images|cover|thumbnail|featured|comments|series|params|menu|template|format|author_email|categorie|rating|license|modified|lastmod|last_modified|last modified|modified_at|expirydate|filetags|startup|options|" +
  "weather|location|time|mood|steps|activity|device|coordinates|place|timezone|starred|photos|" +
  "section|length|page|pages|edition|volume|issue|dateline|words|word count|copyright|load-date|language|graphic|caption|document type|database|issn|isbn|publication-type|publication type|pub|doctype";

const meanings: ReadonlyMap<string, KeyMeaning> = new Map<string, KeyMeaning>([
  ...quietKeys.split("|").map((key) => [fold(key), { kind: "quiet" }] as const),
  ...Object.entries(fieldKeys).flatMap(([kind, keys]) =>
    keys.split("|").map((key) => [fold(key), { kind: kind as keyof typeof fieldKeys }] as const),
  ),
  ...dateKeys.flatMap((keys, rank) => keys.split("|").map((key) => [fold(key), { kind: "date", rank }] as const)),
]);

/** Say what a key of a header states, whatever its case and accents; null for one that is not known. `X-…` keys are mail's own. */
export function meaningOfKey(key: string): KeyMeaning | null {
  const folded = fold(key).replace(/\s+/gu, " ").trim();
  return meanings.get(folded) ?? (folded.startsWith("x-") ? { kind: "quiet" } : null);
}
