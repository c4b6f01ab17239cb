/** Sayings in which a word of the lists tells nothing of anybody. They are passed over before anything is looked for. */
const languages =
  'spanish|french|german|italian|latin|chinese|mandarin|japanese|korean|arabic|portuguese|russian|hebrew|greek|haitian creole|creole|cape verdean|vietnamese|khmer|polish|english'
const schoolThings =
  'class(?:es|room)?|teachers?|tests?|exams?|quiz(?:zes)?|homework|books?|textbooks?|lessons?|rooms?|department|club|assignment|project|interpreters?|translators?|translations?|version|period|notice|letter|copy|food|restaurant|dictionary|worksheet|essay'

export const ordinary: readonly string[] = [
  `(?:${languages}) (?:i{1,3} |iv |[1-5] |ap |honors )?(?:${schoolThings})`,
  `(?:interpreter|translator|translation|teacher|letter|notice|written|spoken|translated) (?:for|of|in|into|in both) (?:${languages})(?: and (?:${languages}))?`,
  '(?:american|african|african american|african-american|latin american|european|asian|world|us|u\\.s\\.|united states|russian|mexican|chinese) (?:history|studies|literature|government|geography|art|flag|legion|red cross|heart)(?: class| club| month| teacher)?',
  `(?:in|into|from) (?:both )?(?:${languages})(?: (?:and|or|to) (?:in )?(?:${languages}))?(?! speak)`,
  'spanish (?:civil war|american war|armada|language|explorers?)|civil war',
  'swiss army|swiss cheese|german shepherds?|irish setters?|great danes?|french (?:fries|fry|toast|doors?|bread|horn|press)|dutch (?:ovens?|doors?)|danish pastry|chinese (?:stars?|checkers|takeout|food)|roman candles?|russian roulette|greek (?:yogurt|myth\\w*|salad|letters?)|italian (?:ice|sub|food)|cuban sandwich\\w*|mexican (?:food|restaurant|standoff|jumping)|canadian (?:geese|goose|bacon)|persian (?:cat|rug)|turkish towel|guinea pigs?|panama hat|bermuda shorts|belgian waffles?|brazil nuts?|jamaican? patty|siberian husky|thai food|new england|nova scotia|indian (?:summer|food|ocean|ink)|spanish (?:rice|moss)|asian (?:food|noodles)|caribbean food|mexican food|hawaiian (?:punch|pizza|shirt)|italian dressing|french dip|polish(?:ed|ing)|nail polish|shoe polish|australian shepherd',
  'jeep (?:grand )?cherokees?|grand cherokees?|gmc sierra|ford explorer',
  "islamic? calendar day|religious (?:holidays?|observance days?)|st\\.? patrick'?s? day|good faith|bad faith",
  '(?:good|senior|digital|concerned|private|fellow|honest) citizen(?:ship|s)?|citizens? (?:bank|academy|award|advice|patrol|of the month)|citizenship (?:award|grade|class|unit)',
  'racial (?:slurs?|epithets?|remarks?|comments?)|slurs? about race',
  'visa (?:gift )?cards?|visa debit|visa,? mastercard',
  "baptist (?:hospital|medical)|st\\.? [a-z]+'?s (?:hospital|medical center)|beth israel|good samaritan|jewish hospital|children's hospital",
  'press gang|gang plank|chain gang|gang box|gang(?:ed|ing)? up',
  'ice (?:pack|packs|cream|rink|skat\\w*|hockey|machine|cubes?|bath|bag|bags|water|tea|coffee)',
  'neighborhood (?:watch|school|schools|associations?|crime watch|parents)',
  'family refuge|refuge drill',
  '(?:clase|maestr[oa]|profesor[oa]?|examen|tarea|libro|interprete|traduccion|version|carta|aviso|copia|salon|aula)s? (?:de |en |del |al )?(?:espanol|ingles|frances|portugues|aleman|italiano|arabe|chino|latin|criollo haitiano|criollo)',
  '(?:hablo|hablamos|dijo|grito|escribio|escrit[oa]|leyo) en (?:espanol|ingles)',
  'dia de accion de gracias|salsa mexicana|comida (?:mexicana|china|italiana|tailandesa)|perro pastor aleman|pastor aleman|navaja suiza|tinta china|la direccion de la escuela',
  'mara(?:villos\\w+|ton\\w*)',
]
