/** Words for a person, as they stand beside a color, a name or a place. */
export const person =
  '(?:males?|stdnts?|fam|fams|bros?|kiddos?|females?|boys?|girls?|man|men|woman|women|kids?|students?|pupils?|teens?|teenagers?|youths?|juveniles?|child|children|famil(?:y|ies)|mothers?|moms?|fathers?|dads?|parents?|guys?|persons?|people|individuals?|suspects?|adults?|gentlem[ae]n|lad(?:y|ies)|residents?|friends?|classmates?|cousins?|brothers?|sisters?|freshm[ae]n|sophomores?|juniors?|seniors?|caregivers?|guardians?|grand(?:mother|father|ma|pa|parents)|descent|heritage|ancestry|background|households?|communit(?:y|ies))'

/** The same in Spanish, before the adjective. */
export const persona =
  '(?:nin[oa]s?|muchach[oa]s?|chic[oa]s?|jovenes|joven|alumn[oa]s?|estudiantes?|hombres?|mujer(?:es)?|varon(?:es)?|hembras?|senor(?:a|es|as)?|persona|personas|familias?|madres?|padres?|papas?|mamas?|menor(?:es)?|adolescentes?|hij[oa]s?|herman[oa]s?|primo|prima|primos|primas|tutor(?:es|a)?|sujeto|individuo|gente|abuel[oa]s?|tio|tia|tios|tias|companer[oa]s?|amig[oa]s?)'

/** Who a sentence is about. */
export const someone = `(?:he|she|they|who|both|${person})`

/** Between two parts of one thought: a few words, and no end of a sentence. */
export const few = (most: number): string => `(?:[\\s,'"/-]+[\\w']+){0,${most}}?[\\s,'"/-]+`
