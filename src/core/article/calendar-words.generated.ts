// Made by src/builder/calendar-words/make-calendar-words.ts out of Unicode's CLDR; not to be edited by hand.

/** Words for each month, January first, folded and parted by `|`. */
export const monthWords: readonly string[] = [
  "ene|enero|gen|gener|gennaio|ian|ianuarie|jaan|jaanuar|jaenner|jan|janeiro|janner|januar|januara|januari|january|janv|janvaris|janvier|led|leden|ledna|oca|ocak|sausio|sausis|sij|sijecanj|sijecnja|sty|styczen|stycznia|tammi|tammikuu|tammikuuta|ιαν|ιανουαριου|січ|січень|січня|янв|январь|января|януари|јан|јануар|ינו|ינואר|جانفي|كانون الثاني|يناير|ژانویه|जन|जनवरी|জানু|জানুয়ারি|ม.ค|มกราคม|一月",
  "feb|febbraio|febr|febrer|febrero|februar|februara|februari|februarie|februaris|february|fev|fevereiro|fevr|fevrier|helmi|helmikuu|helmikuuta|lut|lutego|luty|sub|subat|uno|unor|unora|vasario|vasaris|veebr|veebruar|velj|veljaca|veljace|φεβ|φεβρουαριου|лют|лютии|лютого|феб|фебруар|февр|февраль|февраля|февруари|פבר|פברואר|شباط|فبراير|فوریه|فيفري|फ़र|फ़रवरी|ফেব|ফেব্রুয়ারি|ก.พ|กุมภาพันธ์|二月",
  "bre|brezen|brezna|kovas|kovo|maalis|maaliskuu|maaliskuuta|maart|maerz|mar|marc|marca|march|marcius|marco|marec|maret|mars|mart|martie|marts|marz|marzec|marzo|mrt|ozu|ozujak|ozujka|μαρ|μαρτιου|бер|березень|березня|мар|март|марта|מרץ|اذار|مارس|मार्च|মার্চ|มี.ค|มีนาคม|三月",
  "abr|abril|apr|april|aprila|aprile|aprilie|aprilis|aprill|avr|avril|balandis|balandzio|dub|duben|dubna|huhti|huhtikuu|huhtikuuta|kwi|kwiecien|kwietnia|nis|nisan|tra|travanj|travnja|απρ|απριλιου|апр|апрель|апреля|април|квіт|квітень|квітня|אפר|אפריל|ابريل|افريل|اوریل|نيسان|अप्रैल|এপ্রি|এপ্রিল|เม.ย|เมษายน|四月",
  "geguze|geguzes|kve|kveten|kvetna|mag|maggio|mai|maig|maijs|maio|maj|maja|majus|may|mayis|mayo|mei|svi|svibanj|svibnja|touko|toukokuu|toukokuuta|μαι|μαιου|маи|мая|мај|трав|травень|травня|מאי|ايار|ماي|مايو|مه|मई|মে|พ.ค|พฤษภาคม|五月",
  "birzelio|birzelis|cerven|cervna|cvn|cze|czerwca|czerwiec|giu|giugno|haz|haziran|iun|iunie|juin|jun|juna|june|junho|juni|junij|junijs|junio|junius|juno|juny|juuni|kesa|kesakuu|kesakuuta|lipanj|lipnja|ιουν|ιουνιου|июн|июнь|июня|черв|червень|червня|юни|јун|יוני|جوان|حزيران|يونيو|ژوين|जून|জুন|มิ.ย|มิถุนายน|六月",
  "cervence|cervenec|cvc|heina|heinakuu|heinakuuta|iul|iulie|juil|juillet|jul|jula|julei|julho|juli|julij|julijs|julio|juliol|julius|july|juuli|liepa|liepos|lip|lipca|lipiec|lug|luglio|srpanj|srpnja|tem|temmuz|ιουλ|ιουλιου|июл|июль|июля|лип|липень|липня|юли|јул|יולי|تموز|جويلية|يوليو|ژويیه|जुल|जुलाई|জুল|জুলাই|ก.ค|กรกฎาคม|七月",
  "ag|ago|agost|agosto|agu|agust|agustos|agustus|aout|aug|august|augusta|augusti|augusts|augustus|augusztus|avg|avgust|elo|elokuu|elokuuta|kol|kolovoz|kolovoza|rugpjucio|rugpjutis|sie|sierpien|sierpnia|srp|srpen|srpna|αυγ|αυγουστου|авг|август|августа|серп|серпень|серпня|אוג|אוגוסט|اب|اغسطس|اوت|अग|अगस्त|আগ|আগস্ট|ส.ค|สิงหาคม|八月",
  "eyl|eylul|rugsejis|rugsejo|ruj|rujan|rujna|sep|sept|september|septembra|septembre|septembrie|septembris|septiembre|set|setembre|setembro|setiembre|sett|settembre|syys|syyskuu|syyskuuta|szept|szeptember|wrz|wrzesien|wrzesnia|zar|zari|σεπ|σεπτεμβριου|вер|вересень|вересня|сент|сентябрь|сентября|сеп|септембар|септември|ספט|ספטמבר|ايلول|سبتمبر|سپتامبر|सित|सितंबर|সেপ|সেপ্ট|সেপ্টেম্বর|ก.ย|กันยายน|九月",
  "eki|ekim|loka|lokakuu|lokakuuta|oct|october|octobre|octombrie|octubre|okt|oktober|oktobra|oktobris|oktoober|ott|ottobre|out|outubro|paz|pazdziernik|pazdziernika|rij|rijen|rijna|spalio|spalis|οκτ|οκτωβριου|жовт|жовтень|жовтня|окт|октобар|октомври|октябрь|октября|אוק|אוקטובר|اكتوبر|اکتبر|تشرين الاول|अक्टू|अक्टूबर|অক্টো|অক্টোবর|ต.ค|ตุลาคม|十月",
  "kas|kasim|lapkricio|lapkritis|lis|listopad|listopada|listopadu|marras|marraskuu|marraskuuta|noiembrie|nov|november|novembra|novembre|novembris|novembro|noviembre|stu|studeni|studenoga|νοε|νοεμβριου|лист|листопад|листопада|нов|новембар|ноември|нояб|ноябрь|ноября|נוב|נובמבר|تشرين الثاني|نوامبر|نوفمبر|नव|नवंबर|নভে|নভেম্বর|พ.ย|พฤศจิกายน|十一月",
  "ara|aralik|dec|december|decembra|decembre|decembrie|decembris|des|desember|desembre|dets|detsember|dez|dezember|dezembro|dic|dicembre|diciembre|gru|grudnia|grudzien|gruodis|gruodzio|joulu|joulukuu|joulukuuta|pro|prosinac|prosinca|prosince|prosinec|δεκ|δεκεμβριου|груд|грудень|грудня|дек|декабрь|декабря|декември|дец|децембар|דצמ|דצמבר|دسامبر|ديسمبر|كانون الاول|दिस|दिसंबर|ডিসে|ডিসেম্বর|ธ.ค|ธันวาคม|十二月",
];

/** Words that are another month in another language, each with its months, the likelier one first. */
export const contestedMonthWords: readonly string[] = [
  "lip 7 6",
  "listopad 11 10",
  "listopada 11 10",
  "lis 11 10",
  "srp 8 7",
];

/** Words for each weekday, Monday first, folded and parted by `|`. */
export const weekdayWords: readonly string[] = [
  "dilluns|dl|esmaspaev|hetfo|lun|lundi|lunedi|lunes|luni|ma|maanantai|maanantaina|maandag|man|mandag|manudagur|mo|mon|monday|montag|pazartesi|pirmadienis|pirmd|pirmdiena|po|pon|pondeli|pondelok|ponedeljek|ponedjeljak|poniedzialek|pr|pzt|seg|segunda-feira|sen|senin|thu hai|δευ|δευτερα|пн|пон|понеделник|понедельник|понедељак|понеділок|שני|الاثنين|دوشنبه|सोम|सोमवार|সোম|সোমবার|จันทร์|วันจันทร์|周一|星期一|月|月曜日|週一|월|월요일",
  "antradienis|di|dienstag|dimarts|dinsdag|dt|kedd|mar|mardi|martedi|martes|marti|otrd|otrdiena|sal|sali|sel|selasa|teisipaev|ter|terca-feira|thri|thridjudagur|thu ba|ti|tiistai|tiistaina|tir|tirs|tirsdag|tis|tisdag|torek|tue|tues|tuesday|ut|utery|uto|utorak|utorok|wt|wtorek|τρι|τριτη|вт|вторник|вівторок|уто|уторак|שלישי|الثلاثاء|سهشنبه|मंगल|मंगलवार|মঙ্গল|মঙ্গলবার|วันอังคาร|อังคาร|周二|星期二|火|火曜日|週二|화|화요일",
  "car|carsamba|dc|dimecres|ke|keskiviikko|keskiviikkona|kolmapaev|mer|mercoledi|mercredi|mi|mid|midvikudagur|mie|miercoles|miercuri|mittwoch|ons|onsdag|qua|quarta-feira|rab|rabu|sr|sre|sreda|sri|srijeda|sroda|st|streda|sze|szerda|thu tu|tr|treciadienis|tresd|tresdiena|wed|wednesday|weds|wo|woensdag|τετ|τεταρτη|середа|ср|сре|среда|сряда|רביעי|الاربعاء|چهارشنبه|बुध|बुधवार|বুধ|বুধবার|พุธ|วันพุธ|周三|星期三|水|水曜日|週三|수|수요일",
  "cet|cetrtek|ceturtd|ceturtdiena|cetvrtak|cs|csutortok|ct|ctvrtek|czw|czwartek|dijous|dj|do|donderdag|donnerstag|fim|fimmtudagur|gio|giovedi|jeu|jeudi|joi|jue|jueves|kam|kamis|ketvirtadienis|kt|neljapaev|persembe|qui|quinta-feira|stvrtok|thu|thu nam|thur|thurs|thursday|tor|tors|torsdag|torstai|torstaina|πεμ|πεμπτη|чет|четвер|четверг|четвртак|четвъртък|чт|חמישי|الخميس|پنجشنبه|गुरु|गुरुवार|বৃহস্পতি|বৃহস্পতিবার|พฤหัส|วันพฤหัสบดี|周四|星期四|木|木曜日|週四|목|목요일",
  "cum|cuma|divendres|dv|fos|fostudagur|fr|fre|fredag|freitag|fri|friday|jum|jumat|pa|patek|pe|penktadienis|pentek|perjantai|perjantaina|pet|petak|petek|pi|piatek|piatok|piektd|piektdiena|pn|pt|reede|sex|sexta-feira|thu sau|ven|vendredi|venerdi|vie|viernes|vin|vineri|vr|vrijdag|παρ|παρασκευη|п'ятниця|пет|петак|петък|пт|пятница|שישי|الجمعة|جمعه|शुक्र|शुक्रवार|শুক্র|শুক্রবার|วันศุกร์|ศุกร์|周五|星期五|週五|金|金曜日|금|금요일",
  "cmt|cumartesi|dissabte|ds|lau|lauantai|lauantaina|laugardagur|laupaev|lor|lordag|sa|sab|sabado|sabato|sabtu|sam|sambata|samedi|samstag|sat|saturday|sestadienis|sestd|sestdiena|sob|sobota|sonnabend|sub|subota|szo|szombat|thu bay|za|zaterdag|σαβ|σαββατο|сб|суб|суббота|субота|събота|שבת|السبت|شنبه|शनि|शनिवार|শনি|শনিবার|วันเสาร์|เสาร์|周六|土|土曜日|星期六|週六|토|토요일",
  "chu nhat|cn|dg|dim|dimanche|diumenge|dom|domenica|domingo|dum|duminica|min|minggu|ne|ned|nedela|nedele|nedelja|nedjelja|niedz|niedziela|paz|pazar|puhapaev|sekmadienis|sk|so|son|sondag|sonntag|su|sun|sunday|sunnudagur|sunnuntai|sunnuntaina|svetd|svetdiena|vasarnap|zo|zondag|κυρ|κυριακη|воскресенье|вс|нд|нед|неделя|недеља|неділя|ראשון|الاحد|یکشنبه|रवि|रविवार|রবি|রবিবার|วันอาทิตย์|อาทิตย์|周日|日|日曜日|星期日|週日|일|일요일",
];

/** Words that are another weekday in another language: no date is doubted for their sake. */
export const contestedWeekdayWords: readonly string[] = ["so", "tor", "st"];

/** Words for each month of the Persian calendar, Farvardin first. */
export const persianMonthWords: readonly string[] = [
  "farvardin|فروردین",
  "ordibehesht|اردیبهشت",
  "khordad|خرداد",
  "tir|تیر",
  "mordad|مرداد",
  "shahrivar|شهریور",
  "mehr|مهر",
  "aban|ابان",
  "azar|اذر",
  "dey|دی",
  "bahman|بهمن",
  "esfand|اسفند",
];
