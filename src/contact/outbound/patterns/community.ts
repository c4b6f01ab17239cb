import { looking, lookingCased, type Pattern } from '../attribute.ts'
import { person, persona } from './persons.ts'

const color = '(?:black|white|brown|whites?|blacks?|yellow-skinned)'
const negro = '(?:negr[oa]s?|blanc[oa]s?|moren[oa]s?|prieto?a?s?|triguen[oa]s?|indi[oa]s?|negrit[oa]s?|morenit[oa]s?|mulat[oa]s?)'

/** Peoples, where the word is a color as well. */
export const peoplePatterns: readonly Pattern[] = [
  ...looking(
    'ethnicity',
    `${color}(?:[/ -](?:hispanic|non-hispanic|asian|latino|and|or|young|teen(?:age|aged)?|adult|older|elderly|middle[- ]aged|high school|non|latina|\\d+[- ]year[- ]old|${color}))* ${person}\\b`,
    `(?:he|she|they|who|suspect|male|female|boy|girl|man|woman|student|kid|teen|child|youth|person|victim|individual)(?:'s| is| was| are| were| appears?| appeared| looks?| looked| seems?| seemed| identifies| identified|'re)(?: to be| as| like| probably| likely| possibly| maybe| half| part| an?)* ${color}\\b(?! (?:and blue|belt|shirt|hoodie|jacket|hat|cap|pants|coat|sweat\\w+|mask|bag|backpack|car|van|sneakers|shoes|in the face))`,
    "race(?:/ethnicity)? ?[:=]|(?:his|her|their|whose|student's|suspect's|by|of (?:his|her|their)|same|mixed|different|unknown|other) race\\b|racial (?:background|identity|group|makeup|appearance|minorit\\w+|profile)|racially\\b",
    '(?:half|part|quarter|mixed|full)[- ](?:black|white|asian|latin\\w*|indian|native|hispanic|spanish|african)\\b|\\b[bhwai]/[mf]\\b|skin (?:color|colour|tone|was|is)|(?:dark|light|brown|olive|tan|pale|black|fair)[- ](?:skin(?:ned)?|complexion(?:ed)?|complected)\\b',
    `${persona} (?:\\w+ )?(?:de )?${negro}\\b|(?:es|son|era|parece|parecen) (?:un |una |de raza |de piel )?${negro}(?=[\\s.,;]|$)|(?:de )?(?:raza|piel|tez|color) ${negro}\\b|(?:un|una|el|la|los|las) ${negro} (?:de \\d+ anos|que|y (?:un|una|otro))\\b|pueblos? (?:indigena|originario)s?|afrolatin\\w*`,
    "k'?iche\\b|minority (?:student|kid|family|youth|male|female)\\w*|\\btribe\\b|tribal (?:member|affiliation|id)|ethnically|\\bindios?\\b(?= (?:maya|quechua))|reservation (?:kid|family)",
  ),
  ...lookingCased(
    'ethnicity',
    `(?:Black|White|Brown)s?(?= (?:and|or) (?:Latin|Hispanic|Black|White|Brown|Asian))|[BWHAI][/]?[MF]\\b(?= (?:juv|teen|age|approx|student|\\d))|POC\\b|BIPOC\\b|AAPI\\b`,
  ),
]

/** Faiths, where the word is a name or an everyday one as well. */
export const faithPatterns: readonly Pattern[] = [
  ...looking(
    'religion',
    `christian (?:${person}|church|faith|home|school|beliefs?|values|group|youth group|camp|religion|orthodox|music|academy|club)\\b|(?:is|are|was|were|a|an|devout|practicing|strict|born-again|very|not|family's|family) christians?\\b(?! [A-Z])`,
    `(?:go(?:es|ing)?|went|attend(?:s|ed|ing)?|belong(?:s|ed)?|member(?:s)?|join(?:s|ed)?|active|leader|pastor|minister|deacon|elder|involved|pray(?:s|ed|ing)?|famil(?:y|y's|ies)|from|through|volunteers?)(?: (?:\\w+ )?(?:to|of|at|in|with|from))*(?: (?:a|an|the|his|her|their|our|same|local|my|that|church|her own|friday|saturday|sunday))* (?:church|temple|chapel|parish|mass|cathedral|kingdom hall|ward|services|shrine|gurdwara|monastery|convent|cbd service|bible (?:study|camp)|prayers?|friday prayers?)\\b(?! (?:amount|of (?:students|people|paper)|parking|lot|street))`,
    "(?:his|her|their|family's|family|whose|same|parents') (?:\\w+ )?(?:church|temple|mosque|parish|faith|pastor|priest|religion|beliefs|god|prayers?|minister|bible|congregation)\\b",
    'pray(?:s|ing|ed)?\\b|\\bprayers?\\b|(?:sikh|hindu|buddhist) temple|of the [\\w-]+ faith|of (?:a |another |different |the same )?faith\\b|faith(?:-based)? (?:community|group|leader)|(?:faith|creed) ?:|\\bcreed\\b|\\bclergy\\b|\\bbible\\b|\\bbiblia\\b|\\bscriptures?\\b|crucifix\\w*|holy (?:book|day|communion|week)|\\blent\\b(?= (?:fast|observ))|ash wednesday|fast(?:s|ing|ed)? (?:for|during) (?:\\w+ )?(?:ramadan|lent|his|her|religious)|head ?(?:scarf|scarves|covering|wrap)s?\\b|skull ?cap\\b|prayer (?:beads|cap|room|time)|convert(?:ed|s)? to (?:islam|judaism|christ\\w*|cathol\\w*|budd\\w*|hindu\\w*)|\\bgod[- ]fearing\\b|\\bmissionar(?:y|ies)\\b|\\bsaints? day\\b',
    `(?:familia|${persona}|es|son|muy|era|eran|hogar|iglesia|grupo|valores)(?: (?:muy|de|una|un|es|son|familia|gente))* cristian[oa]s?\\b|(?:va|van|iba|iban|asiste|asisten|acude|acuden|pertenece|pertenecen|miembro|misma|su|sus)(?: \\w+){0,2} (?:misa|iglesia|templo|culto|congregacion|parroquia|mezquita|sinagoga|pastor|sacerdote|cura|fe|religion|creencias)\\b|\\bmisa\\b(?= (?:de|los|del|cada|el|en))|\\brez(?:a|an|ar|aba|ando|o)\\b(?! ago)|\\bora(?:n|ndo|cion|ciones)\\b|profesa\\w*|de (?:fe|religion|credo) \\w+|\\bcreencias\\b|\\bcreyentes?\\b|\\bvelo islamico\\b|\\bsacerdotes?\\b|guardan? el sabado|\\bcuaresma\\b|\\bquinceanera mass\\b`,
    `(?:is|are|was|family is|a|very|not) orthodox\\b|\\borthodox (?:${person})\\b|keeps? (?:kosher|halal|the sabbath|shabbat)|\\bno pork\\b|(?:doesn't|does not|don't|do not|won't|can't) eat pork|no come(?:n)? (?:cerdo|puerco)|religious(?:ly)? `,
  ),
  ...lookingCased(
    'religion',
    "LDS\\b|JW\\b|JWs\\b|SDA\\b|Christian (?=and (?:Jew|Musl|Hind))|St\\.? [A-Z][a-z]+'?s? (?:Parish|Church)|Our Lady of [A-Z]\\w+",
  ),
]

/** Gangs, where the word is an everyday one as well. */
export const gangPatterns: readonly Pattern[] = [
  ...looking(
    'gang-affiliation',
    '\\bm[\\s.]*s[\\s.,-]*(?:13|xiii|trece|thirteen)\\b|\\bm-s-13\\b|\\bmara (?:salva\\w*|18|dieciocho|trece)|\\b(?:la|una|las|de la|en la|con la) maras?\\b|\\b(?:18th|eighteenth) st(?:reet|\\.)?(?= (?:gang|crew|member|set|clique|boys)| ?(?:[.,;]|$))|\\bbarrio (?:18|dieciocho|sur\\w*)\\b|\\bcalle (?:18|dieciocho)\\b|\\bsur ?(?:13|trece)\\b|\\bx(?:iii|v3|iv)\\b|\\b14k\\b',
    `(?:is|was|be|are|were|he's|she's|they're|been|claims? to be|known|being|as|suspected(?: of being)?|alleged|possibly|become|joined|confirmed|former|ex|not|no longer)(?: \\w+){0,3}? (?:in|member of|with|of|part of|down with|tied to|linked to|affiliated with|associated with|connected to|loyal to|to)(?: (?:the|a|an|some|local|street|rival|same|that))* (?:\\w+ ){0,3}?(?:kings?|bloods?|crips?|disciples|lords|posse|boyz|crew|mob|killa[sz]?|goons|clique|set|squad|mafia|nation|hood|thugs|hoods|maras?)\\b(?<!(?:stage|camera|film|fire|work|road|tech|set|clean-?up|lunch|cheer|dance|pep|flash|football|soccer|basketball) (?:crew|squad|mob|set))`,
    '(?:gang|crew|clique|set|street|hood|block)[- ](?:affiliat\\w+|involve\\w+|related|connected|member\\w*|associat\\w+|ties|signs?|colors?|tattoos?|database|unit file|task force)\\b|(?:known|suspected|alleged|possible|confirmed|validated|rival|street|documented|former|verified) (?:\\w+ )?(?:affiliat\\w+|associates?|crew|clique|set|shooter|banger|member of)\\b|affiliat(?:ed|ion|ions|es?) (?:with|to)(?: the)? (?!school|district|university|college|team|club|hospital|union|agency|program)\\w+|\\baffiliation\\b|\\baffiliated\\b(?! (?:with the (?:school|district|program|team|club|union)|agency))',
    "(?:runs?|running|ran|rolls?|rolling|rolled|rides?|riding|hangs?(?: out)?|hanging(?: out)?|hung(?: out)?|chills?|clicks?|claims?|claiming|reps?|repping|represents?|representing|beefs?|beefing|beef|feud\\w*|down|bang(?:s|ing)?|slings?|jumped in(?:to)?|initiated(?: in)?(?:to)?|recruited(?: in)?(?:to| by)?|blooded in(?:to)?|put(?:s|ting)? in work|flag(?:s|ging)?)(?: (?:with|for|to|into|by|at|on))?(?: (?:the|his|her|a|an|some|that|older|those|known|local|rival|their))* (?:[\\w'-]+ ){0,3}?(?:crew|set|clique|gang\\w*|block|hood|kings?|bloods?|crips?|posse|mob|boyz|thugs|colors|shot callers?|bangers?|turf|opps|red flag|blue flag)\\b(?<!(?:film|stage|camera|dance|cheer|work|lunch|tech|fire) (?:crew|set|mob))",
    '(?:throw(?:s|ing|n)?|threw|flash(?:es|ed|ing)?|mak(?:es|ing)|made|stack(?:s|ed|ing)|display\\w*)(?: up)?(?: (?:gang|crew|street|hand|set|crip|blood|kings?|some|a|the|his|her|their))* (?:signs?|sets?)\\b|\\bhand signs?\\b|jumped in(?:to)? (?:a|the|his|by|last|when)|\\bbeaten? in(?:to)? (?:a|the) |\\bblood (?:in|gang|member|set)\\b|(?:is|a|as a|claims?|reps?|was) (?:blood|crip)\\b(?! (?:test|pressure|type|sample|donor|drive|on|stain|clot|sugar|relative|draw))|\\b(?:shot ?caller|set tripping|o\\.?g\\.? (?:member|in|of)|street soldier|foot soldier)s?\\b|(?:wear(?:s|ing)?|wore|in|flying|showing|displaying) (?:\\w+ )?(?:crew |rival |his |her |their |set |red |blue )?(?:colors|flag)\\b(?! (?:day|of the school|guard))|\\bclaims? (?:the )?(?:\\d+\\w* (?:street|st|block)|north ?side|south ?side|east ?side|west ?side|red|blue)\\b|\\b(?:north|south|east|west)[- ]?side (?:boys|boyz|kings|crew|posse|locos|crips|bloods|ballers|gangsters?)\\b|three[- ]dots? tattoo|(?:teardrop|crown|five[- ]point(?:ed)?|pitchfork) tattoo',
    '(?:bric|fusion center|gang ?(?:tracking|net|file|list|intel\\w*))\\b|regional intelligence center|los (?:vatos|solidos|zetas|surenos|nortenos)|mano negra|primera flor',
    `(?:anda|andan|andaba|se junta|se juntan|pertenece|pertenecen|metid[oa]s?|meti(?:o|eron)|involucrad[oa]s?|vinculad[oa]s?|ligad[oa]s?|afiliad[oa]s?|relacionad[oa]s?|miembros?|integrantes?|forma(?:n)? parte|reclutad[oa]s?|simpatizantes?|entr(?:o|aron)|sospech\\w+|supuest[oa]s?|presunt[oa]s?|conocid[oa]s?|lider)(?: \\w+){0,3}? (?:bandas?|maras?|clica|clika|mafia|raza del|reyes|vatos|los (?:malos|trinitarios|kings|bloods|crips)|bloods|crips|latin kings?|carteles|cartel|narcos?|ganga[s]?|gangas?)\\b(?! (?:musical|de (?:musica|la escuela|rock|guerra)|escolar|marcial))|\\bgangas?\\b|\\bbandas? (?:delic\\w+|crimin\\w+|callej\\w+|rival\\w*|de (?:la calle|delincuentes|barrio|ladrones))|\\bafiliad[oa]s? a\\b(?! (?:la escuela|el equipo|un club))|\\bsenas? (?:de|con) (?:las )?(?:pandilla|banda|mara|manos)\\w*|tatuajes? de (?:la |una )?(?:mara|banda|pandilla)`,
  ),
  ...lookingCased(
    'gang-affiliation',
    'MS\\b(?=-| ?1?3| (?:related|gang|affiliat|member|tattoo|clique|kid))|OG\\b|DDP\\b|ALKQN\\b|BRIC\\b|STG\\b|La Familia\\b|[Ff]amilia (?:gang|member)|(?:[Rr]uns?|[Rr]unning|[Rr]olls?|[Rr]olling|[Hh]angs?|[Hh]anging|[Rr]ides?) (?:out )?with (?:La|Los|Las|the) [A-Z]|(?:Latin|Vice|Gangster|Black|Almighty|Insane|Spanish|Young) (?:Kings?|Queens?|Lords?|Disciples?|Boyz|Gunnaz|Cobras)|(?:[A-Z]\\w+ )+(?:Boyz|Posse|Killaz|Gunnaz|Goonz|Locos|Kings|Disciples|Hustlaz|Mob|Street (?:Boys|Crew|Gang|Posse|Mob|Kings))\\b|Bloods?\\b(?= (?:gang|set|member|in the|and Crip))|(?:a|[Ss]uspected|[Aa]lleged|[Kk]nown|[Pp]ossible|[Cc]onfirmed|[Ff]ormer|[Ss]elf-identified) Blood\\b|Crips?\\b|the Kings\\b(?! (?:speech|play|of))|Trinitario\\w*|(?:G|H)-Block\\b|[A-Z]\\w+ (?:Block|Hill|Ave|Avenue|Street|St) (?:crew|boys|set|clique|gang)',
  ),
]
