/** Gangs, those in them, and the talk about both. */
export const gangWords = `
gang gangs gangmember* gangmates gangster gangsters pandilla pandillas pandillero pandilleros gangland gangbang* gangster gangsters gangsta gangstas gang_bang* ganging_signs streetgang* pandill* maras marero mareros marera mareras mara_salvatrucha salvatrucha* salvatrucho* mara_18 la_mara las_maras la_18 la_trece
ms13 ms_13 ms_trece ms_xiii ms13s mssx eighteenth_street 18th_street_gang* calle_18 calle_dieciocho barrio_18 barrio_dieciocho dieciocho_street bloods crips crip blood_set latin_king* latin_queen* reyes_latinos almighty_latin* alkqn
trinitari* gangster_disciple* vice_lord* norteno nortenos sureno surenos surenas nortenas la_familia_gang neta_association netas dominicans_dont_play dominicans_don't_play ddp asian_boyz tiny_rascal* trg_member* tren_de_aragua
hells_angels hell's_angels aryan_brother* mexican_mafia mafia mafioso mafiosos aryan_nation* black_disciple* latin_disciple* los_solidos los_zetas heath_street_gang street_crew* street_organization* cartel carteles cartels
cholo cholos chola cholas vato_loco vatos_locos clica clicas clika clikas bando_rival banda_rival banda_delictiva banda_criminal banda_callejera banda_de_delincuentes bandas_callejeras bandas_criminales bandas_delictivas
security_threat_group stg_member
`
