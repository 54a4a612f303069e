import { fold } from "../text/fold.ts";
import { languageKeys } from "./language-key.ts";

/** What a key of a header states; dates by how near they are to the day of publication: the nearest goes before the others. */
export type KeyMeaning =
  | { readonly kind: "date"; readonly rank: number }
  | { readonly kind: "title" | "source" | "author" | "url" }
  /** What mail programs, note keepers and site makers write beside them, which nobody misses in Dateline. */
  | { readonly kind: "quiet" };

/** By rank: the date itself, published, written or sent, created, saved, changed. */
const dateKeys: readonly string[] = [
  "date|datum|fecha|data|дата|日期|日付|날짜|تاريخ|التاريخ|תאריך|दिनांक|tarih|ημερομηνια|dato|paivays|pvm|tanggal|ngay|วันที่|day|entry date|date/time|datetime|date and time|dated|entry|data/ora|data e ora|fecha y hora|datum/uhrzeit|date et heure|datetime_original|时间|時間|日時|日付け|일자|תאריך ושעה",
  "published|pubdate|publication date|published date|date published|date of publication|publishdate|publish date|published_at|published on|posted|posted on|date posted|issued|issue date|veroffentlicht|erschienen|publie|publie le|publicado|publicado el|pubblicato|gepubliceerd|publicerad|опубликовано|opublikowano|dc.date|date_published|datepublished|article:published_time|発行日|发布时间|dateline date|pub date|pub_date|pub-date|publishedat|published-at|published_date|publication-date|publication_date|release date|released|release_date|date of issue|date issued|dateissued|dc.date.issued|dcterms.issued|dcterms.date|veroffentlicht am|veroffentlichung|veroffentlichungsdatum|erscheinungsdatum|erschienen am|publikationsdatum|date de publication|date de parution|paru le|parution|fecha de publicacion|publicada|publicada el|data de publicacao|publicado em|data di pubblicazione|pubblicato il|publicatiedatum|gepubliceerd op|geplaatst op|publiceringsdatum|publicerat|publiceret|udgivet|publisert|julkaistu|julkaisupaiva|data publikacji|opublikowano dnia|дата публикации|опубликован|дата виходу|дата публікації|опубліковано|datum vydani|publikovano|megjelent|megjelenes|data publicarii|publicat|ημερομηνια δημοσιευσης|yayin tarihi|yayinlanma|yayinlanma tarihi|yayim tarihi|تاريخ النشر|نشر في|تاريخ انتشار|פורסם|תאריך פרסום|प्रकाशित|公開日|公開日時|掲載日|投稿日|投稿日時|配信日|発売日|发布日期|發布日期|發佈日期|發佈時間|發布時間|发表时间|發表時間|发表日期|刊登日期|出版日期|게시일|등록일|작성일|발행일|입력|기사입력|ngay dang|ngay xuat ban|tanggal terbit|diterbitkan",
  "written|date written|sent|gesendet|envoye|enviado|inviato|отправлено|verzonden|wyslano|skickat|recorded|delivered|composed|geschrieben|geschrieben am|gesendet am|redige le|ecrit le|escrito|envoye le|enviado el|enviada el|enviado em|enviada em|inviata|data invio|отправлен|надіслано|odeslano|odoslane|elkuldve|kuldve|trimis|trimis la|sendt|lahetetty|gonderme|gonderildi|gonderim tarihi|αποσταλη|送信日時|送信日|发送时间|發送時間|发送日期|寄件日期|보낸 날짜|보낸날짜|נשלח|تم الارسال|ارسلت|date sent|sent on|sent at",
  "created|created_at|created at|creation date|date created|creationdate|erstellt|cree|creado|creato|создано|time_added|added|erstellt am|angelegt|cree le|fecha de creacion|data de criacao|criado|criado em|data di creazione|creato il|aangemaakt|skapad|oprettet|opprettet|luotu|utworzono|vytvoreno|дата создания|作成日|作成日時|创建时间|創建時間|建立日期|작성일시|created on|createdat|created-at|created time|created_time|date_created|ctime",
  "saved|clipped|date saved|saved_at|date_saved|archived|retrieved|captured",
  "updated|updated_at|last updated|aktualisiert|mis a jour|actualizado|обновлено|aggiornato|atualizado|bijgewerkt|uppdaterad|zaktualizowano|更新日|更新时间|updated on|updated at|last update|mise a jour",
];

const fieldKeys = {
  title:
    "title|subject|headline|re|subj|betr|betrifft|titel|titre|titulo|titolo|tytul|заголовок|название|тема|betreff|objet|asunto|assunto|oggetto|onderwerp|amne|emne|otsikko|temat|konu|标题|標題|題名|件名|제목|العنوان|כותרת|baslik|overskrift|rubrik|aihe|konu|predmet|předmět|targy|subiect|θεμα|主旨|主题|主題|제목|נושא|الموضوع|tieu de|judul|schlagzeile|uberschrift|titre de l'article|subject line",
  source:
    "source|publication|newspaper|journal|publisher|site|site_name|website|quelle|fuente|fonte|bron|kalla|kilde|zrodlo|источник|来源|來源|출처|المصدر|מקור|kaynak|zeitung|medium|journal titel|periodico|jornal|giornale|testata|krant|publicatie|publicacion|publication title|publication name|outlet|media|gazeta|газета|издание|видання|noviny|ujsag|lehti|avis|tidning|报纸|報紙|媒体|新聞|신문|매체|جريدة|صحيفة|עיתון|blog|feed",
  author:
    "author|authors|by|byline|from|creator|writer|autor|autores|autori|auteur|auteurs|autore|von|de|van|od|автор|от|作者|著者|저자|الكاتب|מאת|yazar|forfatter|forfattare|von|absender|expediteur|remitente|remetente|mittente|afzender|отправитель|від|fra|fran|lahettaja|kimden|gonderen|feladó|felado|odesilatel|expeditor|απο|差出人|发件人|發件人|寄件者|보낸 사람|보낸사람|מאת|המחבר|verfasser|redacteur|journaliste|redactor|reporter|journalist|korrespondent|written by|posted by|geschrieben von|ecrit par|escrito por|author name|author_name|dc.creator|autorin|skribent|kirjoittaja|автори|szerzo|συγγραφεας|记者|記者|撰文|기자|글쓴이|작성자|penulis|tac gia",
  url: "url|link|uri|source_url|source-url|sourceurl|original url|original|web|address|canonical|canonical_url|href",
} as const;

const quietKeys =
  "to|cc|bcc|message-id|mime-version|content-type|content-transfer-encoding|content-length|reply-to|received|in-reply-to|references|return-path|delivered-to|sender|organization|newsgroups|path|lines|user-agent|importance|priority|attachments|an|a|para|destinatario|кому|komu|aan|pour|destinataire|destinatari|til|till|kime|alici|vastaanottaja|cimzett|catre|προς|宛先|收件人|받는 사람|받는사람|אל|الى|kopie|copie|copia|kopia|копия|cc|date_modified|sent-by|" +
  "tag|tags|alias|aliases|category|categories|keywords|layout|permalink|draft|slug|description|summary|excerpt|abstract|cssclass|cssclasses|publish|id|uid|uuid|type|status|lang|language|weight|toc|image|images|cover|thumbnail|featured|comments|series|params|menu|template|format|author_email|categorie|rating|license|modified|lastmod|last_modified|last modified|modified_at|expirydate|filetags|startup|options|" +
  "weather|location|time|mood|steps|activity|device|coordinates|place|timezone|starred|photos|" +
  "section|length|page|pages|edition|volume|issue|dateline|words|word count|copyright|load-date|language|graphic|caption|document type|database|issn|isbn|publication-type|publication type|pub|doctype";

const meanings: ReadonlyMap<string, KeyMeaning> = new Map<string, KeyMeaning>([
  ...[...languageKeys].map((key) => [key, { kind: "quiet" }] as const),
  ...quietKeys.split("|").map((key) => [fold(key), { kind: "quiet" }] as const),
  ...Object.entries(fieldKeys).flatMap(([kind, keys]) =>
    keys.split("|").map((key) => [fold(key), { kind: kind as keyof typeof fieldKeys }] as const),
  ),
  ...dateKeys.flatMap((keys, rank) => keys.split("|").map((key) => [fold(key), { kind: "date", rank }] as const)),
]);

/** Date keys in languages that write dates in digits with stops, and then the day first: German, Polish, Russian, Czech, Finnish and others. */
const dottedDateKey =
  /^(?:datum|dato|data|дата|paiva|pvm|julkais|luotu|lahetet|tarih|yayin|erschein|veroffentl|erstellt|geschrieben|gesendet|angelegt|aktualisiert|publikations|opublikowan|utworzon|wyslano|zaktualizowan|опубл|отправ|создан|обновл|надісл|publikovan|vytvoren|odeslan|odoslan|udgivet|publisert|publiceret|oprettet|opprettet|sendt|trimis|publicat|data public)/u;

/** Whether a key is a word of a language in which `6.11.2023` can only be the sixth of November. */
export function isDottedDateKey(key: string): boolean {
  return dottedDateKey.test(fold(key).trim());
}

/** Say what a key of a header states, whatever its case and accents; null for one that is not known. `X-…` keys are mail's own. */
export function meaningOfKey(key: string): KeyMeaning | null {
  const folded = fold(key).replace(/\s+/gu, " ").trim();
  return meanings.get(folded) ?? (folded.startsWith("x-") ? { kind: "quiet" } : null);
}
