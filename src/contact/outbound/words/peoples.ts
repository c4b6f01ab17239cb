/** Peoples and what somebody looks like. Words that are colors first stand among the patterns. */
export const peopleWords = `
ethnicity ethnicities hispanic hispanics hispano hispana hispanos hispanas ethnic ethnics ethnic* etnia etnias etnic~ racially_black hispan* hisp hisps hispanc* hispnic* latino latinos latina latinas latinx latine latines latinxs latinoamerican~ chicano chicana chicanos chicanas chicanx tejano tejana mestiz~ mulat~
asian asians asianamerican* southasian eastasian asiatic~ oriental orientals orientales eurasian caucasian* caucasic~ african africans africano africana africanos africanas afroamerican* african_american* afro_american* afro_latin* afrolatin* afrocaribbean
afro_caribbean* afrodescendiente* afrodescendant* arab arabs arabian* arabe arabes biracial multiracial mixed_race birracial multirracial raza razas de_color person_of_color people_of_color persons_of_color student_of_color students_of_color
pacific_islander* native_american* american_indian* indigenous indigena indigenas amerindian* first_nations hmong kurd kurds kurdish kurd~ romani gypsy gypsies gitan~ mayan mayans quechua quechuas quichua* kichwa mixtec* zapotec* nahua nahuatl kiche morenit~ negrit~ indiecit~
quiche_maya kaqchikel garifuna* yoruba igbo hausa fulani tutsi hutu pashtun* uyghur* uighur* tamil tamils punjabi* bengali* gujarati* telugu navajo* cherokees wampanoag* nipmuc* sioux lakota ojibwe inuit ashkenazi* sephard* creole creoles
criollo_haitian~ anglo anglos gringo gringos gringa gringas guerit~ blanquit~ dark_skin* light_skin* brown_skin* black_skin* fair_skin* olive_skin* pale_skin* skin_color* skin_tone* skin_colour* complexion* tez piel_oscura piel_morena piel_negra piel_clara piel_blanca color_de_piel
color_de_la_piel beaners? middle_eastern* middle_easterner* desi desis south_asian* east_asian* southeast_asian* tribal_member*
`
