/** Countries, islands and regions with the names of those who come from them, in both languages. Names that are also people's stand in `sameAsAName`. */
export const americas = `
mexico mejico mexicans? mexican~ mejican~ guatemala guatemalans? guatemaltec~ guatemalteca guatemaltecas chapin chapines chapina el_salvador salvadorans? salvadoreans? salvadorians? salvadoren~ salvi salvis guanaco guanacos
honduras hondurans? hondurenians? honduren~ catrach~ nicaragua nicaraguans? nicaraguens* nicaraguense nicaraguenses nicas? pinolero costa_rica costa_ricans? costarricense costarricenses ticos panama panamanians? panamen~
belize belice belizeans? belicen~ cuba cubans? cuban~ dominican dominicans dominican~ domi domis dominica quisqueyan~ haiti haitians? haitian~ ayiti ayisyen haytian jamaica jamaicans? jamaiquin~ jamaican~ puerto_ric* puertorican* puertorriquen~ puertoriquen~ portorriquen~
boricuas? borinquen bahamas bahamians? bahamen~ barbados barbadians? bajan bajans trinidad trinidadians? trinis? tobago tobagonian* grenadians? granadin~ antigua antiguans? saint_lucia st_lucia st_lucians? saint_lucians? santa_lucia vincentians? saint_kitts kittitians? montserrat guadeloupe martinique martinica
curacao aruba arubans? virgin_islands virgin_islanders? west_indi* west_indian* caribbean* caribe cariben~ antillan~ antillas colombia colombians? columbians? colombian~ venezuela venezuelans? venezolans? venezolan~ vinezuelan* venezualan* venezuelian* ecuador ecuadorians? ecuadoreans? ecuatorian~
peru peruvians? peruan~ bolivia bolivians? bolivian~ paraguay paraguayans? paraguay~ uruguay uruguayans? uruguay~ argentina argentinas argentine argentines argentinians? argentin~ argentinean* chile chileans? chilen~ brazil brasil brazilians? brasilians? brasiler~ brasilen~ brasileir~ brazuca brazucas
guyana guyanese guyanes* suriname surinamese canada canadians? canadiens* canadiense canadienses greenland latin_america* latinoamerica centroamerica* central_america* sudamerica* suramerica* south_america* american_samoa samoa samoans? hawaiians? tongans? tonga guam guamanian* chamorro chamorros fijians? fiji
`
export const europe = `
spain espana spaniards? spanish espanol espanola espanoles espanolas portugal portuguese portugese portugues portuguesa portugueses portuguesas azores azorean* acores acorian~ azorian~ france francia french frances francesa franceses francesas germany alemania germans? aleman alemana alemanes alemanas
italy italia italians? italian~ england inglaterra britain british britons? britanic~ scotland escocia scottish escoces* ireland irlanda irish irlandes* welsh  poland polonia polac~ polaca ukraine ucrania ukrainians? ukranians? ucranian~ russia rusia russians? rusos? rusas? belarus belarusian* belaruss* bielorrus~
lithuania* lituan~ latvia* leton~ estonia* estoni~ romania rumania romanians? ruman~ moldova moldovans? moldav~ bulgaria bulgarians? bulgar~ serbia serbians? serbs serbi~ croatia croatians? croats? croat~ bosnia bosnians? bosni~ kosovo kosovar* kosovars albania albanians? albanes* montenegr~ macedonia* macedoni~
slovenia* esloven~ slovak* slovakia* eslovac~ czech checo checos checa checas hungary hungria hungarians? hungar~ greece grecia greeks? griego griega griegos griegas cyprus chipre cypriot* chipriot~ turkish turquia turcos turca turcas turks austria austrians? austriac~ swiss suiza suizo suizos suizas sweden suecia swedish swedes suec~
norway noruega norwegians? norueg~ denmark dinamarca danish danes finland finlandia finnish finlandes* iceland islandia icelandic netherlands holandes* dutch belgium belgica belgians? belg~ luxembourg malta maltese maltes* eastern_european* european europeans europe~ europa scandinavia* armenia armenians? armeni~
azerbaijan* azeri azeris chechen chechens chechnya checheno chechenos slavic balkan balkans yugoslav* soviet_union
`
export const africa = `
cape_verd* cabo_verd* capeverd* caboverd* kriolu crioulo morocco marruecos moroccans? marroqui marroquies algeria argelia algerians? argelin~ tunisia tunez tunisians? tunecin~ libya libia libyans? libi~ egypt egipto egyptians? egipci~ sudan sudanese sudanes* south_sudan* ethiopia etiopia ethiopians? etiope etiopes
eritrea eritreans? eritre~ somalia somalis? somalians? somali~ djibouti kenyans? keniano keniana kenianos kenianas keniat* uganda ugandans? ugandes* tanzania tanzanians? tanzan~ rwanda ruanda rwandans? ruandes* burundi burundians? congo congolese congoles* congolens* cameroon* camerun camerunes* nigeria nigerians? nigerian~ niger nigerien*
ghana ghanaians? ghanaians ghanes* togo togolese togoles* benin beninese ivory_coast costa_de_marfil ivorian* ivorians marfilen~ liberia liberians? liberian~ sierra_leone* guinea guineans? guinean~ bissau gambia gambians? senegal senegalese senegales* mali malians? malien* mauritania* burkina* angola angolans? angolen~ mozambique mozambican*
mozambiquen~ zambia* zimbabwe* botswana* namibia* lesotho eswatini swazi malawi malawian* madagascar malagasy comoros mauritius seychelles gabon gabonese sub_saharan* north_african* south_african* sudafrican~ west_african* east_african* africa
`
export const asia = `
syria siria syrians? siri~ lebanon libano lebanese libanes* palestin* gaza gazan gazans israelis? israeli~ jordanians? iraq irak iraqis? iraqui iraquies iran iranians? irani iranies persians? persa persas saudi saudis saudita sauditas yemen yemeni yemenis yemenit* oman omani omanis kuwait* qatar* bahrain* emirati emiratis
afghan afghans afghani afghanis afghanistan afganistan afgan~ afgani pakistan pakistanis? pakistani~ paki pakis indians? india hindustan~ bangladesh bangladeshi* bengal nepal nepalese nepali nepalis nepales* bhutan bhutanese butanes* sri_lanka* srilanka* maldiv* tibet tibetans? tibetan~ mongolia* mongol mongoles
chinese chinos taiwan taiwanese taiwanes* hong_kong* cantonese mandarin mandarins japan japon japanese japones* korea corea koreans? corean~ vietnam* viet_nam* vietnamit* viets viet cambodia* camboya camboyan~ khmer laos laotian* laosian~ thai thais thailand tailandia tailandes* burma burmese myanmar birman~ birmania rohingya* malaysia* malasia
malasi~ indonesia* indonesi~ singapore* filipin~ filipino filipinos filipina filipinas philippin* pinoy pinoys pinay kazakh* kazakhstan uzbek* uzbekist* turkmen* tajik* kyrgyz* australia australians? australian~ new_zealand* nueva_zelanda neozeland~ middle_east medio_oriente oriente_medio
`
export const cities = `
tegucigalpa san_pedro_sula san_salvador santo_domingo port_au_prince puerto_principe cap_haitien managua quetzaltenango huehuetenango chimaltenango totonicapan oaxaca chiapas michoacan ciudad_de_mexico mexico_city guayaquil medellin bogota caracas maracaibo sao_paulo rio_de_janeiro minas_gerais governador_valadares
belo_horizonte goiania ponta_delgada mogadishu kinshasa nairobi kampala kigali addis_ababa asmara khartoum kabul kandahar damascus aleppo baghdad tehran islamabad karachi lahore kathmandu dhaka mumbai new_delhi bangalore phnom_penh ho_chi_minh saigon hanoi beijing shanghai guangzhou fujian kyiv kiev
moscow mayaguez bayamon usulutan chalatenango olancho choluteca jutiapa zacapa chiquimula
`

/** Parts of Massachusetts cities by which people say where they live. */
export const neighborhoodWords = `
dorchester roxbury mattapan hyde_park jamaica_plain east_boston eastie southie south_boston charlestown allston roslindale centralville pawtucketville main_south grafton_hill great_brook_valley vernon_hill quinsigamond_village union_hill
mason_square six_corners orchard_gardens bromley_heath mildred_hailey columbia_point villa_victoria codman_square grove_hall bowdoin_geneva uphams_corner fields_corner egleston_square nubian_square maverick_square orient_heights beachmont
lower_highlands south_common lower_belvidere
`
