/**
 * Well-known organisations and the acronyms they are called by: `name|acronyms and other names`.
 *
 * Dateline's own compilation of common knowledge, under the project's licence. An acronym that two of them share is left out:
 * the texts themselves must say which is meant.
 */
export const organisations = `
United Nations|UN/U.N./United Nations Organization
European Union|EU/E.U.
North Atlantic Treaty Organization|NATO/North Atlantic Treaty Organisation
International Atomic Energy Agency|IAEA
World Health Organization|WHO/World Health Organisation
World Trade Organization|WTO/World Trade Organisation
International Monetary Fund|IMF
International Criminal Court|ICC
International Court of Justice|ICJ
International Labour Organization|ILO/International Labor Organization
International Committee of the Red Cross|ICRC
United Nations Children's Fund|UNICEF/Unicef
United Nations Educational, Scientific and Cultural Organization|UNESCO/Unesco
United Nations High Commissioner for Refugees|UNHCR
United Nations Relief and Works Agency|UNRWA
United Nations Development Programme|UNDP/United Nations Development Program
World Food Programme|WFP/World Food Program
Organisation for Economic Co-operation and Development|OECD/Organization for Economic Cooperation and Development
Organization of the Petroleum Exporting Countries|OPEC
Organization for Security and Co-operation in Europe|OSCE
Association of Southeast Asian Nations|ASEAN
African Union|AU
European Central Bank|ECB
European Commission|EC
Economic Community of West African States|ECOWAS
Palestine Liberation Organization|PLO/Palestine Liberation Organisation
African National Congress|ANC
Bharatiya Janata Party|BJP
Irish Republican Army|IRA
Revolutionary Armed Forces of Colombia|FARC
Islamic State|ISIS/ISIL/Daesh/Islamic State of Iraq and the Levant/Islamic State of Iraq and Syria/Islamic State group
Al-Qaeda|al-Qaida/Al Qaeda/Al Qaida
Hezbollah|Hizbollah/Hizbullah/Hizballah
Israel Defense Forces|IDF/Israel Defence Forces/Israeli Defense Forces
Islamic Revolutionary Guard Corps|IRGC
Federal Bureau of Investigation|FBI/F.B.I.
Central Intelligence Agency|CIA/C.I.A.
National Security Agency|NSA
National Aeronautics and Space Administration|NASA
National Oceanic and Atmospheric Administration|NOAA
Environmental Protection Agency|EPA
Food and Drug Administration|FDA
Federal Emergency Management Agency|FEMA
Federal Communications Commission|FCC
Federal Trade Commission|FTC
Securities and Exchange Commission|SEC
General Services Administration|GSA
Internal Revenue Service|IRS
National Institutes of Health|NIH
National Institute of Standards and Technology|NIST
National Archives and Records Administration|NARA
Centers for Disease Control and Prevention|CDC/Centers for Disease Control
Department of Homeland Security|DHS
Department of Defense|DoD/DOD
Department of Veterans Affairs|
Department of Health and Human Services|HHS
Government Accountability Office|GAO
Office of Management and Budget|OMB
Office of Personnel Management|OPM
Small Business Administration|SBA
Social Security Administration|SSA
Consumer Financial Protection Bureau|CFPB
United States Agency for International Development|USAID
United States Geological Survey|USGS
National Rifle Association|NRA
American Civil Liberties Union|ACLU
National Association for the Advancement of Colored People|NAACP
British Broadcasting Corporation|BBC
Cable News Network|CNN
Associated Press|AP
Agence France-Presse|AFP
International Business Machines|IBM
General Electric|GE
General Motors|GM
Massachusetts Institute of Technology|MIT
University of California, Los Angeles|UCLA
National Basketball Association|NBA
National Football League|NFL
Major League Baseball|MLB
Fédération Internationale de Football Association|FIFA
Union of European Football Associations|UEFA
International Olympic Committee|IOC
World Wide Web Consortium|W3C
Médecins Sans Frontières|MSF/Doctors Without Borders
Amnesty International|Amnesty
`;
