extension Lexicon {
  /// What people say of their own and their relatives' care, and what is said of those who are named in public; the lists
  /// of ``care``, ``people`` and ``institutions`` hold the terms, this one the ways to put it.
  static let everyday: [(WordClass, StaticString)] = [
    (
      .care,
      """
      date_of_service date_of_surgery date_of_procedure date_of_visit date_of_admission date_of_discharge date_of_injury
      date_of_death admit_date admission_date discharge_date surgery_date service_date fecha_de_ingreso fecha_de_alta
      fecha_de_cirugia fecha_de_operacion fecha_de_defuncion coverage_ended coverage_lapsed coverage_began
      weeks_gestation wks_gestation wks_pregnant
      out_of_surgery came_out_of off_the_ventilator off_the_vent off_oxygen off_of_oxygen on_oxygen off_life_support
      out_of_the_woods out_of_the_icu out_of_icu in_a_coma out_of_the_coma opened_his_eyes opened_her_eyes
      fighting_for_his_life fighting_for_her_life fighting_for_life took_a_turn turn_for_the_worse in_surgery
      pulled_through pulling_through made_it_through came_through hanging_on no_showed no_show slipped slipped_on
      slipped_in fell_from fell_while went_home coming_home comes_home finally_home rang_the_cancer_bell
      rang_that_bell on_the_mend on_dialysis on_chemo went_septic throwing_up threw_up hit_his_head hit_her_head
      got_hurt badly_hurt flatline flatlining needs_prayers need_prayers needs_our_prayers needs_your_prayers
      needs_blood lost_consciousness regained_consciousness bed_rest got_stitches got_the_all_clear all_clear
      doing_better doing_worse is_stable was_stable stable_now recovered_from recovers_from relapsing coughed choking
      choked drowned electrocuted trampled concussed mauled impaled miscarry od overdoses withdrew_consent
      cancer_survivor beat_cancer kicked_cancer cancer_warrior brought_back bring_back revived_by had_twins had_a_baby
      gave_birth_to giving_birth in_for_surgery in_for_observation under_observation opened_up stitched_up
      patched_up put_to_sleep under_anesthesia transferred_out medically_cleared cleared_to_go bitten_by stung stung_by
      kicked_by thrown_from trapped_in pinned_under found_down found_unresponsive unconscious_in stopped_responding
      woke_from weaned_off trach_out tube_out drain_out taken_off put_on_a gained_weight lost_weight fever_broke
      fever_is_down vitals_are numbers_are_up counts_are_up entubado entubada entubaron la_entubaron lo_entubaron
      sedado sedada convaleciente se_desmayo se_quemo se_corto se_golpeo se_fracturo se_enfermo se_puso_mal se_alivio
      ya_salio salio_de_cirugia salio_del_quirofano salio_de_la_uci salio_de_terapia sigue_grave sigue_mal sigue_delicada
      sigue_delicado delicado_de_salud delicada_de_salud lo_dieron la_dieron le_amputaron le_sacaron le_quitaron
      le_extirparon me_hicieron me_pusieron me_quitaron me_diagnosticaron me_operan la_operan lo_operan lo_van_a_operar
      la_van_a_operar esta_embarazada en_coma en_labor en_labor_de_parto apunalado apunalada baleado balearon
      atropellado atropellada atropellaron intoxicado intoxicada quemado quemada desmayado desmayada
      """
    ),
    (
      .condition,
      """
      stomach_bug food_poisoning nosebleed nosebleeds palpitations arrhythmia heart_block murmur staph e_coli c_diff
      ear_infection ear_infections kidney_infection bladder_infection pink_eye frostbite heatstroke heat_stroke
      snakebite snake_bite dog_bite tick_bite intoxicated tbi whiplash broken_ankle broken_wrist broken_nose
      broken_ribs broken_collarbone broken_neck broken_back broken_foot broken_femur broken_elbow broken_pelvis
      broken_finger broken_toe broken_jaw hydrocephalus encephalitis cleft_palate heart_defect clubfoot retinopathy
      macular_degeneration hemophilia thalassemia mastitis eclampsia gestational_diabetes ectopic ectopic_pregnancy
      hep_a hep_b hep_c mesothelioma metastasis vasculitis stillbirths birth_defect brain_tumour brain_dead
      bleeding_disorder blood_disorder kidney_disease liver_disease lung_disease lung_cancer breast_cancer colon_cancer
      prostate_cancer skin_cancer smoke_inhalation carbon_monoxide heart_trouble heart_problems mini_stroke tia
      blood_poisoning blood_loss wound_infection stomach_flu sore_throat nausea_and_vomiting high_fever febrile
      night_sweats black_lung gunshot stabbing road_rash third_degree_burns second_degree_burns pulmonia apendice
      varicela dengue paludismo tosferina hernia ulcera gastritis alergia desmayo mareos diabetica diabetico hipertenso
      hipertensa embarazo preclampsia metastasis anemia ciatica osteoporosis esquizofrenia ictus colico colicos colera
      hemorragico quemaduras_de pie_diabetico rinones presion_baja azucar_alta aborto
      """
    ),
    (
      .procedure,
      """
      ear_tubes tonsils_out appendix_out gallbladder_out root_canal spinal_tap blood_draw cardioversion ablation
      valve_replacement valve_repair tavr lvad shunt spinal_fusion carpal_tunnel lasik back_surgery neck_surgery
      shoulder_surgery shoulder_replacement spine_surgery gastric_bypass gastric_sleeve fetal_surgery radiotherapy
      proton_therapy stem_cell_transplant c_sections surgery_on chemo_round round_of_chemo rounds_of_chemo
      chemo_treatment chemo_treatments radiation_treatment radiation_treatments nerve_block cortisone_shot hemodialisis
      quimios radiacion trasplantes endoscopia colostomia legrado diverticulectomy knee_op hip_op heart_op
      """
    ),
    (
      .carePlace,
      """
      in_your_hospital at_your_hospital in_your_care in_your_icu in_your_er at_your_er in_your_hallway in_your_lobby
      hospital_bed memory_unit memory_care rehab_center nursing_facility assisted_living cath_lab triage
      in_the_nursery cuneros sala_de_parto sala_de_recuperacion emergencias
      """
    ),
    (
      .death,
      """
      gained_her_wings gained_his_wings earned_her_wings earned_his_wings got_her_wings got_his_wings went_to_heaven
      with_the_angels went_home_to_be passed_peacefully lost_his_fight lost_her_fight lost_the_fight took_his_life
      took_her_life laid_to_rest rest_easy rest_well last_breath heavenly_birthday se_nos_fue se_fue_al_cielo
      descansa_en_paz lo_perdimos la_perdimos de_luto esquela
      """
    ),
    (
      .careThing,
      """
      platelets hemoglobin white_count blood_count blood_counts creatinine a1c blood_sugar blood_sugars bilirubin
      troponin oxygen_level oxygen_levels sats feedings pain_meds pain_med after_visit_summary imaging imaging_disc
      hospital_stay hospital_gown placenta films_from my_films her_films his_films my_records my_bill my_labs my_scan
      g_tube j_tube ng_tube oxy percs benzos dilaudid toradol ativan disability_form disability paperwork fmla
      my_infusion infusions next_scan tumor_markers feeding_pump breathing_treatment breathing_treatments plaquetas
      suero yeso mis_resultados mis_analisis sus_resultados cita_medica
      """
    ),
    (
      .relation,
      """
      great_grandson great_granddaughter grandkids grandchildren grandbabies nephews nieces cuz homie homegirl homeboy
      bf gf significant_other granpa grampa grandad pops poppa popop papaw pappaw mawmaw memaw oma opa nonno yiayia
      papou halmoni abuelos bisnieto bisnieta mamita papito compa cuate sister_in_laws next_door_neighbor church_friend
      lab_partner old_friend dear_friend childhood_friend
      """
    ),
    (
      .turnsTo,
      """
      send_prayers_for sending_prayers_for say_a_prayer_for saying_prayers_for prayers_up_for lift_up lifting_up
      candle_for candles_for good_vibes_to vibes_to prayers_up_to good_vibes_for pulling_for rooting_for roomed_with roomed_next_to sat_next_to overheard
      ran_into bumped_into next_to_me_is status_of condition_of anything_about know_anything_about
      looking_for_the_family_of seeking_the_family_of relatives_of
      keep_fighting stay_strong hang_in_there visitors_for visitor_for pray_4 praying_4 prayers_4 vibes_4
      happy_birthday happy_heavenly_birthday happy_discharge_day_to rest_easy rest_well fly_high sleep_well
      pedimos_oracion_por pido_oracion_por pido_oraciones_por oracion_para oraciones_para rezar_por rezando_por
      recemos_todos_por ruego_por preguntar_por pregunto_por sabe_de saben_de sabe_algo_de saben_algo_de noticias_de
      estado_de_salud_de buscamos_a busco_a buscando_a visitando_a vi_a operar_a despedimos_a perdimos_a fuerza_para
      animo_para
      """
    ),
    (
      .carePlace,
      "psiquiatria ginecologia maternidad neonatologia urologia traumatologia psychiatry detox_unit incubadora incubator"
    ),
    (.procedure, "iud induced inducing cerclage amniocentesis my_d_c a_d_c her_d_c"),
    (.care, "suffer i_m_due due_any_day la_tienen lo_tienen la_tiene_en intake handoff triaged_as"),
    (
      .thing,
      """
      stryker medtronic abbott zimmer biomet depuy dexcom tandem philips resmed baxter siemens edwards phonak oticon
      omnipod freestyle guidant biotronik
      """
    ),
    (.people, "graders kindergartners preschoolers pupils schoolers"),
    (.role, "recruiter cashier janitor"),
    (
      .patient,
      """
      nicu_graduate nicu_grad tiniest_graduate tiniest_grad littlest_graduate littlest_patient tiniest_patient
      youngest_patient smallest_patient oldest_patient former_patient
      """
    ),
    (
      .contact,
      """
      voicemail_from vm_from call_from message_from msg_from letter_from
      signature_of signed_by llamada_de mensaje_de quien_llama solicitante reclamante
      """
    ),
    (.greeting, "ayo oye heya wassup whats_up"),
    (.filler, "lil book_a book_an tiniest littlest"),
    (.common, "lil mins min secs sec hrs eta rx"),
    (
      .abbreviation,
      "int depto apto col cp num mz lt soc sec hlth subscr"
    ),
    (.institutionSelf, "cumplimos somos llevamos contamos ofrecemos atendemos"),
    (.turns, "just_hit"),
    (.person, "senor"),
    (.credential, "rns lpns cnas nps emts"),
    (.service, "ask_us ask_our ask_the"),
    (.event, "our_benefit benefit_concert benefit_dinner benefit_gala"),
    (
      .performs,
      "reports interviews interviewed anchors presents shadows mentors mentored trained recites narrates stars starred"
    ),
    (.named, "identified_as se_llamaba su_nombre_es mi_nombre_es me_llamo my_name_is"),
    (
      .reachMe,
      """
      txt_me hit_me_up call_or_text_me text_or_call_me call_my text_my phone_my email_my tell_my mi_cel mi_movil
      mi_whatsapp su_cel su_movil avisenme avisenle llamenle llamele marcarme marquenme marqueme mandenme enviame
      envienme mandame
      """
    ),
    (
      .lives,
      "discharge_to discharged_to d_c_to home_address_is ambulance_to forward_my picked_up_from pick_her_up_at pick_him_up_at"
    ),
    (
      .role,
      """
      transporter sonographer perfusionist scribe housekeeper storyteller illustrator cartoonist columnist novelist
      playwright composer soprano rapper drummer saxophonist harpist organist monsignor sen sens gov lt_gov councilor
      councillor alderman alderwoman councilmember assemblyman assemblywoman treasurer comptroller registrar cpl
      commander cmdr admiral medalist gymnast skater golfer linebacker shortstop referee umpire meteorologist newscaster
      correspondent podcaster blogger vlogger influencer youtuber biographer historian physicist chemist biologist
      geneticist ethicist neuroscientist entrepreneur cochair co_chair co_chairs valedictorian apprentice trainees
      new_hire preceptor concierge valet caterer florist crossing_guard security_guard superintendent headmaster
      counselor counsellor social_worker case_manager care_coordinator queen pope princess empress emperor archbishop
      dame laureates nobel nursing_student medical_student pharmacy_student student_nurse employee_of_the_month paramedico terapista pediatra dentista poeta escritor
      escritora pintor pintora diputado diputada ministro ministra secretario secretaria rectora bombero bombera policia
      sargento capitan teniente coronel monsenor trabajadora_social trabajador_social nutricionista
      """
    ),
    (
      .publicDeed,
      """
      hats_off_to cheers_to props_to donor_spotlight team_member_spotlight introducing meet_our meet_your meet_the
      book_signing proud_to_honor to_honor we_honor honor_our certification dissertation thesis poster_presentation grand_rounds medical_staff scholarship_winner
      nobel_prize pulitzer emmy grammy marathon_finisher joining_us joins_the has_joined joined_our welcomes_its
      sworn_in inaugurated honorees hall_of_famer ribbon_cutting_with
      """
    ),
  ]
}
