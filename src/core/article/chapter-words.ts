import { fold } from "../text/fold.ts";

/**
 * The words that books are divided by, folded (see `fold`), in the languages whose months are read. They are no CLDR data: taken from
 * the headings of printed diaries, letters and memoirs.
 */

/** A number follows, or an ordinal stands before. */
export const divisions: ReadonlySet<string> = new Set(
  (
    "chapter chap chapitre chap capitulo capitolo cap kapitel kap hoofdstuk kapittel kapitola rozdzial fejezet luku глава κεφαλαιο bolum " +
    "فصل الفصل باب פרק अध्याय part partie parte teil deel del czesc rész resz osa часть частина μερος kisim cast الجزء חלק भाग " +
    "book livre libro livro buch boek bok kniha ksiega книга kitap volume vol band bind tome tomo tom том cilt section abschnitt cahier notebook"
  )
    .split(" ")
    .map(fold),
);

/** A year must stand on the line. */
export const yearHeads: ReadonlySet<string> = new Set(
  (
    "year anno ano annee annus jahr jaar aar ar rok год рік vuosi yil etos سنة سال שנת journal diary diario tagebuch dagboek dagbok dagbog " +
    "dziennik denik дневник щоденник paivakirja naplo gunluk carnet log logbook letters lettres briefe cartas lettere письма " +
    "season voyage cruise expedition campaign continued"
  )
    .split(" ")
    .map(fold),
);

/** What stands before or behind the text proper, and is never part of an entry. */
export const matter: ReadonlySet<string> = new Set(
  (
    "preface|foreword|prologue|epilogue|afterword|appendix|appendices|glossary|bibliography|colophon|dedication|acknowledgements|" +
    "acknowledgments|contents|table of contents|list of illustrations|footnotes|endnotes|editor's note|editors' note|editorial note|" +
    "publisher's note|translator's note|transcriber's note|transcriber's notes|author's note|note to the reader|to the reader|" +
    "about the author|afterward|in memoriam|" +
    "vorwort|geleitwort|nachwort|epilog|prolog|anhang|inhalt|inhaltsverzeichnis|glossar|literaturverzeichnis|anmerkungen|danksagung|" +
    "avant-propos|epiloque|postface|appendice|annexe|annexes|glossaire|bibliographie|table des matieres|remerciements|" +
    "prefacio|prologo|epilogo|apendice|anexo|anexos|glosario|glossario|bibliografia|agradecimientos|posfacio|agradecimentos|" +
    "prefazione|postfazione|ringraziamenti|voorwoord|nawoord|epiloog|proloog|bijlage|bijlagen|inhoud|dankwoord|" +
    "forord|efterskrift|efterord|etterord|tillaeg|bilag|vedlegg|bilaga|bilagor|innehall|innhold|indhold|" +
    "przedmowa|poslowie|zakonczenie|aneks|przypisy|predmluva|doslov|dodatek|eloszo|utoszo|epilogus|fuggelek|" +
    "esipuhe|jalkisanat|epilogi|liite|liitteet|предисловие|послесловие|эпилог|пролог|приложение|приложения|примечания|оглавление|" +
    "передмова|післямова|епілог|додаток|додатки|προλογος|επιλογος|παραρτημα|onsoz|sonsoz|ekler|" +
    "خاتمة|تمهيد|ملحق|پیشگفتار|پیوست|הקדמה|אחרית דבר|נספח|前言|序言|自序|序|后记|後記|跋|附录|附錄|尾声|尾聲|目录|目錄|" +
    "序文|まえがき|はじめに|あとがき|後書き|おわりに|付録|エピローグ|プロローグ|머리말|서문|후기|맺음말|부록|에필로그|프롤로그|" +
    "भूमिका|प्रस्तावना|उपसंहार|परिशिष्ट"
  )
    .split("|")
    .map(fold),
);

/** The same, but entries of a day are parted by such words too. */
export const weakMatter: ReadonlySet<string> = new Set(
  (
    "introduction|introductory|introductory note|notes|index|conclusion|postscript|envoi|note|supplement|the end|finis|einleitung|einfuhrung|" +
    "register|schluss|schlusswort|introduccion|conclusion|notas|indice|introducao|conclusao|introduzione|conclusione|note|inleiding|slotwoord|" +
    "indledning|innledning|inledning|slutord|wstep|uvod|zaver|bevezetes|johdanto|введение|вступление|заключение|вступ|εισαγωγη|giris|ek|مقدمة|" +
    "מבוא|引言|结语|結語|解说|解説|소개"
  )
    .split("|")
    .map(fold),
);

/** How a division is counted in words, folded. */
export const ordinals: ReadonlySet<string> = new Set(
  (
    "one two three four five six seven eight nine ten eleven twelve first second third fourth fifth sixth seventh eighth ninth tenth last " +
    "eins zwei drei vier erster erste erstes zweiter zweite zweites dritter dritte drittes vierter vierte funfter funfte letzter " +
    "premier premiere deuxieme second seconde troisieme quatrieme cinquieme un deux trois quatre primero primera segundo segunda tercero tercera " +
    "cuarto cuarta uno dos tres primeiro primeira terceiro terceira primo prima secondo seconda terzo terza quarto quarta due tre " +
    "eerste tweede derde vierde een twee drie forste andra tredje forsta anden pierwszy pierwsza drugi druga trzeci trzecia prvni druhy druha treti " +
    "elso masodik harmadik ensimmainen toinen kolmas первая первый вторая второй третья третий четвертая перша друга третя πρωτο δευτερο τριτο " +
    "birinci ikinci ucuncu الاول الأول الثاني الثالث ראשון שני שלישי"
  )
    .split(" ")
    .map(fold),
);

/** What is counted in the headings of logs and travel diaries, folded: "Second Voyage". */
export const journeys: ReadonlySet<string> = new Set(
  (
    "voyage voyages journey expedition cruise campaign season trip tour crossing passage excursion pilgrimage march travels " +
    "reise fahrt seereise uberfahrt feldzug reisen campagne saison traversee viaje expedicion travesia campana viagem expedicao " +
    "viaggio spedizione traversata campagna reis tocht resa resan rejse rejsen reise ferd expeditie ekspedition ekspedisjon " +
    "podroz wyprawa wyprawy cesta vyprava utazas matka retki путешествие поездка экспедиция плавание поход подорож експедиція " +
    "ταξιδι εκστρατεια yolculuk sefer رحلة الرحلة سفر מסע"
  )
    .split(" ")
    .map(fold),
);
