import { fold } from "../../core/text/fold.ts";

/** What a column of a table of articles can hold. */
export type Role =
  "title" | "text" | "date" | "source" | "author" | "url" | "language" | "year" | "month" | "day" | "time";

/** Names of columns in exports and data sets, as folded with `_` and `-` as spaces; the first that a table has is taken. */
const names: Readonly<Record<Role, readonly string[]>> = {
  title:
    "title|headline|heading|head|webtitle|uberschrift|artikeltitel|titre|titel|titulo|titolo|titulek|rubrik|subject|betreff|name|schlagzeile|заголовок|название|titular|titolo articolo|kop|tytul|nadpis|标题|標題|題名|タイトル|제목".split(
      "|",
    ),
  text: "text|content|body|full text|fulltext|article|article text|article body|maintext|main text|bodytext|body text|body html|content html|html|artikeltext|текст статьи|полный текст|texte|contenu|texto|contenido|conteudo|testo|contenuto|inhalt|artikel|tekst|tresc|tweet|message|post|story|transcript|selftext|caption|текст|lead paragraph|short description|description|summary|abstract|excerpt|snippet|trailtext|resume|beschreibung|note|comment|highlight|textcontent|text content|plain text|plaintext|articlebody|article content|story text|main content|corpo|cuerpo|testo articolo|texte integral|volltext|beitrag|содержание|正文|内容|內容|本文|본문".split(
    "|",
  ),
  date: "date|webpublicationdate|publication datetime|published utc|pub date|pubdate|publication date|published|published at|publishedat|published date|date published|datepublished|date publish|publish date|publishdate|datum|fecha|data|dato|paivays|дата|article date|issue date|day|jour|tag|erscheinungsdatum|datum der veroffentlichung|date de publication|fecha de publicacion|created|created at|createdat|date created|created utc|created time|timestamp|datetime|date time|time|saved date|saved at|date added|added|creation date|created date|published on|date of publication|created at utc|createdtimestampusec|created_timestamp|post date|posted|posted at|posted on|print date|run date|release date|veroffentlicht|veroffentlichungsdatum|date publication|paru le|fecha publicacion|data publicacao|data pubblicazione|publicatiedatum|data publikacji|дата публикации|日期|时间|發布日期|发布日期|日付|날짜".split(
    "|",
  ),
  source:
    "source|publication|newspaper|paper|journal|outlet|media|medium|publisher|source name|publication title|publication name|site|site name|website|domain|source domain|channel|magazine|zeitung|quelle|zeitschrift|fuente|periodico|fonte|testata|giornale|jornal|krant|bron|источник|издание|сми|tytul prasowy|gazeta|noviny|来源|來源|媒体|報紙|신문|매체".split(
      "|",
    ),
  author:
    "author|authors|byline|by|writer|creator|journalist|auteur|auteurs|autor|autoren|autores|autore|autori|verfasser|auteur s|автор|author name|user|username|from|reporter|redacteur|autor autores|автор статьи|作者|记者|기자|저자".split(
      "|",
    ),
  url: "url|link|address|page url|original url|web url|weburl|href|article url|source url|permalink|lien|adresse|enlace|document url|uri".split(
    "|",
  ),
  language: "language|lang|langue|sprache|idioma|lingua|taal".split("|"),
  year: "year|jahr|annee|ano|anno|jaar".split("|"),
  month: "month|monat|mois|mes|mese|maand".split("|"),
  day: "day|tag|jour|dia|giorno|dag".split("|"),
  time: [],
};

function hasYearAndMonth(columns: readonly string[]): boolean {
  return (["year", "month"] as const).every((role) => names[role].some((name) => columns.includes(name)));
}

/** Find which column has which role; a column has one at most, and a table need not have all. */
export function findRoles(columns: readonly string[]): ReadonlyMap<Role, number> {
  const plain = columns.map((column) =>
    fold(column)
      .replace(/[_\-.:/()]+/g, " ")
      .replace(/([a-z])(at|date|url)$/, "$1$2")
      .replace(/\s+/g, " ")
      .trim(),
  );
  const roles = new Map<Role, number>();
  const taken = new Set<number>();
  for (const role of [
    "url",
    "date",
    "title",
    "text",
    "source",
    "author",
    "language",
    "year",
    "month",
    "day",
  ] as const) {
    for (const name of names[role]) {
      // Beside a year and a month, "day" is the third number of a date.
      if (role === "date" && names.day.includes(name) && hasYearAndMonth(plain)) continue;
      const at = plain.findIndex((column, i) => column === name && !taken.has(i));
      if (at < 0) continue;
      roles.set(role, at);
      taken.add(at);
      break;
    }
  }
  return roles;
}
