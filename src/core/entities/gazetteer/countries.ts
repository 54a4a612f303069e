/**
 * Countries and dependencies: `name|other names|capitals|demonyms`, lists parted by `/`.
 *
 * Derived from world-countries 5.1.0 (Open Database License 1.0, see LICENCES.md) by src/builder/gazetteer/make-countries.ts.
 */
export const countries = `
Afghanistan|Islamic Republic of Afghanistan/Afġānistān|Kabul|Afghan
Albania|Republic of Albania/Shqipëri/Shqipëria/Shqipnia|Tirana|Albanian
Algeria|People's Democratic Republic of Algeria/Dzayer/Algérie|Algiers|Algerian
American Samoa|Amerika Sāmoa/Amelika Sāmoa/Sāmoa Amelika|Pago Pago|American Samoan
Andorra|Principality of Andorra/Principat d'Andorra|Andorra la Vella|Andorran
Angola|Republic of Angola/República de Angola|Luanda|Angolan
Anguilla||The Valley|Anguillian
Antarctica|||Antarctican
Antigua and Barbuda||Saint John's|Antiguan/Barbudan
Argentina|Argentine Republic/República Argentina|Buenos Aires|Argentine
Armenia|Republic of Armenia/Hayastan|Yerevan|Armenian
Aruba||Oranjestad|Aruban
Australia|Commonwealth of Australia|Canberra|Australian
Austria|Republic of Austria/Osterreich/Oesterreich|Vienna|Austrian
Azerbaijan|Republic of Azerbaijan/Azərbaycan Respublikası|Baku|Azerbaijani
Bahamas|Commonwealth of the Bahamas|Nassau|Bahamian
Bahrain|Kingdom of Bahrain/Mamlakat al-Baḥrayn|Manama|Bahraini
Bangladesh|People's Republic of Bangladesh/Gônôprôjatôntri Bangladesh|Dhaka|Bangladeshi
Barbados||Bridgetown|Barbadian
Belarus|Republic of Belarus/Bielaruś|Minsk|Belarusian
Belgium|Kingdom of Belgium/België/Belgie/Belgien/Belgique/Koninkrijk België/Royaume de Belgique/Königreich Belgien|Brussels|Belgian
Belize||Belmopan|Belizean
Benin|Republic of Benin/République du Bénin|Porto-Novo|Beninese
Bermuda|The Islands of Bermuda/The Bermudas/Somers Isles|Hamilton|Bermudian
Bhutan|Kingdom of Bhutan|Thimphu|Bhutanese
Bolivia|Plurinational State of Bolivia/Buliwya/Wuliwya/Estado Plurinacional de Bolivia/Buliwya Mamallaqta/Wuliwya Suyu/Tetã Volívia|Sucre|Bolivian
Bosnia and Herzegovina|Bosnia-Herzegovina|Sarajevo|Bosnian/Herzegovinian
Botswana|Republic of Botswana/Lefatshe la Botswana|Gaborone|Motswana
Bouvet Island|Bouvetøya/Bouvet-øya||
Brazil|Federative Republic of Brazil/Brasil/República Federativa do Brasil|Brasília|Brazilian
British Indian Ocean Territory||Diego Garcia|
British Virgin Islands|Virgin Islands|Road Town|Virgin Islander
Brunei|Brunei Darussalam/Nation of Brunei/the Abode of Peace|Bandar Seri Begawan|Bruneian
Bulgaria|Republic of Bulgaria|Sofia|Bulgarian
Burkina Faso||Ouagadougou|Burkinabe
Burundi|Republic of Burundi/Republika y'Uburundi/République du Burundi|Gitega|Burundian
Cambodia|Kingdom of Cambodia|Phnom Penh|Cambodian
Cameroon|Republic of Cameroon/République du Cameroun|Yaoundé|Cameroonian
Canada||Ottawa|Canadian
Cape Verde|Republic of Cabo Verde/República de Cabo Verde|Praia|Cape Verdian
Caribbean Netherlands|BES islands/Bonaire Sint Eustatius and Saba|Kralendijk/Oranjestad/The Bottom|
Cayman Islands||George Town|Caymanian
Central African Republic|République centrafricaine|Bangui|Central African
Chad|Republic of Chad/Tchad/République du Tchad|N'Djamena|Chadian
Chile|Republic of Chile/República de Chile|Santiago|Chilean
China|People's Republic of China/Zhōngguó/Zhongguo/Zhonghua/Zhōnghuá Rénmín Gònghéguó|Beijing|Chinese
Christmas Island|Territory of Christmas Island|Flying Fish Cove|Christmas Islander
Cocos (Keeling) Islands|Territory of the Cocos (Keeling) Islands/Keeling Islands/Cocos Islands|West Island|Cocos Islander
Colombia|Republic of Colombia/República de Colombia|Bogotá|Colombian
Comoros|Union of the Comoros/Union des Comores/Udzima wa Komori/al-Ittiḥād al-Qumurī|Moroni|Comoran
Cook Islands|Kūki 'Āirani|Avarua|Cook Islander
Costa Rica|Republic of Costa Rica/República de Costa Rica|San José|Costa Rican
Croatia|Republic of Croatia/Hrvatska/Republika Hrvatska|Zagreb|Croatian
Cuba|Republic of Cuba/República de Cuba|Havana|Cuban
Curaçao|Country of Curaçao/Curacao/Kòrsou/Land Curaçao/Pais Kòrsou|Willemstad|Curaçaoan
Cyprus|Republic of Cyprus/Kýpros/Kıbrıs/Kıbrıs Cumhuriyeti|Nicosia|Cypriot
Czechia|Czech Republic/Česká republika/Česko|Prague|Czech
DR Congo|Democratic Republic of the Congo/Congo-Kinshasa/Democratic Republic of Congo/DRC|Kinshasa|Congolese
Denmark|Kingdom of Denmark/Danmark/Kongeriget Danmark|Copenhagen|Danish
Djibouti|Republic of Djibouti/Jabuuti/Gabuuti/République de Djibouti/Gabuutih Ummuuno/Jamhuuriyadda Jabuuti|Djibouti|
Dominican Republic||Santo Domingo|Dominican
Dominica|Commonwealth of Dominica/Dominique|Roseau|Dominican
Ecuador|Republic of Ecuador/República del Ecuador|Quito|Ecuadorean
Egypt|Arab Republic of Egypt|Cairo|Egyptian
El Salvador|Republic of El Salvador/República de El Salvador|San Salvador|Salvadoran
Equatorial Guinea|Republic of Equatorial Guinea/República de Guinea Ecuatorial/République de Guinée équatoriale/República da Guiné Equatorial|Malabo|Equatorial Guinean
Eritrea|State of Eritrea/Dawlat Iritriyá/Iritriyā|Asmara|Eritrean
Estonia|Republic of Estonia/Eesti/Eesti Vabariik|Tallinn|Estonian
Eswatini|Kingdom of Eswatini/Swaziland/weSwatini/Swatini/Ngwane/Umbuso weSwatini|Lobamba|Swazi
Ethiopia|Federal Democratic Republic of Ethiopia|Addis Ababa|Ethiopian
Falkland Islands|Islas Malvinas/Falkland Islands (Malvinas)|Stanley|Falkland Islander
Faroe Islands|Føroyar/Færøerne/Faeroe Islands|Tórshavn|Faroese
Fiji|Republic of Fiji/Matanitu ko Viti/Fijī Gaṇarājya|Suva|Fijian
Finland|Republic of Finland/Suomi/Suomen tasavalta/Republiken Finland|Helsinki|Finnish
France|French Republic/République française|Paris|French
French Guiana|Guyane|Cayenne|Guianan
French Polynesia|Polynésie française/Pōrīnetia Farāni|Papeetē|French Polynesian
French Southern and Antarctic Lands|Territory of the French Southern and Antarctic Lands/French Southern Territories|Port-aux-Français|
Gabon|Gabonese Republic/République Gabonaise|Libreville|Gabonese
Gambia|Republic of the Gambia|Banjul|Gambian
Georgia|Sakartvelo|Tbilisi|Georgian
Germany|Federal Republic of Germany/Bundesrepublik Deutschland|Berlin|German
Ghana|Republic of Ghana|Accra|Ghanaian
Gibraltar||Gibraltar|
Greece|Hellenic Republic/Elláda|Athens|Greek
Greenland|Grønland|Nuuk|Greenlandic
Grenada||St. George's|Grenadian
Guadeloupe|Gwadloup|Basse-Terre|Guadeloupian
Guam|Guåhån|Hagåtña|Guamanian
Guatemala|Republic of Guatemala|Guatemala City|Guatemalan
Guernsey|Bailiwick of Guernsey/Bailliage de Guernesey|St. Peter Port|Channel Islander
Guinea-Bissau|Republic of Guinea-Bissau/República da Guiné-Bissau|Bissau|Guinea-Bissauan
Guinea|Republic of Guinea/République de Guinée|Conakry|Guinean
Guyana|Co-operative Republic of Guyana|Georgetown|Guyanese
Haiti|Republic of Haiti/République d'Haïti/Repiblik Ayiti|Port-au-Prince|Haitian
Heard Island and McDonald Islands|||Heard and McDonald Islander
Honduras|Republic of Honduras/República de Honduras|Tegucigalpa|Honduran
Hong Kong|Hong Kong Special Administrative Region of the People's Republic of China|City of Victoria|Hong Konger
Hungary||Budapest|Hungarian
Iceland|Republic of Iceland/Lýðveldið Ísland|Reykjavik|Icelander
India|Republic of India/Bhārat/Bharat Ganrajya|New Delhi|Indian
Indonesia|Republic of Indonesia/Republik Indonesia|Jakarta|Indonesian
Iran|Islamic Republic of Iran/Jomhuri-ye Eslāmi-ye Irān|Tehran|Iranian
Iraq|Republic of Iraq|Baghdad|Iraqi
Ireland|Republic of Ireland/Éire/Poblacht na hÉireann|Dublin|Irish
Isle of Man|Ellan Vannin/Mannin|Douglas|Manx
Israel|State of Israel/Medīnat Yisrā'el|Jerusalem|Israeli
Italy|Italian Republic/Repubblica italiana|Rome|Italian
Ivory Coast|Republic of Côte d'Ivoire/Côte d'Ivoire/Cote d'Ivoire/République de Côte d'Ivoire|Yamoussoukro|Ivorian
Jamaica||Kingston|Jamaican
Japan|Nippon/Nihon|Tokyo|Japanese
Jersey|Bailiwick of Jersey/Bailliage de Jersey/Bailliage dé Jèrri|Saint Helier|Channel Islander
Jordan|Hashemite Kingdom of Jordan/al-Mamlakah al-Urdunīyah al-Hāshimīyah|Amman|Jordanian
Kazakhstan|Republic of Kazakhstan/Qazaqstan/Qazaqstan Respublïkası/Respublika Kazakhstan|Astana|Kazakhstani
Kenya|Republic of Kenya/Jamhuri ya Kenya|Nairobi|Kenyan
Kiribati|Independent and Sovereign Republic of Kiribati/Republic of Kiribati/Ribaberiki Kiribati|South Tarawa|I-Kiribati
Kosovo|Republic of Kosovo|Pristina|Kosovar
Kuwait|State of Kuwait/Dawlat al-Kuwait|Kuwait City|Kuwaiti
Kyrgyzstan|Kyrgyz Republic/Kyrgyz Respublikasy|Bishkek|Kirghiz
Laos|Lao People's Democratic Republic/Sathalanalat Paxathipatai Paxaxon Lao|Vientiane|Laotian
Latvia|Republic of Latvia/Latvijas Republika|Riga|Latvian
Lebanon|Lebanese Republic/Al-Jumhūrīyah Al-Libnānīyah|Beirut|Lebanese
Lesotho|Kingdom of Lesotho/Muso oa Lesotho|Maseru|Mosotho
Liberia|Republic of Liberia|Monrovia|Liberian
Libya|State of Libya/Dawlat Libya|Tripoli|Libyan
Liechtenstein|Principality of Liechtenstein/Fürstentum Liechtenstein|Vaduz|Liechtensteiner
Lithuania|Republic of Lithuania/Lietuvos Respublika|Vilnius|Lithuanian
Luxembourg|Grand Duchy of Luxembourg/Grand-Duché de Luxembourg/Großherzogtum Luxemburg/Groussherzogtum Lëtzebuerg|Luxembourg|Luxembourger
Macau|Macao Special Administrative Region of the People's Republic of China/Macao/Região Administrativa Especial de Macau da República Popular da China||Macanese
Madagascar|Republic of Madagascar/Repoblikan'i Madagasikara/République de Madagascar|Antananarivo|Malagasy
Malawi|Republic of Malawi|Lilongwe|Malawian
Malaysia||Kuala Lumpur|Malaysian
Maldives|Republic of the Maldives/Maldive Islands/Dhivehi Raajjeyge Jumhooriyya|Malé|Maldivan
Mali|Republic of Mali/République du Mali|Bamako|Malian
Malta|Republic of Malta/Repubblika ta' Malta|Valletta|Maltese
Marshall Islands|Republic of the Marshall Islands|Majuro|Marshallese
Martinique||Fort-de-France|Martinican
Mauritania|Islamic Republic of Mauritania|Nouakchott|Mauritanian
Mauritius|Republic of Mauritius/République de Maurice|Port Louis|Mauritian
Mayotte|Department of Mayotte/Département de Mayotte|Mamoudzou|Mahoran
Mexico|United Mexican States/Estados Unidos Mexicanos|Mexico City|Mexican
Micronesia|Federated States of Micronesia|Palikir|Micronesian
Moldova|Republic of Moldova/Republica Moldova|Chișinău|Moldovan
Monaco|Principality of Monaco/Principauté de Monaco|Monaco|Monegasque
Mongolia||Ulan Bator|Mongolian
Montenegro|Crna Gora|Podgorica|Montenegrin
Montserrat||Plymouth|Montserratian
Morocco|Kingdom of Morocco/Al-Mamlakah al-Maġribiyah|Rabat|Moroccan
Mozambique|Republic of Mozambique/República de Moçambique|Maputo|Mozambican
Myanmar|Republic of the Union of Myanmar/Burma/Pyidaunzu Thanmăda Myăma Nainngandaw|Naypyidaw|Burmese
Namibia|Republic of Namibia/Namibië|Windhoek|Namibian
Nauru|Republic of Nauru/Naoero/Pleasant Island/Ripublik Naoero|Yaren|Nauruan
Nepal|Federal Democratic Republic of Nepal/Loktāntrik Ganatantra Nepāl|Kathmandu|Nepalese
Netherlands|Kingdom of the Netherlands/Holland/Nederland/The Netherlands|Amsterdam|Dutch
New Caledonia||Nouméa|New Caledonian
New Zealand|Aotearoa|Wellington|New Zealander
Nicaragua|Republic of Nicaragua/República de Nicaragua|Managua|Nicaraguan
Nigeria|Federal Republic of Nigeria/Nijeriya/Naíjíríà|Abuja|Nigerian
Niger|Republic of Niger/Nijar|Niamey|Nigerien
Niue||Alofi|Niuean
Norfolk Island|Territory of Norfolk Island/Teratri of Norf'k Ailen|Kingston|Norfolk Islander
North Korea|Democratic People's Republic of Korea/DPRK/Chosŏn Minjujuŭi Inmin Konghwaguk|Pyongyang|North Korean
North Macedonia|Republic of North Macedonia/The former Yugoslav Republic of Macedonia/Macedonia|Skopje|Macedonian
Northern Mariana Islands|Commonwealth of the Northern Mariana Islands/Sankattan Siha Na Islas Mariånas|Saipan|
Norway|Kingdom of Norway/Norge/Noreg/Kongeriket Norge/Kongeriket Noreg|Oslo|Norwegian
Oman|Sultanate of Oman|Muscat|Omani
Pakistan|Islamic Republic of Pakistan/Pākistān/Islāmī Jumhūriya'eh Pākistān|Islamabad|Pakistani
Palau|Republic of Palau/Beluu er a Belau|Ngerulmud|Palauan
Palestine|State of Palestine/Dawlat Filasṭin|Ramallah|Palestinian
Panama|Republic of Panama/República de Panamá|Panama City|Panamanian
Papua New Guinea|Independent State of Papua New Guinea/Independen Stet bilong Papua Niugini|Port Moresby|Papua New Guinean
Paraguay|Republic of Paraguay/República del Paraguay/Tetã Paraguái|Asunción|Paraguayan
Peru|Republic of Peru/República del Perú|Lima|Peruvian
Philippines|Republic of the Philippines/Repúblika ng Pilipinas|Manila|Filipino
Pitcairn Islands|Pitcairn Group of Islands/Pitcairn/Pitcairn Henderson Ducie and Oeno Islands|Adamstown|Pitcairn Islander
Poland|Republic of Poland/Rzeczpospolita Polska|Warsaw|Polish
Portugal|Portuguese Republic/República Portuguesa|Lisbon|Portuguese
Puerto Rico|Commonwealth of Puerto Rico/Estado Libre Asociado de Puerto Rico|San Juan|Puerto Rican
Qatar|State of Qatar/Dawlat Qaṭar|Doha|Qatari
Republic of the Congo|Congo-Brazzaville|Brazzaville|Congolese
Romania|Rumania/Roumania/România|Bucharest|Romanian
Russia|Russian Federation|Moscow|Russian
Rwanda|Republic of Rwanda/Repubulika y'u Rwanda/République du Rwanda|Kigali|Rwandan
Réunion|Réunion Island/Reunion|Saint-Denis|Réunionese
Saint Barthélemy|Collectivity of Saint Barthélemy/St. Barthelemy/Collectivité de Saint-Barthélemy|Gustavia|Saint Barthélemy Islander
Saint Helena, Ascension and Tristan da Cunha|Saint Helena|Jamestown|Saint Helenian
Saint Kitts and Nevis|Federation of Saint Christopher and Nevis|Basseterre|Kittitian/Nevisian
Saint Lucia||Castries|Saint Lucian
Saint Martin|Collectivity of Saint Martin/Collectivité de Saint-Martin/Saint Martin (French part)|Marigot|Saint Martin Islander
Saint Pierre and Miquelon|Collectivité territoriale de Saint-Pierre-et-Miquelon|Saint-Pierre|Saint-Pierrais/Miquelonnais
Saint Vincent and the Grenadines||Kingstown|Saint Vincentian
Samoa|Independent State of Samoa|Apia|Samoan
San Marino|Most Serene Republic of San Marino/Republic of San Marino/Repubblica di San Marino|City of San Marino|Sammarinese
Saudi Arabia|Kingdom of Saudi Arabia|Riyadh|Saudi Arabian
Senegal|Republic of Senegal/République du Sénégal|Dakar|Senegalese
Serbia|Republic of Serbia/Srbija/Republika Srbija|Belgrade|Serbian
Seychelles|Republic of Seychelles/Repiblik Sesel/République des Seychelles|Victoria|Seychellois
Sierra Leone|Republic of Sierra Leone|Freetown|Sierra Leonean
Singapore|Republic of Singapore/Singapura/Republik Singapura|Singapore|Singaporean
Sint Maarten|Sint Maarten (Dutch part)|Philipsburg|St. Maartener
Slovakia|Slovak Republic/Slovenská republika|Bratislava|Slovak
Slovenia|Republic of Slovenia/Republika Slovenija|Ljubljana|Slovene
Solomon Islands||Honiara|Solomon Islander
Somalia|Federal Republic of Somalia/aṣ-Ṣūmāl/Jamhuuriyadda Federaalka Soomaaliya/Jumhūriyyat aṣ-Ṣūmāl al-Fiderāliyya|Mogadishu|Somali
South Africa|Republic of South Africa/Suid-Afrika|Pretoria/Bloemfontein/Cape Town|South African
South Georgia|South Georgia and the South Sandwich Islands|King Edward Point|South Georgian South Sandwich Islander
South Korea|Republic of Korea|Seoul|South Korean
South Sudan|Republic of South Sudan|Juba|South Sudanese
Spain|Kingdom of Spain/Reino de España|Madrid|Spanish
Sri Lanka|Democratic Socialist Republic of Sri Lanka/ilaṅkai|Colombo|Sri Lankan
Sudan|Republic of the Sudan/Jumhūrīyat as-Sūdān|Khartoum|Sudanese
Suriname|Republic of Suriname/Sarnam/Sranangron/Republiek Suriname|Paramaribo|Surinamer
Svalbard and Jan Mayen|Svalbard og Jan Mayen/Svalbard and Jan Mayen Islands|Longyearbyen|
Sweden|Kingdom of Sweden/Konungariket Sverige|Stockholm|Swedish
Switzerland|Swiss Confederation/Schweiz/Suisse/Svizzera/Svizra|Bern|Swiss
Syria|Syrian Arab Republic|Damascus|Syrian
São Tomé and Príncipe|Democratic Republic of São Tomé and Príncipe/Sao Tome and Principe/República Democrática de São Tomé e Príncipe|São Tomé|Sao Tomean
Taiwan|Republic of China (Taiwan)/Táiwān/Republic of China/Zhōnghuá Mínguó/Chinese Taipei|Taipei|Taiwanese
Tajikistan|Republic of Tajikistan/Toçikiston/Çumhuriyi Toçikiston|Dushanbe|Tadzhik
Tanzania|United Republic of Tanzania/Jamhuri ya Muungano wa Tanzania|Dodoma|Tanzanian
Thailand|Kingdom of Thailand/Ratcha Anachak Thai|Bangkok|Thai
Timor-Leste|Democratic Republic of Timor-Leste/East Timor/República Democrática de Timor-Leste/Repúblika Demokrátika Timór-Leste/Timór Lorosa'e/Timor Lorosae|Dili|East Timorese
Togo|Togolese Republic/République Togolaise|Lomé|Togolese
Tokelau||Fakaofo|Tokelauan
Tonga|Kingdom of Tonga|Nuku'alofa|Tongan
Trinidad and Tobago|Republic of Trinidad and Tobago|Port of Spain|Trinidadian
Tunisia|Tunisian Republic/Republic of Tunisia/al-Jumhūriyyah at-Tūnisiyyah|Tunis|Tunisian
Turkmenistan||Ashgabat|Turkmen
Turks and Caicos Islands||Cockburn Town|Turks and Caicos Islander
Tuvalu||Funafuti|Tuvaluan
Türkiye|Republic of Türkiye/Turkiye/Republic of Turkey/Türkiye Cumhuriyeti|Ankara|Turkish
Uganda|Republic of Uganda/Jamhuri ya Uganda|Kampala|Ugandan
Ukraine|Ukrayina|Kyiv|Ukrainian
United Arab Emirates|UAE/Emirates|Abu Dhabi|Emirati
United Kingdom|United Kingdom of Great Britain and Northern Ireland/Great Britain|London|British
United States Minor Outlying Islands|||
United States Virgin Islands|Virgin Islands of the United States|Charlotte Amalie|Virgin Islander
United States|United States of America/USA|Washington D.C.|American
Uruguay|Oriental Republic of Uruguay/República Oriental del Uruguay|Montevideo|Uruguayan
Uzbekistan|Republic of Uzbekistan|Tashkent|Uzbekistani
Vanuatu|Republic of Vanuatu/Ripablik blong Vanuatu/République de Vanuatu|Port Vila|Ni-Vanuatu
Vatican City|Vatican City State/Holy See (Vatican City State)/Vatican/Stato della Città del Vaticano|Vatican City|
Venezuela|Bolivarian Republic of Venezuela/República Bolivariana de Venezuela|Caracas|Venezuelan
Vietnam|Socialist Republic of Vietnam/Cộng hòa Xã hội chủ nghĩa Việt Nam/Viet Nam|Hanoi|Vietnamese
Wallis and Futuna|Territory of the Wallis and Futuna Islands/Territoire des îles Wallis et Futuna|Mata-Utu|Wallis and Futuna Islander
Western Sahara|Sahrawi Arab Democratic Republic/Taneẓroft Tutrimt|El Aaiún|Sahrawi
Yemen|Republic of Yemen/Yemeni Republic/al-Jumhūriyyah al-Yamaniyyah|Sana'a|Yemeni
Zambia|Republic of Zambia|Lusaka|Zambian
Zimbabwe|Republic of Zimbabwe|Harare|Zimbabwean
Åland Islands|Aaland/Aland/Ahvenanmaa|Mariehamn|Ålandish
`;
