/** Words that tell how somebody came to the country or whether they may stay. */
export const statusWords = `
undocument* undoc undocs undocd indocument* illegals ilegals ilegales immigra* inmigra* emigra* imigra* imigrant imigrants immigrent* imigrent*
migrants? migratori~ migratory migrante migrantes nonimmigrant nonimmigrants unauthorized_immigrant* unauthorized_alien* daca dreamers dacamented
tps asyle* asylum asylums asilo asilad~ refugees? refugiad~ deport* deported deporting deportation deportations undocumented immigrant immigrants immigration inmigrante inmigrantes inmigracion indocumentado indocumentada indocumentados indocumentadas deportado deportada deportaron unaccompanied_youth itin itins ssn social_security seguro_social protected_status residencia residencias deportee overstay* overstaying greencards? visas? visados?
detention_center* centro_de_detencion centros_de_detencion uscis ins_agent* orr_custody orr_release* i_94 i_765 h1b h2b h_1b h_2b j1_visa f1_visa sijs ead usbp cbp_agent*
wetbacks? mojados? espalda_mojada espaldas_mojadas anchor_bab* fence_jumper* la_migra migra coyotes_across
green_card* green_crd* resident_alien* illegal_alien* illegal_entr* illegal_immigr* alien_registration permanent_resident* permanent_residen* legal_resident* lawful_permanent
lawful_presen* lawful_status legal_status unlawful_presen* temporary_protected employment_authorization work_permit* work_visa* student_visa* tourist_visa* unaccompanied_minor* unaccompanied_alien*
humanitarian_parole advance_parole removal_proceeding* removal_order* order_of_removal removal_case voluntary_departure
border_patrol newcomer_student* newcomer_program* newcomer_famil* u_visa t_visa credible_fear notice_to_appear
residente_permanente residentes_permanentes residencia_permanente residencia_legal tarjeta_verde tarjeta_de_residen* tarjeta_de_residente permiso_de_trabajo
permiso_de_residen* estatus_migratori~ estado_migratori~ situacion_migratori~ condicion_migratori~ estatus_legal estatus_irregular situacion_irregular situacion_legal estatus_de_proteccion
proteccion_temporal orden_de_deportacion orden_de_expulsion sin_papel sin_status status_legal status_migratori~ sin_papeles sin_estatus sin_documentos sinpapeles sin_seguro_social frontera
menor_no_acompanad~ menores_no_acompanad~ anchor_baby accion_diferida sonadores sonadoras parole_humanitario corte_de_migracion
`

/** Words that tell which country somebody belongs to in law. */
export const citizenshipWords = `
citizenship citizenships naturalized naturalizado naturalizada ciudadania noncitizens? non_citizen* non_u_s_citizen* ciudadania ciudadan~ naturaliz* naturalised naturalise naturalising naturalisation nacionaliz* passports? pasaportes? doble_nacionalidad dual_national*
dual_citizen* birthright foreign_national* foreign_born us_born u_s_born american_born native_born stateless apatrida* foreigners? extranjer~ extranjeri~ born_abroad
not_american born_overseas american_passport
`
