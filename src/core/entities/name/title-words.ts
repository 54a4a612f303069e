/** Titles before a name, folded: of today in English, and of other languages and times. None is a common given name ("Pan", "Baron", "Marquis"). */
export const titles: ReadonlySet<string> = new Set(
  (
    "mr mrs ms miss mx dr prof professor sir dame lord lady president vice prime minister premier chancellor secretary general gen col colonel maj major " +
    "capt captain cpt lt lieutenant sgt sergeant cpl corporal pvt private cmdr commander admiral adm brig brigadier marshal sen senator rep representative " +
    "congressman congresswoman gov governor mayor ambassador amb judge justice chief emir emira sheikh sheik shaikh shaykh sheikha ayatollah imam mullah " +
    "maulana hajji haji rev reverend fr father sister brother rabbi bishop archbishop cardinal monsignor deputy foreign former acting interim crown " +
    "attorney speaker commissioner director administrator chairman chairwoman chair ceo cto cio officer spokesman spokeswoman leader coach detective inspector " +
    "tun datuk dato datin seri " +
    // English of old newspapers
    "lieut brevet hon honourable honorable messrs squire widow " +
    // German
    "herr frau fraulein frl hofrat hofrath geh geheimrat geheimrath kommerzienrat commerzienrath justizrat justizrath regierungsrat regierungsrath landrat landrath stadtrat stadtrath " +
    "freiherr frhr freiin graf grafin hochw hochwurden hochehrwurden pfarrer pastor hauptmann rittmeister leutnant oberleutnant oberst feldmarschall burgermeister oberburgermeister reichskanzler " +
    // French
    "monsieur madame mme mmes mlle mlles messieurs mm sieur citoyen citoyenne abbe maitre docteur comte comtesse vicomte vicomtesse chevalier mgr monseigneur veuve depute senateur prefet " +
    // Spanish, Portuguese
    "senor senora don dona sr sra srta senorita sres dna senhor senhora doctor doctora licenciado fray excmo excma ilmo " +
    // Italian
    "signor signora signorina sig cav cavaliere comm commendatore onorevole avv avvocato dott dottor dottoressa monsignore mons " +
    // Dutch
    "dhr heer meneer mevr mevrouw mej juffrouw jhr jonkheer freule " +
    // Swedish, Danish, Norwegian, Finnish
    "hr fru froken frk grosserer konsul kaptajn kapten kaptein rouva neiti tohtori pastori " +
    // Polish, Russian, Ukrainian, Turkish, Greek, Arabic
    "pani ks ksiadz господин госпожа товарищ тов князь княгиня граф графиня доктор профессор пан панi sayin κυριοσ κυρια الدكتور الدكتوره الشيخ"
  ).split(" "),
);

/** The same, of two words: "г-н", "г-жа". */
export const longTitles: ReadonlySet<string> = new Set(["г н", "г жа"]);

/** Titles that are part of whom a single name means: Pope Francis, King Charles, Herzog Karl. */
export const regnalTitles: ReadonlySet<string> = new Set(
  (
    "pope king queen prince princess emperor empress tsar tsarina sultan saint st kaiser " +
    "furst furstin herzog herzogin erzherzog konig konigin prinz prinzessin roi reine duc duchesse rey reina"
  ).split(" "),
);
