extension Lexicon {
  /// Every list with the class of its words; a word may stand in several.
  static let lists: [(WordClass, StaticString)] = people + care + institutions + calendar + grammar + everyday + body

  private static let people: [(WordClass, StaticString)] = [
    (
      .relation,
      """
      gran gramma nan nonna yaya meemaw pawpaw mom mother mama mum mommy momma ma dad father daddy papa pop husband
      wife spouse son daughter brother sister bro sis sibling siblings brothers sisters sons daughters cousins grandma
      grandmother granny nana grandpa grandfather granddad gramps grandson granddaughter grandchild grandbaby aunt
      auntie uncle cousin niece nephew stepmom stepmother stepdad stepfather stepson stepdaughter stepbrother
      stepsister fiance fiancee boyfriend girlfriend partner roommate housemate neighbor neighbour friend bestie bff
      buddy coworker colleague classmate teammate boss babysitter nanny landlord godmother godfather godson
      goddaughter parents_of family_of wife_of husband_of mother_of father_of mom_of dad_of daughter_of son_of
      sister_of brother_of widow_of familia_de esposa_de esposo_de madre_de padre_de hijo_de hija_de twins triplets
      quadruplets gemelos ex fighter warrior miracle loved_one mother_in_law father_in_law brother_in_law
      sister_in_law son_in_law daughter_in_law great_aunt great_uncle great_grandmother great_grandfather
      great_grandma great_grandpa great_niece great_nephew half_brother half_sister best_friend ex_husband ex_wife
      foster_son foster_daughter foster_child twin_brother twin_sister twin firstborn hubby wifey baby_girl baby_boy
      newborn_son newborn_daughter little_girl little_boy little_one kiddo kid child baby girl boy stepchild caregiver
      caretaker carer guardian madre mami padre papi hijo hija esposo esposa marido mujer hermano hermana hermanito
      hermanita abuelo abuela abuelita abuelito tio tia primo prima sobrino sobrina nieto nieta suegro suegra yerno
      nuera cunado cunada novio novia vecino vecina amigo amiga companero companera comadre compadre padrastro
      madrastra hijastro hijastra bebe nene nena nino nina pareja prometido prometida madrina padrino ahijado ahijada
      bisabuelo bisabuela tutor tutora cuidadora
      """
    ),
    (
      .patient,
      """
      patient pt victim casualty decedent deceased newborn infant preemie recipient evacuee transplant_recipient
      survivor patient's organ_recipient kidney_recipient accident_victim crash_victim stroke_patient cancer_patient
      burn_patient trauma_patient patients_like patient_like cases_like paciente pacte victima herido herida fallecido
      fallecida lesionado lesionada enfermo enferma accidentado accidentada recien_nacido recien_nacida difunto
      difunta
      """
    ),
    (
      .person,
      """
      woman man male female lady gentleman guy veteran teen teenager toddler adult person widow widower retiree
      pedestrian driver passenger motorcyclist cyclist bicyclist hiker swimmer runner inmate student senior gal dude
      adolescent youngster elder centenarian nonagenarian grad bride groom mujer hombre senora senorita joven anciano
      anciana adulto adulta adolescente viejito viejita muchacho muchacha varon persona conductor conductora peaton
      great_grandmother great_grandfather
      """
    ),
    (.thirdPerson, "he she him her his hers himself herself ella suyo suya"),
    (.firstPerson, "i me my mine myself im ive yo me mi mis conmigo mio mia"),
    (
      .thirdPerson,
      """
      lo_operaron la_operaron lo_ingresaron la_ingresaron lo_internaron la_internaron lo_hospitalizaron
      la_hospitalizaron le_dieron le_hicieron le_pusieron le_diagnosticaron le_encontraron lo_trasladaron
      la_trasladaron lo_atendieron la_atendieron
      """
    ),
    (.possessive, "my his her hers their our your mi mis su sus tu tus nuestro nuestra"),
    (.honorific, "mr mrs ms miss mx mister missus madam sr sra srta senor senora senorita don dona"),
    (
      .role,
      """
      dr doctor drs doctors nurse nurses prof professor chaplain rev reverend pastor bishop rabbi imam deacon coach
      officer chief ceo cfo cio cmo cno coo cto president vp vice director directors mayor senator governor
      representative congressman congresswoman councilman councilwoman commissioner secretary captain sgt sergeant lt
      lieutenant deputy sheriff judge justice colonel col general_manager detective trooper dean provost chancellor
      principal surgeon surgeons physician physicians practitioner practitioners hospitalist midwife doula pharmacist
      paramedic emt medic therapist dietitian nutritionist technologist phlebotomist anesthetist intern internist
      clinician resident_physician orthodontist dentist optometrist chiropractor podiatrist epidemiologist scientist
      researcher investigator spokesperson spokeswoman spokesman spokespeople chair chairman chairwoman chairperson
      administrator manager supervisor coordinator editor writer author authors reporter journalist anchor host
      hostess moderator speaker speakers panelist panelists lecturer keynote presenter emcee mc dj volunteer
      volunteers donor donors philanthropist philanthropists benefactor benefactors sponsor sponsors honoree honorees
      winner winners awardee laureate champion champions finalist artist artists singer singers musician musicians
      pianist guitarist violinist cellist actor actress comedian magician dancer performer performers band painter
      sculptor muralist photographer poet chef quarterback pitcher goalie athlete olympian astronaut trustee trustees
      founder founders cofounder co_founder ambassador alumnus alumna alumni graduate inventor pioneer explorer
      first_lady rep reps champ head_of economist librarian grand_marshal mascot barista greeter greeters gardener
      custodian cook receptionist ranger firefighter firefighters officers veterinarian attorney lawyer counsel sitter
      educator teacher scout scouts instructor trainer navigator advocate fellow fellows residents interns tech
      technician rn np pa_c lpn cna crna dra doctora doctores enfermera enfermero enfermeras enfermeros cirujano
      cirujana medico medica medicos licenciado licenciada lic ing ingeniero profesor profesora maestro maestra
      padre_rector alcalde alcaldesa gobernador gobernadora senador presidente presidenta jefe jefa director_a
      directora portavoz vocero vocera voluntario voluntaria voluntarios donante donantes autor autora cantante
      artista musico ponente conferencista ganador ganadora capellan obispo gerente coordinador coordinadora
      farmaceutico farmaceutica terapeuta partera psicologo psicologa embajador
      """
    ),
    (
      .credential,
      """
      rn md do phd np pa pac bsn msn facs dnp crna lpn cna mba pharmd dds dmd emt mph facp faap mha cphq ccrn fnp aprn
      lcsw lmsw rd rdn otr dpt rph jd esq psyd edd cpa fache mbbs frcs lvn rrt cnm bs ms msw apn
      """
    ),
    (.institutionSelf, "we our us ours ourselves nosotros nuestro nuestra nuestros nuestras nos"),
    (.nameEnd, "jr sr ii iii iv esq"),
    (
      .particle,
      """
      de del la las los van von der den bin ibn binti al el da dos das di du le st mac y ter ten san santa abu ni nic
      ap abd vom zur zu ould
      """
    ),
    (
      .people,
      """
      patients people residents survivors families employees staff visitors guests customers women men kids children
      babies adults seniors teens students members pts workers caregivers infants newborns ages pacientes personas
      familias ninos mujeres hombres visitantes empleados adultos
      """
    ),
    (.patients, "patients victims casualties survivors pacientes victimas heridos pts"),
    (
      .yearsOld,
      """
      years_old year_old years_young yo y_o yrs_old yr_old yrs yr year years yow yom anos ano anos_de_edad anitos
      """
    ),
    (.age, "age aged edad"),
    (
      .turns,
      """
      turns turned turning cumple cumplio cumplia cumpliendo celebrating celebrated celebrates celebra celebro
      made_it_to lived_to lives_to reached llego_a
      """
    ),
  ]
}
