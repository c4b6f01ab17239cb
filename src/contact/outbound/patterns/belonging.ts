import { looking, lookingCased, type Pattern } from '../attribute.ts'
import { few, person, persona, someone } from './persons.ts'

/** Countries and states that are also the names of people or of things: they tell where somebody is from only beside words that say so. */
const sameAsAName =
  '(?:jordan|chad|georgia|israel|kenya|turkey|turquia|china|india|chile|holland|wales|paris|london|berlin|santiago|lima|havana|la habana|kingston|manila|praia|lagos|delhi|dakar|accra|oaxaca|ponce|quito|la paz|san jose|cuenca|puebla|guadalajara|michoacan|guerrero|veracruz|vermont|the islands?|la isla|las islas|the old country|overseas|abroad|afuera|back home|another country|otro pais|a foreign country|other countr(?:y|ies)|otros paises)'

const cameFrom =
  "(?:(?:is|are|was|were|be|been|'s|'re|came|comes?|coming|moved|arrived|arrives|emigrated|immigrated|hails?|originally|fled|transferred here|relocated|escaped)(?: (?:here|over|up|all|the way|originally|to (?:the )?(?:us|u\\.s\\.|states|country)|back|recently|last (?:year|month|week|summer|fall)|this (?:year|month|fall)|in \\w+|as \\w+ \\w+|with \\w+ \\w+))* from)"

/** Not a place: a class, a room, a school or somebody with a title. */
const notAPlace =
  "(?!(?:the )?(?:Mr|Ms|Mrs|Mx|Dr|Officer|Coach|Principal|Room|Bus|Grade|Door|Period|Algebra|Math|English|History|Science|Gym|Art|Music|Health|Homeroom|Lunch|Monday|Tuesday|Wednesday|Thursday|Friday|January|February|March|April|May|June|July|August|September|October|November|December|Building|Hall|Lot|Snapchat|Instagram|TikTok|Facebook|Google|Amazon|Spanish|French|School|High|Middle|Elementary|Special|Student|YMCA|Boys|Girls|DCF|DYS|Verizon|Chromebook|Target|Walmart)\\b)(?!(?:[\\w'.]+ ){0,4}(?:School|High|Middle|Elementary|Academy|Department|Police|Police|class|classroom|Hospital|team|office|Office|Room|Library|Gym|Charter|Fire|EMS|Court)\\b)"

/** Where somebody or their family is from. */
export const originPatterns: readonly Pattern[] = [
  ...looking(
    'national-origin',
    'national origin|nationalit(?:y|ies)|nacionalidad(?:es)?|country of (?:origin|birth)|pais(?:es)? de (?:origen|nacimiento)|place of birth|birthplace|lugar de nacimiento|home ?land|home ?countr(?:y|ies)|native (?:country|land|of|language|tongue)|mother tongue|lengua materna|\\bpob\\b|compatriotas?|countrym[ae]n|paisanos?',
    '(?:his|her|their|in his|in her|in their) (?:own )?country\\b|(?:en |de )?(?:su|sus) (?:pais|paises|tierra natal|pueblo natal)\\b',
    `(?:foreign|thick|heavy|strong|slight|noticeable|spanish|hispanic|with an?|has an?|had an?) (?:\\w+ )?accent\\b|\\baccented\\b|\\b(?:con|tiene|tenia) (?:un )?(?:\\w+ )?acento\\b`,
    'foreign(?:er|ers)?\\b(?! (?:language|object|exchange rate|material))|exchange student|overseas famil\\w+|third[- ]world',
    "(?:speak(?:s|ing)?|spoke|knows?|understands?)(?: (?:only|mostly|mainly|no|little|limited|poor|broken|very little|some|fluent|primarily|just))+ (?:english|spanish|portuguese|french|creole|arabic|chinese|mandarin|vietnamese|khmer|somali|russian|ukrainian|swahili|kinyarwanda|dari|pashto|farsi|hindi|urdu|nepali|haitian)|(?:speak|spoke)s?(?: only| mostly)? (?:spanish|portuguese|creole|arabic|chinese|mandarin|vietnamese|khmer|swahili|kinyarwanda|dari|pashto|farsi|hindi|urdu|tagalog|twi|amharic|tigrinya|kriolu|k'iche)\\b|(?:non[- ]english|spanish|portuguese|creole|arabic|chinese|foreign)[- ]speak(?:ing|ers?)|limited english|broken english|english (?:language )?learners?|\\b(?:ell|esl|lep|slife) (?:students?|kids?|class|child|program|learner|status|boy|girl)\\b|(?:home|first|primary) language\\b|\\b(?:habla|hablan|hablaba)(?: (?:solo|solamente|puro|poco|mal|nada de|muy poco))+ \\w+|hispanohablantes?|hispanoparlantes?|aprendices? de ingles",
    `born(?: and raised)? (?:in|on|outside|over in|down in|abroad|overseas)(?! (?:the (?:month|fall|summer|spring|winter|year|bathroom|hospital|car)|(?:19|20)\\d\\d|january|february|march|april|may\\b|june|july|august|september|october|november|december|\\d))|raised in(?! (?:the (?:meeting|class|air)|class))|grew up in|nacid[oa]s? en(?! (?:el (?:ano|mes|hospital)|(?:19|20)\\d\\d|enero|febrero|marzo|abril|mayo|junio|julio|agosto|se[p]?tiembre|octubre|noviembre|diciembre))|naci(?:o|eron) en(?! (?:el (?:ano|mes|hospital)|(?:19|20)\\d\\d|enero|febrero|marzo|abril|mayo|junio|julio|agosto|se[p]?tiembre|octubre|noviembre|diciembre))|se crio en|criad[oa]s? en`,
    '(?:originari[oa]s?|oriund[oa]s?|natural(?:es)?|procedentes?|proviene[ns]?|nativ[oa]s?|inmigr\\w+|emigr\\w+) (?:de|del|desde)\\b|de origen \\w+|de (?:ascendencia|descendencia|procedencia) \\w+|of [\\w-]+ (?:origin|descent|heritage|ancestry|extraction|background|nationality)\\b|\\w+[- ]born (?:student|parents?|mother|father|family|kid|boy|girl|teen)',
    `${someone}(?:'s)?${few(4)}?${cameFrom} (?:the )?${sameAsAName}\\b`,
    `(?:born in|native of|back (?:in|to)|famil(?:y|ies) (?:back )?in|relatives in|return\\w* to|sent (?:back )?to|went back to|goes back to|flew to|deported to|${persona} (?:es|son) de|(?:es|son|era|eran) (?:originalmente )?de|vin(?:o|ieron) de|vienen? de|lleg(?:o|aron) de(?:sde)?|emigr\\w+ de) (?:the |la |los |las )?${sameAsAName}\\b`,
    '(?:puerto|central|south|north|latin)[- ]american (?:famil\\w+|kid|boy|girl|student|male|female|countr\\w+)|\\w+-american\\b(?! (?:history|studies|literature|club))',
    "(?:is|are|was|not|an?|he's|she's) (?:an? )?american\\b(?! (?:flag|history|legion|red|heart|government|studies|literature|eagle|football|girl doll|airlines|express))|\\b(?:es|son|era) (?:un |una )?(?:norte|estadouni|ameri)\\w+(?:n[oa]|dense)s?\\b",
    `(?:is|are|was|an|the) english (?:${person}|national|citizen|accent)\\b|\\blatin (?:${person}|looking|american)\\b|ingles[ae]?s? de nacimiento|${persona} ingles(?:a|es|as)?\\b|${persona} chin[oa]s?\\b|(?:es|son|parece|parecen|era) (?:un |una )?chin[oa]s?\\b`,
  ),
  ...lookingCased(
    'national-origin',
    `(?:[Hh]e|[Ss]he|[Tt]hey|[Ww]ho|[Bb]oth|[Ff]amil(?:y|ies)|[Pp]arents?|[Mm]others?|[Ff]athers?|[Mm]oms?|[Dd]ads?|[Gg]rand\\w+|[Rr]elatives|[Pp]eople|[Cc]ousins?|[Uu]ncles?|[Aa]unts?|[Bb]rothers?|[Ss]isters?|[Bb]oys?|[Gg]irls?|[Kk]ids?|[Ss]tudents?|[Cc]hild(?:ren)?|[Tt]eens?|[Yy]ouths?|[Mm]ales?|[Ff]emales?)(?: [\\w']+){0,4}?(?:'s|'re)?[ ]?${cameFrom} (?:the )?${notAPlace}[A-Z][a-z]+`,
    `(?:vin(?:o|ieron)|vienen?|lleg(?:o|aron)|emigr\\w+|(?:padres|familia|mama|papa|madre|padre|abuelos|el|ella|ellos) (?:es|son)) de(?:sde)? (?:la |el |los |las )?(?!Clase|Salon|Escuela|Bano|Oficina|Biblioteca|Cafeteria|Gimnasio)[A-Z][a-z]+`,
    `(?:family|parents|mother|father|mom|dad|folks|relatives|people) (?:from|in) (?:the )?${notAPlace}[A-Z][a-z]+`,
    'Polish\\b|Poles\\b|Turk\\b|Turks\\b|Pole\\b(?= (?:family|immigrant))|Native (?:American|boy|girl|kid|student|male|female|youth)|(?:the DR|the PR|the D\\.R\\.)\\b|[Ff]rom [A-Z][a-z]+ originally|[Oo]riginally from (?!Room|Mr|Ms)[A-Z]|PR (?:kid|family|boy|girl|male|female)\\b|POB\\b|ELL\\b|ESL\\b|DR\\b(?= (?:family|passport|native))',
  ),
]

/** Which country somebody belongs to in law. */
export const citizenshipPatterns: readonly Pattern[] = [
  ...looking(
    'citizenship',
    'citizens?\\b|(?:us|u\\.s\\.|united states) nationals?|\\bnationals of\\b|national of\\b|[\\w]+ nationals?\\b(?<=(?:an|ese|ish|ian|eno|i) nationals?)',
    "(?:was|were|is|are|not|n't|his|her|children|kid|kids|son|daughter|siblings?)(?: \\w+){0,3}? (?:born here|born in (?:the|this) (?:us|u\\.s\\.?|usa|united states|country|states))|born here\\b|born stateside|(?:here|us|u\\.s\\.?)[- ]born",
    '(?:nacid[oa]s?|naci(?:o|eron)) (?:aqui|en (?:los )?(?:estados unidos|ee\\.? ?uu|este pais|eeuu))|dual nationality|two passports|(?:jur|prest)\\w+ (?:la )?ciudadania|oath of allegiance|estadounidenses?\\b|norteamerican[oa]s?\\b|citizenship',
    `${persona} american[oa]s?\\b|(?:birth|naturali[sz]ation|consular) (?:certificate from|papers)|consulate|consulado|consular id|matricula consular`,
  ),
]
