extension Lexicon {
  static let calendar: [(WordClass, StaticString)] = [
    (
      .month,
      """
      january jan february feb march mar april apr may june jun july jul august aug september sept sep october oct
      november nov december dec enero ene febrero marzo abril abr mayo junio julio agosto ago septiembre setiembre
      octubre noviembre diciembre dic
      """
    ),
    (
      .weekday,
      """
      monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun lunes
      martes miercoles jueves viernes sabado domingo
      """
    ),
    (
      .holiday,
      """
      christmas christmas_eve christmas_day thanksgiving thanksgiving_day easter easter_sunday good_friday halloween
      new_year_s_eve new_year_s_day new_years_eve new_years_day valentine_s_day valentines_day mother_s_day mothers_day
      father_s_day fathers_day memorial_day labor_day veterans_day independence_day fourth_of_july st_patrick_s_day
      navidad nochebuena noche_buena ano_nuevo fin_de_ano dia_de_reyes dia_de_las_madres dia_de_la_madre dia_de_los_muertos
      """
    ),
    (
      .streetKind,
      """
      street st avenue ave av road rd drive dr lane ln boulevard blvd court ct place pl circle cir way terrace ter
      trail trl parkway pkwy highway hwy square sq loop alley path pike turnpike tpke expressway expy crossing xing
      run ridge row plaza plz point pt cove cv bend heights hts landing freeway fwy route rte broadway calle avenida
      avda paseo callejon carretera bulevar camino calzada privada
      hollow knoll mews spur bluff bluffs commons estates overlook gateway shores creek quay promenade esplanade cutoff
      bypass causeway trace
      """
    ),
    (
      .unit,
      """
      apt apartment suite ste unit floor fl bldg building room rm lot trailer spc space # depto departamento piso apto
      po_box p_o_box post_office_box apartado_postal interior int rr rural_route hc hcr rfd trlr
      """
    ),
    (
      .streetFirst,
      "calle avenida av avda paseo callejon carretera bulevar calzada camino privada blvd boulevard diagonal circuito cerrada prolongacion andador retorno"
    ),
    (
      .direction,
      """
      n s e w ne nw se sw north south east west northeast northwest southeast southwest norte sur este oeste
      """
    ),
    (
      .state,
      """
      al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or
      pa ri sc sd tn tx ut vt va wa wv wi wy dc pr alabama alaska arizona arkansas california colorado connecticut
      delaware florida georgia hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland
      massachusetts michigan minnesota mississippi missouri montana nebraska nevada new_hampshire new_jersey
      new_mexico new_york north_carolina north_dakota ohio oklahoma oregon pennsylvania rhode_island south_carolina
      south_dakota tennessee texas utah vermont virginia washington west_virginia wisconsin wyoming
      district_of_columbia puerto_rico
      """
    ),
    (
      .digitWord,
      """
      zero oh one two three four five six seven eight nine cero uno dos tres cuatro cinco seis siete ocho nueve
      """
    ),
    (.tensWord, "ninety noventa cien hundred ciento"),
    (
      .placePreposition,
      """
      in at from near outside en desde cerca via inside downtown airlifted_to taken_to rushed_to transferred_to
      transported_to admitted_to flown_to brought_to moved_to out_of sent_home_from released_from discharged_from
      transferred_from home_from over_at back_at ingresado_en ingresada_en trasladado_a trasladada_a internado_en
      internada_en llevado_a llevada_a
      """
    ),
    (
      .lives,
      """
      live lives living lived reside resides residing resided resident_of home_address my_address his_address
      her_address their_address address_is address_on mailing_address street_address moved_to stays staying_at staying
      mail_to mailed mailed_to send ship_to shipped sent_to deliver bring ship mail delivered_to our_house my_house
      his_house her_house picked_up_at picked_up_from found_at my_place her_place his_place home_visit home_visits
      drop_off_at dropped_off_at bill_to vive viven vivo vivimos vivia residente domicilio direccion mi_casa su_casa
      enviar envien envie mandar mande nuestra_casa neighbor_at next_door_to evicted from_her_home from_his_home
      """
    ),
  ]

  static let grammar: [(WordClass, StaticString)] = [
    (
      .named,
      """
      named name name_is name's names called llamado llamada llama nombre se_llama nombre_es calls_me goes_by
      account_is_under is_under under_the_name in_the_name_of registered_as listed_as filed_under a_nombre_de this_is
      i_am i_m soy known_as aka apellido last_name first_name full_name legal_name maiden_name surname nickname
      nombre_completo
      """
    ),
    (
      .turnsTo,
      """
      pray_for praying_for prayers_for prayer_for prayer_request_for prayers_to thoughts_with thinking_of
      thinking_about thoughts_to thoughts_and_prayers_to took_care_of taking_care_of take_care_of caring_for cared_for
      check_on checking_on checked_on update_on updates_on news_on news_about visit visiting visited see seeing saw
      sat_with sitting_with stayed_with support supporting help helping follow following rip rest_in_peace
      in_loving_memory_of in_memory_of memory_of remembering remember missing miss_you_so goodbye_to say_goodbye_to
      farewell_to love_you get_well get_well_soon hugs_to healing_for strength_for fundraiser_for gofundme_for
      meal_train_for benefit_for raising_money_for donate_blood_for match_for looking_for searching_for ask_for
      asking_for picture_of photo_of pic_of image_of xray_of video_of records_for record_of records_of chart_for
      chart_of file_for file_on how_is how_are how's heard_from hear_from hearing_from word_on family_of parents_of
      wife_of husband_of mother_of father_of mom_of dad_of daughter_of son_of prayers_with_the_family_of
      condolences_to_the_family_of lost_our we_lost we_said_goodbye_to said_goodbye_to taking_out guess_who
      room_number_for what_room_is what_floor_is where_is selfie_of selfie_with picture_with results_for results_of
      lab_results_for lab_results_of test_results_for test_results_of biopsy_results_for biopsy_results_of
      mri_results_for blood_work_for bloodwork_for scans_for scan_for x_rays_for x_ray_for medication_for
      medications_for asked_about asking_about ask_about inquired_about worried_about chart_belonging_to
      records_belonging_to labs_for pathology_on biopsy_on labs_on report_on case_of run_on meds_for prescription_for refill_for orders_for
      bed_for appointment_for referral_for surgery_for results_on_behalf_of on_behalf_of behalf_of regarding re
      mailed_to sent_to send_to papers_to spoke_with spoke_to talked_to implanted_in treated treating admitted
      discharged transferred intubated operated_on diagnosed examined evaluated discharging admitting matching_patient
      match consult_for sitter_for welcome_home welcome_baby proud_of love_to birthday justice_for lost is it_s its
      bed_is cases_like case_as similar_to like referencing referring_to specifically_for notes_for notes_of
      consent_for oren_por oremos_por recen_por recemos_por oraciones_por oracion_por pidan_por pensando_en cuidando_a
      cuide_a visitar_a visite_a ayuda_para ayuda_a ayuden_a apoyo_para en_memoria_de recuperacion_de operaron_a
      ingresaron_a internaron_a fallecio murio resultados_de expediente_de cita_de cita_para historial_de despedida_de
      paz_descanse atendimos_a atendi_a nacio ingreso dieron_de_alta_a trasladaron_a como_esta como_sigue sangre_para
      familia_de esposa_de esposo_de madre_de padre_de hijo_de hija_de cuidar_a cuidaron_a cuidaban_a atendieron_a
      salvaron_a
      """
    ),
    (
      .contact,
      """
      emergency_contact next_of_kin guarantor legal_guardian power_of_attorney poa health_care_proxy healthcare_proxy
      health_proxy proxy nok responsible_party subscriber beneficiary policyholder insured enrollee client asegurado
      asegurada beneficiario beneficiaria afiliado afiliada derechohabiente contact_person primary_contact
      in_case_of_emergency contacto_de_emergencia contacto familiar_responsable
      """
    ),
    (
      .greeting,
      """
      dear hi hello hey hiya good_morning good_afternoon hola estimado estimada querido querida buenos_dias
      """
    ),
    (
      .reachMe,
      """
      call_me text_me reach_me contact_me phone_me ring_me page_me me_at my_number my_cell my_phone my_mobile
      my_home_phone my_home_number my_work_number call_back callback call_him call_her call_them reach_him reach_her
      reach_them his_number her_number their_number his_cell her_cell his_phone her_phone their_phone her_mobile
      his_mobile number_is_still best_number my_fax his_fax her_fax my_email my_e_mail his_email her_email their_email
      her_e_mail his_e_mail email_me e_mail_me mail_me write_me message_me fax_me fax_it_to_me your_number your_phone
      your_phone_number your_cell your_email your_e_mail home_phone cell_phone mobile_phone work_phone home_number
      cell_number patient_phone patient_fax patient_email patient's_phone daytime_phone contact_number best_contact
      reachable please_call_him please_call_her voicemail llameme llamame llamenme mi_numero mi_telefono mi_celular
      su_numero su_telefono su_celular mi_correo su_correo escribanme escribeme mandeme avisenme contactarme
      comunicarse_conmigo localizarme
      """
    ),
    (.and, "and y e plus"),
    (
      .auxiliary,
      """
      is was are were be been being has had have having gets got getting just_got will isn't wasn't remains stays fue
      es esta estaba ha han sera sigue era fueron estan
      """
    ),
    (
      .numberWord,
      """
      number no num nbr nr numbers id ids code is was are reads ending ends in numero nro es de on file the card with
      its del la this listed under as for for: ssn's
      """
    ),
    (.addressed, "your tu su sus tus"),
    (.spanish, "el la los las de del que en con por para mi su sus esta fue al un una se le les lo y nos ya muy"),
    (.relative, "who whose whom that this these those which que quien cuyo cuya"),
    (.article, "a an the un una el la los las lo"),
    (
      .filler,
      """
      only dear sweet beautiful amazing brave little big late beloved older younger youngest oldest poor own precious
      old elderly wonderful lovely strong former first new favorite dearest baby teenage month year week day patient
      """
    ),
    (
      .common,
      """
      the a an and or but if then so because as of off to for with without by about against between into through
      during before after above below up down out on over under again further once here there when where why how what
      which who whom whose all any both each few more most other some such no nor not only own same than too very just
      now please thanks thank yes yeah ok okay lol omg wow update reminder breaking alert icymi rt via fyi psa ps asap
      today tonight tomorrow yesterday morning evening afternoon night day week month year last next every still yet
      already always never ever also even much many great good best better bad worst worse new old big small long
      short high low right left back front home work time times way ways thing things lot lots need needs needed want
      wants get gets got go goes going gone went come comes came make makes made take takes took taken give gives
      given know knows knew think thinks thought say says said tell tells told ask asks asked let lets keep keeps kept
      put find finds found show shows use uses used try tries tried call calls called text texts email emails mail fax
      phone check checks look looks waiting wait waits happy sad sorry proud love loves loved hope hopes rest peace
      heart hearts hugs prayers prayer pray praying thoughts strength god lord jesus bless amen is are was were be
      been being am do does did done has have had having can could will would shall should may might must isn't don't
      won't can't didn't wasn't it its it's we our us you your yours they their them i me my mine he him his she her
      hers this that these those one two three four five six seven eight nine ten first second third another someone
      anyone everyone nobody everybody anybody somebody whoever whatever hey hi hello dear bot user customer agent
      question answer note notes current latest updated recommended management treatment guidelines guideline options
      what's side effects protocol protocols recommendations contraindications common appropriate effective approaches
      outcomes evaluation advice rough statement refund picture photo bed lost beware unacceptable follow spotlight
      victims identified confirmed seriously really finally currently recently apparently unfortunately honestly
      literally y o u de del la el los las un una unos unas en con sin por para que como cuando donde si se le les lo
      al su sus mi mis tu tus es son fue era esta este estan hay ha han ya muy mas pero porque hoy ayer manana noche
      gracias favor dios bendiga fuerza oracion oraciones recen oren ayuda urgente atencion aviso buenas buenos
      senores cada todo todos toda todas otro otra desde hasta sobre entre tambien nos nuestro nuestra ustedes usted
      ellos ellas tiene tienen tengo tenia dice dicen dijo lleva llevan llevaba llevo puede pueden quiere quieren
      necesita necesitan necesitamos nadie nada algo alguien siempre nunca aqui alli ahora antes despues mientras
      mucho mucha muchos muchas poco mejor peor grande bien mal buen bueno buena nuevo nueva viejo vieja primer
      primera segundo ultimo ultima ultimos ultimas dias semanas meses horas hora tarde anoche madrugada lunes gente
      mundo vida trabajo casa sigue siguen seguimos sigo esperando espera esperen perdon siento salir sale entrar
      llego llegaron llegar va van voy vamos ir fui fueron ser estar estamos estuvo haber hace hacen hizo hacer quien
      cual cuales porfa ojala segun contra bajo durante ante tan tanto tanta aun solo sola mismo misma ni e cabe os
      gritaron mandaron mandar manden dejaron dejo perdio perdimos murio cuidaron cuidado listos lista listo negaron
      nego llegan english spanish american african hispanic latino latina asian indian mexican christmas easter
      thanksgiving hipaa google apple amazon zoom feliz felices uber ig fb honda toyota chevy nissan subaru jeep
      hyundai kia tesla
      """
    ),
    (
      .abbreviation,
      """
      dr mr mrs ms st ft mt jr sr no num nr pt pts vs etc apt ste ave av blvd rd dept hosp ctr med mgmt rec prof rev
      gen sgt lt col sen rep gov hon inc ltd co corp approx est ext tel ph fig eg ie dx hx tx rx sx fx adm appt jan
      feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri sat sun dra sra srta srs avda lic ing nac fec
      exp pulm cert acct acc ref pol mem subs bldg fl rm ln ct cir pkwy hwy sq ter pl e i vol
      """
    ),
  ]
}
