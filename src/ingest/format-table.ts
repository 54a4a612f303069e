import { readAlto, tellsAlto } from "./alto/read-alto.ts";
import { readDayOne, tellsDayOne } from "./day-one/read-day-one.ts";
import { readEuropresse, tellsEuropresse } from "./europresse/read-europresse.ts";
import { readEvernote, tellsEvernote } from "./evernote/read-evernote.ts";
import { readFactiva, tellsFactiva } from "./factiva/read-factiva.ts";
import { readFactivaText, tellsFactivaText } from "./factiva/read-factiva-lines.ts";
import { readFeed, tellsFeed } from "./feed/read-feed.ts";
import { readJsonFeed, tellsJsonFeed } from "./feed/read-json-feed.ts";
import type { Format } from "./formats.ts";
import { readHocr, tellsHocr } from "./hocr/read-hocr.ts";
import { readKindle, tellsKindle } from "./kindle/read-kindle.ts";
import { readEmlx, readMail, readMbox, tellsEmlx, tellsMail, tellsMbox } from "./mail/read-mail.ts";
import { readMastodon, tellsMastodon } from "./mastodon/read-mastodon.ts";
import { readNewsml, tellsNewsml } from "./agency/read-newsml.ts";
import { readNexisHtml, tellsNexisHtml } from "./nexis/read-nexis-html.ts";
import { readNexisText, tellsNexisText } from "./nexis/read-nexis-text.ts";
import { readNitf, tellsNitf } from "./agency/read-nitf.ts";
import { readLogseq, tellsLogseq } from "./notes/read-logseq.ts";
import { readNote, tellsNote } from "./notes/read-note.ts";
import { readOmnivoreList, tellsOmnivore } from "./omnivore/read-omnivore.ts";
import { readFlatOdt, tellsFlatOdt } from "./odt/read-odt.ts";
import { readOtherXml, tellsOtherXml } from "./other-xml/read-other-xml.ts";
import { readOrg, tellsOrg } from "./org/read-org.ts";
import { readMets, tellsMets } from "./mets/read-mets.ts";
import { readMhtml, tellsMhtml } from "./saved-page/read-mhtml.ts";
import { readSavedPage, tellsPage } from "./saved-page/read-page.ts";
import { readPageXml, tellsPageXml } from "./page-xml/read-page-xml.ts";
import { readProquest, tellsProquest } from "./proquest/read-proquest.ts";
import { readBookmarks, tellsBookmarks } from "./read-later/read-bookmarks.ts";
import { readReuters, tellsReuters } from "./reuters/read-reuters.ts";
import { readSubtitles, tellsSubtitles } from "./subtitles/read-subtitles.ts";
import {
  readJsonLines,
  readJsonTable,
  readTable,
  tellsJsonLines,
  tellsJsonTable,
  tellsTable,
} from "./table/read-table.ts";
import { readTei, tellsTei } from "./tei/read-tei.ts";
import { readTelegram, tellsTelegram } from "./telegram/read-telegram.ts";
import { readTwitter, tellsTwitter } from "./twitter/read-twitter.ts";
import { readWallabag, tellsWallabag } from "./wallabag/read-wallabag.ts";
import { readWhatsApp, tellsWhatsApp } from "./whatsapp/read-whatsapp.ts";

/** The formats that are text, in the order in which a file is asked whether it is one: what shows itself most plainly first. */
export const textFormats: readonly Format[] = [
  { label: "Twitter archive", tells: tellsTwitter, read: readTwitter },
  { label: "Telegram export", tells: tellsTelegram, read: readTelegram },
  { label: "Mastodon outbox", tells: tellsMastodon, read: readMastodon },
  { label: "JSON Feed", tells: tellsJsonFeed, read: readJsonFeed },
  { label: "Day One journal", tells: tellsDayOne, read: readDayOne },
  { label: "wallabag export", tells: tellsWallabag, read: readWallabag },
  { label: "Omnivore list", tells: tellsOmnivore, read: readOmnivoreList },
  { label: "JSON Lines", tells: tellsJsonLines, read: readJsonLines },
  { label: "Evernote export", tells: tellsEvernote, read: readEvernote },
  { label: "Feed", tells: tellsFeed, read: readFeed },
  { label: "ALTO page", tells: tellsAlto, read: readAlto },
  { label: "PAGE", tells: tellsPageXml, read: readPageXml },
  { label: "METS", tells: tellsMets, read: readMets },
  { label: "TEI", tells: tellsTei, read: readTei },
  { label: "NITF", tells: tellsNitf, read: readNitf },
  { label: "NewsML", tells: tellsNewsml, read: readNewsml },
  { label: "Reuters-21578", tells: tellsReuters, read: readReuters },
  { label: "MHTML page", tells: tellsMhtml, read: readMhtml },
  { label: "Mailbox", tells: tellsMbox, read: readMbox },
  { label: "Mail", tells: tellsMail, read: readMail },
  { label: "Mail", tells: tellsEmlx, read: readEmlx },
  { label: "hOCR page", tells: tellsHocr, read: readHocr },
  { label: "Factiva", tells: tellsFactiva, read: readFactiva },
  { label: "Nexis", tells: tellsNexisHtml, read: readNexisHtml },
  { label: "Europresse", tells: tellsEuropresse, read: readEuropresse },
  { label: "Bookmarks", tells: tellsBookmarks, read: readBookmarks },
  { label: "Web page", tells: tellsPage, read: readSavedPage },
  { label: "Subtitles", tells: tellsSubtitles, read: readSubtitles },
  { label: "Kindle clippings", tells: tellsKindle, read: readKindle },
  { label: "ProQuest", tells: tellsProquest, read: readProquest },
  { label: "Nexis", tells: tellsNexisText, read: readNexisText },
  { label: "Factiva", tells: tellsFactivaText, read: readFactivaText },
  { label: "WhatsApp chat", tells: tellsWhatsApp, read: readWhatsApp },
  { label: "JSON table", tells: tellsJsonTable, read: readJsonTable },
  { label: "Table", tells: tellsTable, read: readTable },
  { label: "Org file", tells: tellsOrg, read: readOrg },
  { label: "Logseq page", tells: tellsLogseq, read: readLogseq },
  { label: "OpenDocument file", tells: tellsFlatOdt, read: readFlatOdt },
  { label: "XML", tells: tellsOtherXml, read: readOtherXml },
  { label: "Note", tells: tellsNote, read: readNote },
];
