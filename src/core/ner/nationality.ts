/*
 * Words for the people of a country, region or city: they are tied to a place but do not name it. A list of facts of our own; forms that differ
 * from the adjective ("Spaniard", "Dane") and plurals are included by rule or by entry.
 */
const words = new Set(
  (
    "afghan african albanian algerian american andorran angolan antiguan arab arabian argentine argentinean argentinian armenian asian australian aussie austrian azerbaijani azeri " +
    "bahamian bahraini balkan baltic bangladeshi barbadian bajan basque batswana bavarian belarusian belarusan belgian belizean beninese bengali berber bermudian bhutanese bolivian bosnian botswanan brazilian breton brit briton british britisher " +
    "bruneian bulgarian burkinabe burkinabé burmese burundian californian cambodian cameroonian canadian catalan caribbean caucasian chadian chechen chilean chinese circassian colombian comoran congolese corsican cossack costa-rican croat croatian crimean cuban cypriot czech czechoslovak " +
    "dane danish djiboutian dominican dutch dutchman dutchmen dutchwoman ecuadorean ecuadorian egyptian emirati english englishman englishmen englishwoman equatoguinean eritrean estonian eswatini ethiopian european eurasian faroese fijian filipino filipina filipinos finn finnish flemish floridian " +
    "french frenchman frenchmen frenchwoman gabonese gambian gazan georgian german ghanaian ghanian gibraltarian greek greenlander greenlandic grenadian guadeloupean guatemalan guinean guyanese haitian hawaiian honduran hongkonger hungarian icelander icelandic indian indonesian iranian iraqi irish irishman irishmen irishwoman israeli italian ivorian ivoirian " +
    "jamaican japanese jerusalemite jordanian karen kashmiri kazakh kazakhstani kenyan kosovan kosovar korean kurd kurdish kuwaiti kyrgyz lao laotian latvian lebanese liberian libyan liechtensteiner lithuanian londoner luxembourger luxembourgish " +
    "macanese macedonian malagasy malawian malaysian maldivian malian maltese manx maori māori marshallese mauritanian mauritian mexican micronesian moldovan moldavian monegasque mongol mongolian montenegrin moroccan mozambican myanmarese namibian nauruan nepalese nepali netherlander new-yorker new-zealander nicaraguan nigerian nigerien norwegian " +
    "omani pakistani palauan palestinian panamanian papuan paraguayan parisian peruvian pole polish polynesian portuguese punjabi qatari québécois quebecer quebecois rohingya romanian russian rwandan sahrawi salvadoran salvadorean sami samoan sardinian saudi scandinavian scot scots scottish scotsman scotsmen scotswoman senegalese serb serbian seychellois " +
    "siberian sicilian sierra-leonean sindhi singaporean sinhalese slav slavic slovak slovakian slovene slovenian somali somalian somalilander spaniard spanish sri-lankan sudanese surinamese swazi swede swedish swiss syrian tahitian taiwanese tajik tamil tanzanian tatar texan thai tibetan timorese togolese tongan trinidadian tunisian turk turkish turkmen tuvaluan tyrolean " +
    "ugandan uighur uyghur ukrainian uruguayan uzbek uzbekistani vanuatuan venetian venezuelan vietnamese welsh welshman welshmen yemeni yemenite yugoslav zairean zambian zanzibari zimbabwean zulu"
  ).split(" "),
);

/** Words that join nationalities or place them: "South African", "Anglo-Irish", "North Koreans", "New Zealander". */
const joiners = new Set(
  "north south east west northern southern eastern western central new latin costa sierra sri zealander leonean lankan rican anglo afro sino franco russo indo - –".split(
    " ",
  ),
);

/**
 * Whether a name is a nationality word or words: "Israeli", "Gazans", "Arab Israelis", "South African".
 *
 * Case and a plural s do not matter; "Israel" or "Israeli Air Force" is none.
 */
export function isNationalityName(name: string): boolean {
  const parts = name
    .toLowerCase()
    .split(/[\s-]+/)
    .filter((part) => part !== "" && part !== "–");
  const isNational = (part: string): boolean => words.has(part) || (part.endsWith("s") && words.has(part.slice(0, -1)));
  if (parts.length === 0 || parts.length > 4) return false;
  if (parts.length > 1 && (words.has(parts.join("-")) || words.has(parts.join("-").replace(/s$/, "")))) return true;
  return parts.every((part) => isNational(part) || joiners.has(part)) && parts.some(isNational);
}
