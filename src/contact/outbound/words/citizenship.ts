/** Words that tell which country somebody belongs to in law. */
export const citizenshipWords = `
citizenship citizenships naturalized naturalizado naturalizada ciudadania noncitizens? non_citizen* non_u_s_citizen* ciudadania ciudadan~ naturaliz* naturalised naturalise naturalising naturalisation nacionaliz* passports? pasaportes? doble_nacionalidad dual_national*
dual_citizen* birthright foreign_national* foreign_born us_born u_s_born american_born native_born stateless apatrida* foreigners? extranjer~ extranjeri~ born_abroad
not_american born_overseas american_passport
`
