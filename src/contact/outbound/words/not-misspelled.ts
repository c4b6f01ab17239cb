/** Words of their own that look like one of ours with a slip in it, from the dictionaries of both languages, without accents. */
export const notMisspelled: ReadonlySet<string> = new Set(
  `
ademanes afilada afiladas afilado afilados africada africadas africado africados africas afrinan agnosica agnosicas agnosico agnosicos
ahilada ahiladas ahilado ahilados aislada aisladas aislado aislados albahia albanil albanila albanir aledana aledanas alegana aleganas
aleganes alegria alemanda alemandas alemanesa alemanica algesia alhania alimana alimanas alimania amylums ancillas angelina angelinas
angelino angelinos angolanes angolina angolinas angolino angolinos angulan anilada aniladas anilado anilados anillas anticua anticuan
antiguana antiguanas antiguano antiguanos antiguar antiguas antigun antiguo anzolan apilada apiladas apilado apilados argalia arganas
arganos argentarian argentica argenticas argentico argenticos argentinidad argentita argentitas argentite argentites arghans armenico
armenicos armento armeria armerias arminio arminios armonia armonias armonio armonios artillas aselado asicada asicadas asicado asicados
asilaba asilabas asilamos asilando asilara asilaras asmatica asmaticas asmatico asmaticos asolada asoladas asolado asolados astatica
astaticas astatico astaticos astillas australis australites austrida austrina austrinas bahadas ballans bandalore barbadas barbado
barbamos barbara barbaras barbarian barbarians barbaros barbatos barbeados barbudos bardados barkans barrados batista batistas bayamos
bazucas beaders beakers beamers beanery bearers beaters beavers belgicas belgico bifacial bimanas bimanos biradial birthnight
birthrights blanqueta blanquetas blanquiza blanquizo bolivias brasilin brasilins brazilin brazilins bretons brinish brinquen brutish
cabanas cabracho cabrachos calacas cambrun canacas canarian canstadienses canteles cantonase cantonease cantonee cantonees cantones
cantonise capines carabas caracal caracals caracha carachas caracho carachos caracks caracoas caracts caracus caradas carajas caramas
caranas carapas carayas carceles carcels careles caribeo carinena carinenas carmeles carocas carpels carracas carrels carteas cartees
cartela cartelas carteos carteres carters carvels casacas cauteles cautels chacana chacanas chacina chaines chalina chamarro chamarros
chamorra chamorras chamurro chapinas chapona chapones cheches cherchen chiabas chiaras chicada chicadas chicane chicanea chicaneas
chicaneo chicanes chiclano chiclanos chiclean chilera chileras chilero chileros chillan chinase chinean chinease chipean chirapas
chirlean chispas chivean choapina chochen cholean cholulteca chopines christian christiania christianias christina christine chucana
chucanas chucano chucanos chuchen chulean chupines cibdadana cibdadano ciudadanias cohechen colombina colombinas colombino colombinos
colombronos columbia columbina columbinas columbran columpian communions comodos comunion concremation concremations congelacion
congelation congelations congregarian congregaron coranas coreaba coreabas coreada coreadas coreado coreados coreamos coreando coreara
corearas coriana corianas coriano corianos cormana cormano cristianais cristianase cristianeis cristianesco cristianice cristianisima
cristianisimo cristianisimos cristianismos cristianiza cristianizo cristina croabas croajas croamos croaras croaria croarian cuarteles
cubatas cucanas cumanas cumanos cupanas curacaos curacas curacoa curbanas cuyanas cuyanos damascos denotas departee devoras dominical
dominicales dominicas dominick dominico dreaders echador ecuatoriales emirate emirates emirato emiratos escocias escocio escofia escogia
escolia escomia escoria espagnoles espanolad espanolais espanolan espanolar espanolase espanole espanolea espanoleas espanolee
espanolees espanoleis espanolen espanoleo espanolia espanolias espanolo etiopias etiopica etiopio europio europios extrajera extrajerais
extrajeras extranarias fenland fennish fiances filipica filipicas fineish finfish francas francio francises francos franges frangia
franjes froncia fronter frontero frunces fruncia gagster gagsters gambias ganglands ganister ganisters germains germana germanas germane
germano germanos germens germins gitaneas gongster gongsters greenhand greenhouse greensand grietas guanajo guanajos guayaco guayacos
guindan guindean guineas guingas gyppies gypsied hastian hebreros hembreas hondura hurgara hurgaras hurgarian illegal indiana indianas
indianes indiano indianos indicans indigence indigent indigents indigna indignas indinas iraquis ironies jambica japanise juniapa
ladinas ladinos laminas lamines latices latidos latigos latimos latinad latinais latinan latinar latinase latinea latineas latinee
latinees latineis latinen latineo latiras lativos latones latrines lawines libaria libarian liberan liberta libertan libreria libriana
librianas libriano librianos liguana liguanas liguano liguanos literia litinas loberia lotines macagua maceras maceros maderas maderos
madreras madreros magians majados majagua malacia malacias malagas malaria malarias malatas malatia malatias malatos maleras maleros
maligns maltase maltease maltees maltose malvasia malvasias managuas mandaran mandaren mandaria mandarian mandarias mandarina mandarinas
mandarine mandarines mandaron maneras maneros manhattan manigua marceras marceros marearas maretas marfilina marfilinas marioso mariosos
marreas marroquin marroquines marruecas martinico maseras materas materos matreras matreros mechoacan medican mestino mestinos migrana
migranas migraste mocados mofados mogoles mojadas mojador mojamos moldaba moldabas moldada moldadas moldado moldados moldamos moldara
moldaras mongoes montanearas morados moreras morocho muladas mulateas muletas muletos mulitas mulitos nahuatle nahuatls netherlings
netherwards nineria norteas nortino nortinos orienta orientad orientais orientan orientar orientares orientas orientases orientates
orthodoxy overplaying overshading oversoaking overstaffing overstaining overstanding overstaring overstating overstudying overswaying
panolero paraguas paraguatan paraguatanes paraguazo paraguazos pariguaya pariguayas pariguayo pariguayos pasaporta pasaportas
pasaporteis pasaporten pasaporto pelonia perdian permian persiana persianas persiano persianos persigan pinolera pinoleros pinonero
pogonia polaccas polacras poladas polonie polonio polynia portagues portigues portugalesas portugaleses quackers quavers rabadan ramadas
randans refuge refuged refuges remanas romanan romanas romanea romanean romanica romanina romaninas romanis romaniza romanizan romanos
romanza romanzan russias rustian sabbats saetera saeteras saetero saeteros saltera salteras saltero salteros salvador salvadora
salvadoras samaans sampans sanadoras sanadores santena santenas santeno santenos senadoras senadores senegas serenas serenos serious
servian servias servios shanghais sirenas sobadoras sobadores soladores sonaderas sonadora sorbian sorbias sottish statelets sucrenas
sucrenos surname tangana tanganas tangano tanganos tarquia tulbans turbais turquea turquina turquis turquita ucranias ucranio ucronia
uranian vasados vejezuela virados visadas visamos viseados vitados vivados
`
    .split(/\s+/)
    .filter(Boolean),
)
