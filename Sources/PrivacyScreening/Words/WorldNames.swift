/// Given names and family names from all over the world, and of children of this century, that the census lists of 1990
/// lack or hardly know.
///
/// Only names that are no word of English or Spanish stand here, so that a word of this list is a name and little else.
enum WorldNames {
  /// As a word of the dictionary's own: known as a name of either kind, and nothing else.
  static let facts = NameDictionary.Facts(rawValue: 2 | 1 << 2)

  static func contains(_ word: WordHash) -> Bool { names.contains(word) }

  private static let names: WordTable = {
    var names: [WordHash] = []
    list.forEachItem { names.append($0[0]) }
    return WordTable(names)
  }()

  private static let list: StaticString =
    """
    aadhya aaliyah aalto aarav aarush aashish abayomi abdallah abdelrahman abdi abdiaziz abdirahman abdul abdulaziz
    abdulkadir abdullah abdullahi abdulrahman abeba abebe abeer abelardo abena abhay abhijit abhinav abhishek abidemi
    abiodun abioye abir abosede abundio achille adaeze adalbert adalberto adalgisa adalyn adalynn adan adanna adaora
    addilyn addyson adebayo adebola adedayo adeel adekunle adela adelaida adelaide adelina adelynn adeola adesola
    adetokunbo adewale adeyemi aditi aditya adjoa adnan adolfo adriano adriel adunni afolabi afsaneh afua agamemnon
    agapito agbaje aglaia agneta agnieszka agostino agripina agustin agustina ahana aharon ahiga ahlam ahmad ahmed
    ahmet ahuva aida aidan aiden aiko aileen ailsa aiman aimee aine aino ainsley airabella aisha aisling aissatou
    ajay ajit ajmal akachi akana akari akash akello akemi akhil akihiko akihiro akiko akintola akinyi akio akira
    akiva akosua akram aksel akshay akua akwasi alaa alaia alani alannah alastair alayah alayna alberto albino
    albrecht alcides aldo aled alejandra alejandrina alejandro alejo aleksander aleksandra aleksei aleksey alemayehu
    alemu alena alessandra alessandro alessia alexandros alexei alexus alfhild alfonso algernon aliaksandr alina
    alivia aliya aliyah aliza alizae alka allisson alma almas alois alok alondra alphonse altagracia alun alyona
    amadeo amadi amadou amaechi amahle amaka amal amalia amalie amani amara amaranta amare amari amarjit amayah
    ambika ambrose amedeo amelia amelie amichai amin amina aminata amineh amir amira amirah amiri amit amita amitabh
    amiyah amjad ammar amnon amparo amrit amrita anacleto anahi anais analyn anand ananya anas anastacio anastasia
    anastasios anastasiya anat anatole anatoly anaya anayeli anders andreas andrei andreina andrej andres andrzej
    aneesa aneirin aneurin angelica angeliki angelique angharad anibal anica aniceto anika anil anirudh anisha anita
    aniyah anjali anjana anke ankit ankita annabelle annaleigh annalise annegret anneke annelies anneliese annick
    annika anniyah anoush anselm anselmo ansgar ansh anthonia antje antoinette antonella antonin antonino antonis
    anuoluwa anupama anuradha anurag anushka anwar anwen anzhela aodhan aoife aparna apolinar apolline apoorva
    apostolos araceli aracely arash arcadio arcelia archana areej arend areti arezou argyris aria ariadne ariah
    ariana arianna ariel ariella aristides ariyah arjun arkady arlo armaghan arman armand armando armani arnaldo
    arnav arne arnulfo arpita arsenio artem artemio artur arturo arun aruna arvid arvin arvind arwa arwel aryan
    aryanna arye asad asaf asako asami asante asbjorn asefa asghar asha asher ashkan ashlynn ashok ashraf ashwin
    asiah asif aslaug asma asmaa aspyn assunta astrid asuka atanasio atara athanasia athanasios athina atieno atif
    atiya atle atsuko atsushi attilio atul aubree aubrie aubriella aubrielle aude audrey auke aurelia aureliano
    aurelie aurelien aurelio avah avalynn avani avayah avelina averi averie avigail avinash avishai avital aviva
    avner avraham awad awino axel axl ayaan ayaka ayako ayana ayanna ayden aydin ayesha ayham ayla ayman ayo ayodeji
    ayodele aysegul aysel aysha ayumi azadeh azadi azalea azam azariah azikiwe aziz aziza azriel azumi babajide babak
    babatunde baha bahar bahram bakari balaji balakrishnan balogun baltazar balwinder bankole baoyu barbro barnaby
    bartholomew bartolo bartolome bartolomeo bartosz baruch basel bashar bashir basilio basma bastien batsheva batya
    baudelio bayani beata beathan beatrice beckham begay behnaz behrouz belem belen belinda benally benedetta
    benedetto bengt benigno benita benito benjamin benoit bente bentley berenice berit bernabe bernardino berta
    bertrand bethan bettina beyene bharat bharati bhaskar bhavana bhavesh bhavna bhupinder biagio bianka bich bijan
    bikram bilal biljana bilqis bimal bindu bingwen birger birgit birgitta birgitte bituin bjarne bjorn blandine blas
    blathnaid blazej blazenka bodil bogdan bogdana bogna boguslaw bohdan bohumil bojan bolanle bonifacio borislav
    borje borys boubacar bouchra boyan bozena bozidar bracha braden braelyn braelynn brage braiden brantley branwen
    braulio braxton brayan brayden braylee braylen braylon breanna brecken breckyn brenna brennan brianna briar brid
    briella brielle brighid brigid brigida brigitte brinleigh brinley bristol britta brixton brody bronagh bronislaw
    bronwen bronwyn brooklynn bruna brunella brylee bryleigh bryn brynlee brynn brysen bryson bukola burak burhan
    burkhard bushra busisiwe byung byungchul caden cadi cadoc cahal caiden cairbre calixto calliope camden camdyn
    cameryn camila camillo camilo camryn candelaria candelario caoilfhionn caoimhe capucine caradoc carina carlee
    carleigh carlotta carmela carmelo carsten carys casandra casimiro caspian cassius catalina caterina cathal catrin
    cayden cayetano caylee cayson cecilia cees ceferino celedonio celestin celia celine celso cem ceren ceri ceridwen
    cesar cesareo chaim chaitanya chana chandan chandra chandrika changming chantelle chaoxiang charalambos charlee
    charleigh charlene chava chaya chayo chayton chenguang chenxi chetan cheyanne chiamaka chiara chibuzo chichi
    chidera chidi chidiebere chidinma chidozie chie chieko chigozie chihiro chika chikako chikondi chima chimamanda
    chinasa chinedu chinelo chinenye chinonso chinwe chinyere chioma chirag chitra chiyo chiyoko chizoba chloe
    christophe christos chrysanthi chrysoula chukwu chukwudi chukwuemeka chukwuma chunhua cian ciara ciaran cihan
    cillian cinzia cipriano ciriaco cirilo citlali claas clara claudette claudia claudio clemence clementina
    clementine cleotilde cliona clodagh cloe coleen colm colson colton colum conall conan concetta conchita consuelo
    coralie corazon corbin cordelia corentin corinna corinne cormac cornelio cornelius corrado cosette cosimo
    costanza costas crescencio cresencio crisanto crisostomo crispin cristiano cristina cristobal cuan cuauhtemoc
    cuong cupertino cyprien cyril cyrille cyrus czeslaw daehyun dafna dafni dafydd dagfinn dagmar dagmara dagmawit
    dagoberto daibhid daichi daiki daire daisuke dakotah dalal dalia dalisay daljit damari damarion damaris damaso
    damian damien damilola damini damir dana danica daniela danijel danilo danisha danjuma dante danuta daquan daria
    dario darius dariusz darko darragh darshan daryoush dashawn davide davonte davor dawei daxton dayana deandra
    deandre debashish debora declan deepa deepak deepika deepti deion deirdre dejan delfina delfino delilah delphine
    delun delyth demarcus demetrio demetrius deniz denys deogracias deonte dequan deshaun deshawn deshmukh desiderio
    desiree desislava despina desta destinee detlef devansh devante devendra devika devon dewi dexter deyanira
    dhanush dhara dharmesh dhruv diallo diamonique diarmaid diarmuid diarra didier diego dierk dieter dietmar
    dietrich dieuwke dilara dilek dilip dilys dimitar dimitra dimitrios dimitris dina dinesh dionicio dionisio
    dionysia dionysios diop dipak dipika dirk disha divya diya djeneba dlamini dmitri dmitry dmytro dobromir dominika
    dominique domitila donaciano donal donatella donato donghwan donghyun dongmei donnacha donncha dorota dorotea
    dorothea dov doyun dragan dragana draven drazen drevon drusilla dubhan duong durga dusan dusanka dvora dyfan
    dylan dzhamal ealani eamon eamonn eason easton ebba ebele ebere eberhard ebonie ebru ebube ece eckhard edelmira
    eder edgar edgardo edith edmundo edoardo edouard eduarda eduardo eduviges edyta efrain efrat efren efthymia efua
    egil ehsan ehud eibhlin eiji eiko eilert eilidh eilish eimear einar einion eino eirik eirini eirlys eirwen eitan
    eithne ekene ekow ekua ekundayo elad eladio elba eleazar elefteria eleftheria eleftherios elena eleni eleonora
    eleonore eleuterio elfriede elham eliana eliane elianna eliazar eliezer elif eligio elijah elisabetta eliseo
    elisheva eliyahu eliza elke ellery elliana ellianna ellinor elliot ellison elma elodie eloina eloisa eloise elora
    eloy elpida elpidio elsebeth eluned elvia elvira elzbieta emanuela emanuele emberlynn emebet emeka emeline emerie
    emersyn emeterio emigdio emiko emile emilee emiliano emilie emilija emilio emine emir emlyn emmalyn emmalynn
    emmanouil emmanuelle emmerich emmett emmie emre emrys emunah enda enedina enes engelbert eniola enitan enrica
    enrico enrique ensley enzo eoghan eoin ephraim epifania epifanio epigmenio erasmo erdem erdogan eriberto ermanno
    erna ernestina ernesto eshan esmeralda espen esra estanislao esteban estefani estefania estela estelle esther
    eszter etienne etsuko ettore eufemia eufrasio eugen eugenia eugenie eugenio eulalia eulalie eulalio eulogio
    eunhee eunji eunjung eunseo eusebia eusebio eustaquio eustolia evalyn evander evangelia evangelina evangeline
    evangelos evanthia evaristo evelyne everardo everlee everleigh everly evert evgeni evgenia evgeny evie ewa ewald
    ewelina eyad eyal eytan ezekiel ezekwesili ezequiel ezinne ezra fabian fabien fabienne fabio fabiola fabrice
    fabrizio facundo fadi fadia fahad faisal faiza fakhri fangfang farah faraz fardin farhad farhan farid farida farideh
    fariha farouk farrokh farrukh fatemeh faten fathi fatih fatima fatma fatou fatoumata faustine fausto fawzia fayez
    faysal febronio federica federico fedor feliciano felicie felicitas felipa felipe femi femke fenna ferdinando
    fereshteh fergal fergus fermin fernand fernanda fernando feroz ffion fflur fiachra fiacre fidan fidel fidelia
    fidelma fidencio fikile filemon filiberto filipina filomena filomeno finbar finbarr finley finnegan finnley
    finola fintan fiona fionn fionnuala fionnula fiorella fiorenza firas firmin flavia flavio florencia florencio
    florent florentino florian floriane floriberto florinda folake folasade folkert fortino fortunato fotini fotis
    fouad franca francesca francesco francine francisca francisco francois francoise fransisca frantisek frederic
    frederique fredrik freja freya friedhelm friedrich fritjof frode fructuoso fulgencio fumiko fumio funke funmilayo
    fyodor gabino gabor gabriela gabriella gaelle gaetan gaetano gaku galina galit gamaliel ganesh gannon garech
    gareth gaspar gaspard gaston gaudencio gaurav gauri gautam gavino gavriel gayathri gebre geeta genaro genevieve
    genji gennady gennaro genoveva georgi georgia georgiana georgios geraint geraldine gerardo gerd gerda gerhard
    gerhild gerlie germaine german geronimo gerrit gershon gerson gertrudis gerwin gesa getachew gethin ghada
    ghanshyam ghassan ghazal ghislain ghislaine giacomo giada giancarlo gianfranco giang gianluca gianluigi gianmarco
    gianna gianni giannis gianpaolo gideon gidon giesela gilad gilberto gilda gilles ginessa gioacchino giorgia
    giorgio giorgos giovani giovanna giovanni girish girma gisela gisele giselle gitel giulia giuliana giuliano
    giulio giuseppa giuseppe giuseppina giusy gizella gjertrud gladis glenda glenys glyndwr gokhan golda golnaz
    gonzalo gopal goran gordana gorgonio goro goronwy gotthard govind gracelyn gracelynn graciano gracie graciela
    grainne graysen grayson grazia graziella grazyna greetje gregoire gregoria gregorio greta gretchen gretel greyson
    griet griffith grigori grigoris griselda gruffydd grzegorz guadalupe guangli guanting gudrun guido guillaume
    guillermina guillermo guinevere guiying gulsen gumercindo gunda gunhild gunilla gunnar gunther gunwoo guoqiang
    gupta gurdeep gurmeet gurpreet gustaf gustavo gwenaelle gwendal gwenllian gwilym gwyneth gwynfor gyeong habib
    habiba hacer hachiro hadar hadas hadassah hadeel hadi hadiya hadlee hadleigh hadley hadrien haeun hafsa hafsah
    haider hailee hailu haisley hajime hakan hakim hakon haleigh halima halina halle halvard halyna hamed hameed
    hamid hamida hamideh hamza hanae hanako hanan haneen hanh hani hania hanna hanneke hannelore hannes hanno haoran
    haoyu haralambos harald hardeep hardik harini harish harjit harleigh harlow harlyn harpreet harsha harshad
    harshita hartmut haruka haruki haruko haruto hasan hasna hassan hatice haunani hayat hayato haydee hayden haylee
    hayoon haytham hazely hector hedda hedvig hedwig heejin heidrun heike heikki heiko heiner heinrich heinz heledd
    helene helga helge helmut heloise hemant hemlata hendrik hendrika hendrix henley henning henri henrietta
    henriette herbjorg heriberto herlinda herlinde hermelinda hermelindo hermenegildo hermilo herminia herminio
    hernan hernando herschel herta herve hezekiah hideaki hideki hideko hideo higinio hikari hikaru hilaria hilario
    hilda hilde hildeberto hildegard hillel hiltrud himani himanshu hinata hipolito hiroaki hiroki hiroko hiromi
    hiroshi hiroto hisako hisashi hisham hitomi hitoshi hjalmar hoa hoang holden holger hollis homero hongmei honoka
    honore honorio horacio horatio horst hortencia hortense hortensia hosea hossein houda hrvoje huda hugo hugues
    huifang huiling huma humaira humberto huong hussain hussam hussein huw huxley huyen hyacinth hyejin hyeon hyerin
    hyesoo hyojin hyun hyunjin hyunjoo hyunwoo hywel iain iason ibrahim ibrahima ichiro idit idris idwal ieasha iesha
    iestyn ieuan ifan ifeanyi ifeoma ignace ignacia ignacio ignatius igor ihab ihor ihsan ijeoma ikechukwu ikenna
    iker ikram ikuko ilan ilana ilaria ildefonso ildiko ilham iliana ilias ilija illtyd ilona ilse ilya iman imane
    imani imari imelda imke immacolata imran inara inas inaya indalecio indira indrani inga inge ingeborg ingegerd
    ingemar inger ingrid ingvar ingvild iniko inna inocencio ioan ioanna ioannis iolana iolo iorwerth iqbal irais
    iraj irena irene irfan irina irini irma irmgard irvin isabel isabela isabella isabelle isaiah isaias isamu isao
    isatou isaura isela isha ishaan ishan ishani ishita isidoro isidra isidro isioma isla islwyn ismael ismail isolde
    isra israa israel issam istvan itai italo itamar itsuki itunu itzel itzhak ivan ivana ivano ivette ivica ivka
    ivonne iwan iwona iyabo iyengar iyer iyla izabella izaiah izan izumi jaana jaap jabari jaber jabir jabril jacek
    jaceon jacinta jacinto jacobo jacoby jacqueline jacques jaden jadiel jadranka jadwiga jaehyun jaewon jafar
    jagdish jagger jagjit jaheim jaiden jailyn jaime jakari jakobe jakub jalal jalil jalisa jamal jamarcus jamari
    jamarion jameson jamila jamileh jamir janaki janelle janeth janez janina janiya janiyah janne janneke jannik
    janusz jaquan jarek jari jariyah jarl jarlath jarmila jarmo jaromir jaroslav jaroslava jasim jasleen jasmina
    jaspreet jasvinder jaswinder javad javier javonte jawad jaxen jaxon jaxson jaxton jaxxon jayant jayanthi jayce
    jaycee jayceon jaycie jaydan jayden jaydon jayesh jayla jaylah jaylani jaylee jayleen jaylen jaylene jaylin
    jaylynn jayson jazlyn jazlynn jazmin jazmine jazmyn jazzlyn jeannine jebediah jedediah jelani jelena jelle jemma
    jenesis jens jeong jeremiah jeremias jeremie jericho jermaine jerome jeronimo jerzy jessenia jesusa jhun jiahao
    jiahui jianguo jianhong jianhua jianjun jianming jiayi jiaying jignesh jihoon jihye jihyun jimin jindrich
    jingjing jinho jinhua jinwoo jirina jiro jisoo jitendra jiwon jiwoo jiyeon jiyoung joachim joanie joaquin
    joaquina joceline jocelyne jochen joel joelle joep joergen johan johanna johannes jolanta jolee jolie jomar jomo
    jonna joonho joost jorg jorge jorgen jorma jorunn josafat josefa josefina joselyn josephine josette josiah
    josiane josip josue journee journi jovan jovana jovani jovie jovita jozef juana juancho juanita juelz juha juhani
    jukka jules juliana julianna julien julieta juliette julio jumana junghee jungkook junho junichi junjie junko
    jure jurgen justine jutta juventino jyoti jyotsna kaari kaarina kabir kabiru kade kadeem kaden kadence kadir
    kaede kaeden kaelyn kagiso kahana kahele kaia kaidence kailani kailash kailee kailyn kaimana kaisa kaisley
    kaitlynn kaito kaiya kaizen kajal kajsa kalani kalea kaleb kalel kaleo kaliyah kallie kalliopi kalpana kalyani
    kamaka kamal kamala kamari kamau kamdyn kameron kamil kamila kamiyah kamlesh kamran kamryn kanako kanika kannon
    kanoa kaori kapil kapono karan kareem karel karely karim karima karina karishma kariuki karlheinz karmen karolina
    karson karsten karsyn karter karthik kartier kartik kasen kasia kason kasumi kataleya katalin katarina katarzyna
    katelynn katerina kateryna katrin katsumi katsuo katya kaveh kavita kavitha kavya kawika kawthar kayden kaydence
    kaylani kayleigh kaylin kaylynn kayson kazimierz kazue kazuhiro kazuki kazuko kazuo kazuya keahi keala kealoha
    keandre keanu keegan keelin keerthi kehinde kehlani keiichi keiji keiko keilani keisha keisuke keita kekoa keld
    kelechi kellan kellen kelsie kemal kenan kendra kenichi kenji kensley kenta kentaro kenya kenyatta kenzie kenzo
    keoni kerem keren kerstin keshawn ketan ketil kevyn keyla keyshawn keziah kfir khadeeja khadija khadijah khalani
    khaled khaleesi khalid khalida khalif khalil khanh khansa khari khloe khoa khoi khosrow khrystyna khurram khushi
    kiana kiara kiarash kieran killian kimber kimiko kimora kimura kingsley kingston kinley kinslee kinsley kipchoge
    kiprop kiril kirsi kirsten kirti kishore kiyoko kiyomi kiyoshi kjell kjersti klaudia klaus knud knut kody kofi
    kohei kohen koichi koji kojo kolby kole kolton komal konate konnor konrad konstantin konstantina konstantinos
    korbin korbyn kostas kosuke kotaro kouki kove kowalczyk kowalski krishna krishnan kristjan kristof krisztina
    kritika krystyna krzysztof ksenia kuldeep kumari kumiko kunal kunihiko kurt kveta kwabena kwaku kwame kwasi kwesi
    kyler kylian kylo kyndall kyng kynlee kyoko kyra kyree kyriaki kyriakos kyrie kyro kyung kyungsoo lachlan ladan
    laetitia laila lainey lakeisha lakelynn lakesha lakota lakshman lakshmi lakyn lalita lalitha lamarcus lamberto
    lambros lamia lamis landen landon langston lanying laoise laquan laquisha lars larysa lashawn lashonda lasse lasz
    laszlo latifa latisha latoya laure laureano laurent lavanya lavonte layan layla laylah lazaro lazarus leah
    leandra leandro lech lefteris leighton leila leilani leilany lennon lennox leobardo leocadia leocadio leonardo
    leonel leonid leonidas leonie leonor leopold leopoldine leopoldo leor lerato lesego leszek leticia letizia leuan
    levi leyla leyton liadan liat liborio lidia lidija liesbeth lieselotte lieve liezl ligaya ligia lihua lijuan
    lilah lilia liliana liliane lilianna liling lilith liliya lillianna lilou lilyana lindiwe lingling linnea lior
    liora lisandro lisette livia liwei lizbeth lizeth ljiljana llew llewellyn llinos llyr llywelyn loic loick loida
    londyn longwei lorcan loredana lorelai lorelei lorena lorenza lorenzo lorraine lothar louane loukas lourdes lowri
    lubna lubomir luc luca lucca lucia luciana luciano lucie lucienne lucila lucile lucina lucjan lucrecia lucrezia
    lucyna ludger ludivina ludivine ludmila ludovic ludwig luigi luigina luisa luitgard lukas lukasz luningning luong
    lupe lupita luzviminda lwazi lyanna lyla lynfa lysander lyubov lyudmila maarit maarten maayan mabon macario
    macdara macedonio machiko maci macie maciej maclovio maddalena maddie maddox madeleine madelyn madelynn madhavi
    madhu madhuri madilyn madilynn madisyn madog madoka maelle maelys maeve magali magda magdalena magdaleno
    magdalini magnar magnhild maha mahalia mahboub mahdi mahendra mahesh mahima mahmood mahmoud mahnaz mahpiya mahsa
    mahtab maija maiken maiko maile mairead mairi mairin mairwen maja majid makana makayla makeba makena makenna
    makenzie makhi makoa makoto maksim maksym malachi malachy malak malakai malani malaya malaysia malcolm maleah
    maleigh malgorzata malia malini maliyah malka malky mamadou mamoru mamta manabu manal manami manar mandeep mandla
    manfred manish manisha manjeet manjit manjula manoj manon mansi mansour mansouri manuela manvi maolisa maram
    marcel marcela marcelina marceline marcelino marcello marcelo marcial marciano marcin marco mardonio mareta
    margareta margarito margaux marged margherita margit margot margrethe margriet marguerite mariama mariangela
    marianne maribel maricel maricela maricris maricruz mariel mariette marija marika mariken mariko marilu marina
    marios marisa marisela marisol marit maritza mariusz marivic marjan marjatta markeisha marketa marko marleigh
    marlen marley marlies marquez marquis marquise martina martine marwa marwan maryam maryrose marzena masaaki
    masahiro masaki masako masami masanori masao masaru masashi masato masayuki masood masoud massimiliano massimo
    matan matej mateja mateusz mathieu mathilde mathis matias matilde matina mats matsumoto matteo matthias matthieu
    matti mattia mauricio maurizio maverick maxime maximiliano maximino maxton mayah mayan mayra maysa maysoon mayumi
    mazen mbali mbeki mckayla mckenna mckinley mechthild meenakshi meera megha megumi mehdi mehitabel mehmet mehran
    mehrdad meifeng meihui meike meilin meiling meinir meir meixiang mekonnen melanie melany melchor mele melek
    meleri melesio melina melisande melquiades meltem menachem menashe mensah meredydd merete merfyn mervat merve
    messiah mette micaela michal michalis micheal michela michele micheline michiko midori mieczyslaw mieke miguelina
    mihaela mihai mihir mihoko mikael mikaela mikayla mikhail miki mikiko mikkel mikko mikolaj mikyung mila milada
    milani mildrid miley milica mililani milind millie milos miloslav minah minako minal minerva mingmei mingzhu minh
    minhee minji minjoon minjun minna minoo minoru minseo minsu mireille mirela mirele mirella mireya miriam mirjana
    mirko mirna miroslav miroslava mirza misael misaki misako misook mitali mitsuko mitsuo mitsuru miwako miyako
    miyoko miyuki mizuki mladen modupe moein moeko mohamad mohamed mohammad mohammed mohan mohini mohsen moises
    mojtaba moncef monika monique monserrat montgomery montserrat morag mordechai morgane moritz morten morteza
    morwenna moshe motoko moumita moussa moustafa mpho mridula mrinal mthunzi muhammad muireann muirenn muiris mukesh
    mukul mulugeta munehiro munir murad murali murat muriel mustafa mustapha muthu muzaffar mwangi myfanwy mykia myla
    mylah myles myriam myung nabeel nabil nachman nadav nadege nader nadezda nadezhda nadia nadifa nadim nadine naeem
    naftali nagisa nahid naim nainoa najib najwa nakamura nakia nalani naledi nalini nalu namjoon namrata nanako
    nanami nandini nandita naoise naoki naoko naomi naoto narayan narayanan narcisa narciso naren narendra naresh
    narges nargis nasim nasreen nasrin nasser natalia nataliia natalija nataliya natalya natan natasa nathalie
    nathanael natsuki natsuko natsumi navdeep naveed naveen navjot navneet navya nawal naya nayeli nazanin nazario
    nazli ndiaye ndidi neasa nebojsa nechama neelam neeraj neeta neha nehemiah nektarios nelida nemesio nenad nereida
    neriah nerys nessa nestor netanel nevaeh nevena nevin ngan nghia ngo ngoc nguyen nguyet nhi nhu nhung nia niall
    niamh nicanor nicasio nico nicola nicolas nicolasa nicoletta nicolo nidhi niels niesha nikeya nikhil nikita
    nikola nikolai nikolaos nikolaus nikolay nikos nilesh nili niloofar niloufar nima nimisha nimra ningning nirav
    nirmala nirupama nisha nishant nitesh nithya nitin nitzan nizhoni njal njeri njoroge nkechi nkem nkemdilim nkiru
    nnamdi nneka nneoma noa noam noboru nobuko nobuo noelani noelia noelle noemi noemie nokomis nomvula nonso nora
    norberto noriko norio nothando nour noura novah novalee ntombi nuala nunzia nunzio nupur nura nuri nurit nusrat
    nwachukwu nwosu nyah nyambura nyasia nyla nylah nyokabi nyomi oaklee oakleigh oaklen oakley oaklyn oaklynn
    obadiah obafemi obaid obdulia obdulio obinna obioma ochieng octave octavia octaviano octavio octavius oddvar
    odetta odette odhiambo odile odilia odilon ofa ofelia ofer ofir ofra ogechi ogunbanjo ogunleye oisin okafor okeke
    okello okezie okonkwo okoro okoye okpara oksana olabisi oladipo olaf olamide olanrewaju olav olayinka oleg
    olegario oleh olek oleksandr oleksandra olena olha oliverio olivia olivier oluchi olufemi olufunke olumide
    olusegun oluwadamilola oluwaseun oluwatobi olwen omair omari omid omkar omolara omotola ondine ondrea ondrej
    onyeka onyekachi onyinye oonagh ophelie oralia orazio oriane orietta orla orlaith orlando ornella osagie osama
    osamu osei osian osiris oskar oskari osman osnat osterhaus osvaldo oswaldo otani othman otieno otilia otilio
    ottavio ottilie ottoline ousmane ovidio owain owusu oxana oyelaran oyinkansola ozan ozge ozgur pablo padma
    padmini padraic padraig padraigin paidrig paislee paisleigh paisley paityn paivi palak pallavi palmira paloma
    panagiota panagiotis pancho panfila panfilo pankaj pantelis paola paolo papadopoulos paramjit paraskevi parisa
    parminder parul parvaneh parvati parviz pascal pascale pascuala pasquale pasqualina pastora patil patricio
    patrizia paulette paulin paulina paulino pavel pavla pavlina pavlo pavlos pawel paxton payam payton peadar pedro
    pegah peigi peizhi pekka pelagia pelin penelope pengfei percival pericles perlita pernille perrine persefoni
    pessy petar petr petra petronila petronilo petros petter petya philippe philomena phuc phung phuoc phuong piera
    pierluigi piero pierpaolo pierre pierrick pierson pieter pietro pinchas piotr pirjo pirkko piyush policarpo
    polina polyxeni ponciano pooja poonam porfiria porfirio poul pouya prabha prabhakar prachi pradeep prakash pramod
    pranav pranay prasad prasanna prashant pratibha pratik praveen predrag preethi preeti prem premysl prerna
    princeton priti priya priyam priyanka procopio prudence prudencio puja purnima purvi qasim qiang qiaolian
    qingling qiu quanesha quantavious quentin quincy quinton quirino quoc quyen quynh rabia rachana rachel radek
    radha radhika radka radmila radoslav radovan raegan raelyn raelynn rafal raffaele raffaella rafi rafik raghad
    raghav raghu ragna ragnar ragnhild raheem rahim rahima rahma rahul raiden raimund raizel rajan rajat rajeev
    rajendra rajesh rajeshwari rajinder rajiv rajni raju rakesh rakhi rakim raman ramesh rami ramiro ramona ramsey
    randi rania ranim ranjana ranjit ranveer raouf raphael raquel rasha rashad rashawn rasheeda rashid rashida rashmi
    rasmus ratko raul ravi ravindra raymonde raymundo rayna rayshawn razan razieh reagan rebeca reem regine regino
    reham rehana reidar reidun reijo reiko reiner reinhard reinhold rekha remi remigio remington remo renata renato
    renee renshu renske renu renuka renzo reona reuven revathi reyna reynalda reynaldo reza rhett rhiain rhian
    rhiannon rhodora rhodri rhonwen rhydian rhys ricarda riccardo riddhi ridhi rieko riggs rigoberto riitta rikako
    rikke riku riley rima rinaldo riordan rishi ritika ritu rivka riya riyad rizalina roald roberta roberto rocio
    rodolfo rodolphe rodrigo roelof rogaciano rogelia rogelio rohan rohini rohit roisin roksana rolando rolf romain
    romana romane romolo romualdo romulo romy ronan ronen ronin ronit rory rosalba rosalia rosalinda rosalio rosalva
    rosalyn rosalynn rosamund rosanna rosaria rosaura roscoe roseline rosella rosenda rosendo roshan roshni rosina
    rosmarie rowena roxana roxane roya royce roza ruairi ruairidh ruben ruchi ruchika rufaro rufina rufino rukhsana
    rukmini runar ruolan rupa rupali ruperto rupinder ruqayya ruslan ruth ruti rutilio ruvimbo ruyi ryann ryatt ryder
    ryker rylan ryland rylee ryleigh rylie ryoichi ryoko ryota ryszard ryuichi ryunosuke sabeen sabina sabine sabino
    saburo sachiko sachin sadaf sadako sadia sadio saeed safa safiya sahil sahra saif saima sajid sakamoto sakiko
    sakina sakura salah saleh salesi salim salma salman salomon salvatore samar samara samer sami samia samin samir
    samira samiyah samuel sanae sanaz sandalio sandeep sandhya sandor sandra sandrine sanele sangeeta sangho sangita
    sangmin saniyah sanja sanjana sanjay sanjeev sanjiv sanjoy sanket santiaga santina santosh saoirse sarahi
    saraswati sariah sarika sarit sariyah saroj sarwar sasan sasha saskia satish satoko satomi satoru satoshi satsuki
    saturnina saturnino saul saurabh saverio savita savitri sawsan sawyer sayaka sayed saylor sayuri scarlett
    scarlette seamus sean sebastiana sebastien sedigheh seema sefu segolene segun seiichi seiji seiko sekou selam
    selamawit selcuk selim selin semisi senait senan seohyun seojin seojun seonaid seoyeon seoyun seppo sequoyah
    serafin serafina seraphina serena serenity serge sergei sergey sergio sergiy serhiy serkan servando setareh
    setsuko settimio seulgi seung seunghee seungho seungmin severine shabana shabnam shadi shahab shahid shahin
    shahnaz shahrzad shahzad shai shailaja shailesh shaima shakeel shakira shalini shamim shanae shanelle shanice
    shanika shaniqua shanshan shanta shantel shanthi shaoqing shaquan shaquana shaquille sharad sharif sharmila
    shashi shaul shayla shaylee shazia sheela sheelagh sheetal shehnaz sherika sherine shiela shifra shigeko shigeo
    shigeru shikha shiloh shilpa shima shimon shinichi shinji shiori shira shirin shirisha shivam shivani shivaun
    shizuka shizuko shlomit shlomo shmuel shobha shohei shohreh shoichi shoji shokoufeh shola shoshana shoshone shota
    shotaro shraddha shreya shriya shruti shuang shubham shubhra shufen shuichi shulamit shunsuke shweta shyam
    sibusiso siddharth siegfried sieglinde sienna sigal sigbjorn sigifredo sigmund signe sigrid sigrun sigurd siham
    silas silje silke silvana silvano silvanus silverio silvestre silvestro silvia silviya simcha simeon simona
    simone simran simranjit sinan sindre sinead sinforoso siobhan siofra sione siphiwe sipho sissel sixto siyabonga
    siyu sjoerd skyla skylar skyler slavica slavko slawomir slobodan smita smriti sneha snehal snezana snezhana
    sobeida sofia sofija sofoklis soheil soheila sokratis solape soleil solene solmaz solomon solomone solvei solveig
    somaya sonal sonali sonia sonke soonja sooyoung sophie soraya sorcha sotiria sotirios soumaya soumya soyinka
    spyridon spyros sreedevi sridevi sridhar srikanth srinivas srinivasan stamatia stanislav stanislaw stanka stavros
    stavroula stefan stefania stefano stefka steinar stelios stepan stephane stephanie stetson stian stiofan stjepan
    stratos sture suad subhash subramaniam subramanian suchitra sudha sudhir sudipta sugandha suha suhail sujata
    sujatha sujin sukhdeep sukhwinder sulaiman sumaira suman sumaya sumit sumitra sundaram sunghee sunghoon sungmin
    sunil sunita sunniva supriya suresh surinder surya susana susann susanna sushant sushila sushma sushmita suyin
    suzuki sven svend svenja sverre svetlana svetozar svitlana swapna swapnil swathi sylas sylvain sylvi sylvia
    sylvie synnove szabolcs szymon taavi tadeo tadesse tadeusz tadhg taehyung taeko taevion tafari tahir tahira
    tahmina taiwo takahashi takahiro takaki takako takanori takashi takayuki takeo takeshi takiyah takoda takuma
    takumi takuya talal talat talia taliesin tallulah tamar tamara tamas tamer tamika tamiko tamrat tanabe tanaka
    tanesha tania tanisha tanmay tanner tanvi tanya tanzila tapani tapio taraneh taras tarcisio tarek tareq tariq
    tariro tarun tashawn tatiana tatjana tatsuo tatsuya tatum tatyana tavita tawanda tayen taylen tayshaun tayyab
    teagan teemu tegan tehila tejal tejas teleri telesforo temitope temperance temur tendai tenley teodora teodoro
    teodulo teofila teofilo teresa teresita terhi tesfaye tetiana tetsuo tetsuya teuila tevin tevita thabo thaddeus
    thanasis thandeka thandiwe thanh thao thekla thelonious themis theo theodora theodore theodoros theodosia
    theofilos therese thiago thibault thibaut thien thierry thijs thinh thoa thora thorbjorn thorsten thorvald thuan
    thulani thuy tiana tianyu tibor tiburcia tiburcio tiernan tierra tighe tihomir tiina tikva timoteo timothee
    tinashe tingting tirion tirza titilayo tiziana tiziano tjark tobenna tobias tochukwu tokiko tolga toluwani tomas
    tomasa tomasz tomeka tomiko tomislav tommaso tomoe tomohiro tomoki tomoko tomomi tomos tonye torben torcuato tord
    torgeir toribio toril torkel torleif torstein torsten toru torunn toshiaki toshiko toshio toshiro tova tovah tove
    tranquilino trayvon treasa tremaine tremayne trenton trevion treyvon trinh trisha tristan trond trung truong
    trupti tryggve trygve tsegaye tsosie tsubasa tsuyoshi tsvetan tuan tudur tugba tulio tunde tuomas turgut turid
    turki tushar tuula tuyen tuyet tvrtko tyree tyreek tyrell tyrese tyshaun tyshawn tyson tziporah tzippy ubaid
    ubaldo uche uchechi uchenna uday ugo ugochi ugonna ujwala ulf ulises ulisses ulku ulrich ulrika ulrike uluwehi
    ulysses uma umair umar umberto umeh umeko umesh unathi unni upasana uri uriel urmila ursel ursula urszula urvashi
    uschi usha usman uttam uwe uyen vaclav vadim vahid vailea vaishali vaishnavi valdemar valente valentin valentina
    valeria valeriano valerie valerio valeriy vance vanda vandana vanesa vanessa vanitha vanja varsha varun varvara
    vasant vasil vasile vasileios vasiliki vasilis vasiliy vasudevan vasudha vasyl vebjorn veena vegard veikko
    velimir venancio venkat venkatesan venkatesh veronica veronika veronique vesna vibeke vibha vicenta vicente
    victoire victoriano victorino vidal vidar vidya vigdis viggo vihaan vijay vijaya vikas vikram viktor viktoria
    viktoriya vilem vilhelm viliami vilma vilmos vimala vinay vincent vincenza vincenzo vineet vineeta vinita vinod
    violaine violette vipin vipul viraj virat virgilia virgilio virginia virginie viridiana vishal vishnu vitalii
    vitaliy vitaly vittoria vittorio vivek viveka viviana viviane vjekoslav vlad vladimir vladislav vladyslav vlasta
    vojtech volker volodymyr vuk vuong vyacheslav waclaw wael wafa wahid wairimu wakana walburga waldemar waleed
    walid walter walther wambui wanda wangari wanjiku wanjiru wanying waseem wasim watanabe waylen waylon weimin
    weiwei wekesa wenceslao wendelin wenjing wenling werner wesson westin westyn whitley wibke wickramasinghe widad
    wiebke wieland wiesje wieslaw wieslawa wiktor wiktoria wilfrido wilfried wilhelm wilhelmina willa willem wilmer
    winnie winona winslow witold wladyslaw wlodzimierz wojciech wojcik wolfgang wolfram wonho woojin worku wouter
    wyanet wynter xander xavi xavier xiaobo xiaofeng xiaohong xiaojun xiaolan xiaoli xiaoling xiaoming xiaowei ximena
    xinyi xinyue xiomara xiulan xiuying xiuzhen xuan xueqin xzavier yaa yaakov yadira yael yahir yahya yair yajaira
    yaling yamamoto yamato yamileth yamini yanan yanet yanmei yann yannick yannis yanyan yara yardena yareli yaretzi
    yaritza yaroslav yasemin yaser yash yashoda yashwant yasin yasir yasmeen yasmin yasser yasuhiro yasuko yasuo
    yavuz yaw yazmin yazzie yechiel yehia yehoshua yehuda yehudit yejin yekaterina yelena yeonwoo yerim yesenia
    yessica yetunde yevgeny yewande yichen yifan yifei yigal yijun yildiz yilmaz yimin yingying yining yiorgos
    yisrael yiting yitong yitzchak yngve yochanan yoel yogesh yogita yohannes yoichi yoko yolanda yolande yolonda
    yona yonatan yonghua yongming yoona yoonseo yosef yoselin yoshiaki yoshida yoshie yoshiko yoshimi yoshio yosuke
    yotaro younes youngho youngja youngjae youngsook yousef yousif youssef yrjo yuanyuan yuchen yufei yuichi yuji
    yujin yukari yuki yukie yukiko yukio yulan yulia yuliana yuling yuliya yumei yumi yumiko yuna yunxia yuri yuridia
    yuriko yuriy yusef yusra yusuf yusuke yutaka yuting yuto yuuki yuval yuxi yuxuan yvan yves yvette yvonne zacarias
    zachariah zacharie zahava zahid zahir zahra zaid zaida zaiden zain zaina zainab zaira zaire zakai zaki zakia
    zaman zander zanele zaniyah zara zaria zariah zariyah zavier zawadi zaya zayan zayd zayden zayla zaylee zayn
    zaynab zayne zbigniew zdenek zdenka zdzislaw zebulon zechariah zeev zeferino zeina zeinab zeke zeljka zeljko
    zenaida zenebech zenobia zephaniah zev zeynep zhanna zhenzhen zhigang zhihao zhijian zhiming zhiwei zhiyuan zia
    ziad ziba zihan zimo zinaida zipora zita zitkala zitong ziva zixuan ziyi zlata zlatko zodwa zoe zofia zohreh zoi
    zoila zoltan zora zoraida zoran zorica zoubir zsofia zsolt zsuzsanna zubaida zubair zuberi zuhair zulema zuleyma
    zuzana zuzanna zyair zyaire zygmunt zyon
    """
}
