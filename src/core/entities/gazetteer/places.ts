/**
 * What the table of countries lacks: everyday names and other words for people, as `country|other names|nationality words`.
 *
 * Dateline's own compilation of common knowledge, under the project's licence.
 */
export const everydayNames = `
United States|US/USA/U.S./U.S.A./America/United States of America|American
United Kingdom|UK/U.K./Britain/Great Britain|British/Briton/Brit
United Arab Emirates|UAE/U.A.E.|Emirati
Turkey|Türkiye/Republic of Turkey|Turkish/Turk
North Korea|DPRK/D.P.R.K.|North Korean
South Korea|ROK/R.O.K.|South Korean
DR Congo|DRC/D.R.C./Democratic Republic of Congo/Congo-Kinshasa|
China|PRC/P.R.C.|Chinese
Russia|Russian Federation|Russian
Saudi Arabia|KSA|Saudi/Saudi Arabian
Syria|Syrian Arab Republic|Syrian
Vatican City|the Vatican/Holy See|
Ivory Coast|Côte d'Ivoire|Ivorian
Timor-Leste|East Timor|Timorese/East Timorese
Myanmar|Burma|Burmese
Eswatini|Swaziland|Swazi
Cape Verde|Cabo Verde|Cape Verdean
Czechia|Czech Republic|Czech
Bosnia and Herzegovina|Bosnia|Bosnian
Palestine|State of Palestine/Palestinian Territories|Palestinian
Netherlands|Holland|Dutch/Dutchman
Spain||Spanish/Spaniard
Poland||Polish/Pole
Denmark||Danish/Dane
Sweden||Swedish/Swede
Finland||Finnish/Finn
Iceland||Icelandic/Icelander
France||French/Frenchman/Frenchwoman
Ireland||Irish/Irishman
Philippines||Filipino/Filipina/Philippine
Argentina||Argentine/Argentinian
Kazakhstan||Kazakh/Kazakhstani
Kyrgyzstan||Kyrgyz/Kirghiz
Tajikistan||Tajik
Uzbekistan||Uzbek
Turkmenistan||Turkmen
Afghanistan||Afghan
Serbia||Serbian/Serb
Croatia||Croatian/Croat
Slovenia||Slovenian/Slovene
Slovakia||Slovakian/Slovak
Lesotho||Basotho
Botswana||Batswana
Belarus||Belarusian/Belarussian
Nepal||Nepali/Nepalese
Bangladesh||Bangladeshi
Ecuador||Ecuadorian
El Salvador||Salvadoran/Salvadorean
Costa Rica||Costa Rican/Tico
New Zealand||New Zealander
Maldives||Maldivian
Papua New Guinea||Papua New Guinean/Papuan
Australia||Australian/Aussie
Luxembourg||Luxembourgish
Kosovo||Kosovar/Kosovan
Niger||Nigerien
Madagascar||Malagasy/Madagascan
Trinidad and Tobago|Trinidad|Trinidadian/Tobagonian
Seychelles||Seychellois
Suriname||Surinamese
Monaco||Monegasque/Monacan
`;

/** Places that are no countries but lend people a word: `place|other names|nationality words`. */
export const regions = `
Europe||European
Africa||African
Asia||Asian
Latin America||Latin American
North America||North American
South America||South American
Central America||Central American
Scandinavia||Scandinavian
England||English/Englishman/Englishwoman
Scotland||Scottish/Scot
Wales||Welsh/Welshman
Northern Ireland||Northern Irish
Gaza||Gazan
Catalonia||Catalan
Bavaria||Bavarian
Prussia||Prussian
Kurdistan||Kurdish/Kurd
Tibet||Tibetan
Chechnya||Chechen
Crimea||Crimean
Quebec||Quebecois/Quebecer
Soviet Union|USSR/U.S.S.R.|Soviet
Yugoslavia||Yugoslav/Yugoslavian
Czechoslovakia||Czechoslovak
East Germany|GDR|East German
West Germany||West German
Ottoman Empire||Ottoman
Rhodesia||Rhodesian
Persia||Persian
London||Londoner
Paris||Parisian
Berlin||Berliner
Rome||Roman
Vienna||Viennese
Venice||Venetian
Moscow||Muscovite
Beirut||Beiruti
New York||New Yorker
New York City|NYC/N.Y.C.|
Los Angeles|L.A.|Angeleno
Washington, D.C.|Washington DC/D.C./District of Columbia|Washingtonian
Texas||Texan
California||Californian
Florida||Floridian
Hawaii||Hawaiian
Alaska||Alaskan
Virginia||Virginian
Puerto Rico||Puerto Rican
Kashmir||Kashmiri
Punjab||Punjabi
Bengal||Bengali
Sicily||Sicilian
Corsica||Corsican
Hong Kong||Hong Konger/Hongkonger
`;

/** Words for people whom no one place owns, parties and creeds among them. */
export const peoples =
  "Arab/Jewish/Jew/Muslim/Christian/Catholic/Hispanic/Latino/Latina/Basque/Flemish/Roma/Sikh/Hindu/Buddhist/Protestant/Sunni/Shiite/Shia/Druze/Uyghur/Uighur/Rohingya/Yazidi/Houthi/Sahrawi/Republican/Democrat/Communist/Socialist/Conservative/Liberal/Nazi/Islamist/Zionist";
