extension Lexicon {
  static let care: [(WordClass, StaticString)] = [
    (
      .care,
      """
      admitted readmitted admit admits admission admissions_note discharged discharge discharging hospitalized
      hospitalised hospitalization diagnosed dx dxd dx'd diagnosis diagnosing treated treating rushed airlifted
      medevaced lifeflighted transported transferred transfer evaluated assessed examined intubated extubated
      ventilated sedated stabilized resuscitated defibrillated transfused coded coding operated implanted injured
      wounded shot stabbed burned collapsed overdosed relapsed relapse recovering recovered recuperating recovers
      recovery healing fighting battling battled battles battle fought beating beat beats survived surviving underwent
      undergo undergoes undergoing scheduled_for suffering suffered suffers tested_positive tests_positive
      test_positive tested_negative complaining complained presenting presented_with presents_with presenting_with presents_to
      presented_to presents_for presented_for presents_after presented_after exposed infected vomiting
      bleeding unconscious unresponsive comatose quarantined isolated isolation refusing refused noncompliant
      monitored immunized vaccinated sober rehab detox miscarried delivered in_labor gave_birth pregnant expecting
      remission in_remission rang_the_bell ring_the_bell rings_the_bell cancer_free life_support on_a_ventilator
      on_the_vent critical_condition stable_condition serious_condition fair_condition good_condition
      guarded_condition in_critical in_serious brought_in came_in checked_in wheeled_in taken_to taken_by rushed_to
      checked_into took_care_of taken_care_of cared_for c_o complains_of complaining_of was_seen seen_in seen_at seen_by seen_on seen last_seen
      followed_up followed_at followed_by under_the_care_of in_the_care_of treated_by treated_at follow_up followup
      visit_of visit_on your_visit my_visit his_visit her_visit last_visit first_visit released_from sent_home
      home_from airlifted_to transferred_to transported_to admitted_to flown_to sent_home_from discharged_from
      transferred_from ingresado_en ingresada_en trasladado_a trasladada_a internado_en internada_en took_blood_from
      drew_blood went_into_labor into_labor allowed_visitors against_medical_advice signed_out left_ama out_ama
      ama_form dispo cita_de came_home home_today home_tonight going_home walked_out wheelchair bedridden hospice_care
      dnr code_status positive_for hiv_positive allergic allergies symptoms fell_off fell_down fell_out fell_in
      fell_and fell_at fell_on had_a_fall broke_her broke_his broke_my broke_a se_cayo se_rompio fractured s_p hx h_o
      consult consulted visited attended referred ref'd scanned adm op'd post_op pre_op ambulance stretcher gurney
      ventilator vent hit_by struck_by bitten crash_injuries passed_out blacked_out coughing seizing wreck crash
      accident medevac paramedics ems code_blue cpr narcan stitches sutures incision bandage crutches walker malignant
      benign metastatic metastasized terminal stage_4 stage_iv pain nausea bedsores vitals npo anesthesia consented
      hemolyzed seized pronounced pulled_his_iv pulled_her_iv waiting_on_a_bed waiting_for_a_bed waiting_for_a_heart
      waiting_for_a_kidney waiting_for_a_liver waiting_for_a_donor waiting_for_surgery wheeled gown wound woke_up
      life_flight life_flighted passed_on we_lost dio_de_alta dieron_de_alta_a lo_operaron la_operaron lo_ingresaron
      la_ingresaron lo_internaron la_internaron lo_trasladaron la_trasladaron lo_atendieron la_atendieron
      le_diagnosticaron le_pusieron le_hicieron me_sacaron le_sacaron me_operaron choco chocaron accidente operan_a
      operan operara operaran ingresaron_a internaron_a trasladaron_a operaron_a implanted_in positive tested
      asthmatic quadriplegic paraplegic detoxing scheduled scheduling rescheduled prepped prepping transferring
      admitting intubating circumcised catheterized stented biopsied scoped dialyzed weaned extubating trached
      crashing flatlined revived triaged boarding sitter restraints restrained combative eloped wandered wandering
      od'd overdosing post_surgery recuperates welcome_home welcome_baby welcomed_a_baby it_s_a_boy it_s_a_girl
      birth_of the_birth_of weighing go_home goes_home day_post_op days_post_op dying weeks_pregnant months_pregnant
      ultrasound_shows scan_shows needs_a_kidney needs_a_liver needs_surgery needs_a_transplant sick ill unwell
      hurting in_pain ingresado ingresada ingreso ingresaron internado internada internaron hospitalizado
      hospitalizada hospitalizaron operado operada operaron opero diagnosticado diagnosticada diagnosticaron atendido
      atendida atendieron trasladado trasladada trasladaron intubado intubada herido herida lesionado lesionada padece
      padecia sufre sufrio sufria dado_de_alta dada_de_alta de_alta dieron_de_alta alta_medica tratado tratada
      trataron examinado examinada recuperandose recuperado recuperada se_recupera recupera recuperacion lucha
      luchando vencio vence dio_a_luz embarazada contagiado contagiada positivo_a dio_positivo estado_critico
      estado_grave condicion_critica grave consulta_de visita_de su_visita su_cita mi_cita se_sometio sometido
      sometida vacunado vacunada enfermo enferma
      """
    ),
    (
      .condition,
      """
      cancer leukemia lymphoma melanoma tumor tumour stroke strokes pneumonia covid coronavirus flu diabetes diabetic
      hepatitis sepsis hiv aids depression copd asthma asthma_attack epilepsy seizure seizures dementia alzheimer
      alzheimers concussion migraine migraines lupus arthritis appendicitis meningitis tuberculosis tb measles
      shingles mrsa herpes syphilis gonorrhea chlamydia std sti ulcer ulcers hernia gallstones kidney_stones
      kidney_failure heart_failure heart_attack heart_disease cardiac_arrest heart_murmur afib a_fib chf ckd cad stemi
      nstemi dvt pe gerd htn hypertension hypertensive anemia sickle_cell cystic_fibrosis fibrosis cirrhosis
      pancreatitis colitis ibs ibd crohns psoriasis eczema autism adhd bipolar schizophrenia schizophrenic anxiety
      ptsd psychosis overdose addiction alcoholism opioid heroin cocaine meth withdrawal clean_from fracture fractures
      broken_hip broken_leg broken_arm hip_fracture gunshot_wound gunshot_wounds stab_wound stab_wounds burns
      head_injury brain_injury spinal_injury paralysis paralyzed coma infection infections gangrene fever rash
      bronchitis croup rsv preeclampsia miscarriage stillbirth stillborn premature preterm jaundice aneurysm embolism
      hemorrhage clot blood_clot clots glaucoma cataract cataracts als parkinsons ms_relapse multiple_sclerosis
      endometriosis fibroid fibroids scoliosis neuropathy obesity anorexia bulimia insomnia apnea sleep_apnea allergy
      poisoning hypothermia drowning dehydration suicide suicidal suicide_attempt self_harm carcinoma sarcoma
      glioblastoma neuroblastoma myeloma ards monkeypox mpox ebola zika malaria cholera norovirus salmonella
      whooping_cough chickenpox mumps gout anaphylaxis atrial_fibrillation renal_failure respiratory_failure dka uti
      sob syncope copd_flare shortness_of_breath short_of_breath liver_failure organ_failure t2dm hyperlipidemia hcc
      nash cerebral_palsy spina_bifida muscular_dystrophy brain_bleed brain_tumor collapsed_lung crash_injuries
      injuries wounds disease diseases disorder disorders syndrome cardiovascular illness stage_two stage_three
      stage_four stage_ii stage_iii fainted fainting dizziness dizzy vertigo numbness tremor tremors confusion
      delirium hallucinations paranoia mania panic_attack panic_attacks eating_disorder bruise bruises bruised
      swelling swollen blister blisters cut laceration lacerations gash contusion dislocated sprain sprained torn
      ruptured perforated blocked_artery clogged_artery low_blood_sugar high_blood_sugar hypoglycemia hyponatremia
      dehydrated malnourished constipation diarrhea incontinence bedwetting kidney_stone gallstone pancreas_cancer
      lump polyp polyps cyst cysts abscess boil cellulitis strep tonsillitis mono scabies lice ringworm std_test hpv
      trich yeast_infection uti_symptoms ovarian testicular preemie micropreemie contractions dilated labor_pains
      postpartum ppd chest_pain stomach_pain abdominal_pain back_pain heart_condition cardiac cancer_de leucemia
      linfoma tumor_cerebral derrame derrame_cerebral infarto neumonia gripe diabetes_tipo sida vih depresion asma
      epilepsia convulsion convulsiones demencia conmocion migrana artritis apendicitis sarampion calculos
      insuficiencia_renal insuficiencia_cardiaca ataque_al_corazon ataque_cardiaco paro_cardiaco hipertension
      presion_alta cirrosis fractura fracturas quemaduras quemadura infeccion fiebre embolia hemorragia coagulo
      cataratas sobredosis herida_de_bala pierna_rota cadera_rota enfermedad_de aneurisma ansiedad
      """
    ),
    (
      .procedure,
      """
      surgery surgeries operation transplant transplants biopsy biopsies chemo chemotherapy radiation immunotherapy
      dialysis bypass bypass_surgery angioplasty stent stents catheterization heart_cath cath c_section csection
      cesarean mri ct_scan ct cat_scan pet_scan xray x_ray ultrasound endoscopy colonoscopy mammogram hysterectomy
      mastectomy lumpectomy appendectomy knee_replacement hip_replacement hip_surgery knee_surgery brain_surgery
      open_heart_surgery heart_surgery gallbladder_surgery amputation amputated infusion transfusion blood_transfusion
      intubation tracheostomy trach epidural induction ivf abortion vasectomy circumcision skin_graft graft
      pacemaker_implant lithotripsy ecmo bone_marrow_transplant liver_transplant kidney_transplant heart_transplant
      lung_transplant electroshock ect tonsillectomy surgical surgical_history cabg pci craniotomy laparoscopy
      arthroscopy sleeve_gastrectomy colostomy physical_therapy stress_test sleep_study lap_chole lap_appy appy chole
      orif turp egd ercp lumbar_puncture knee_scope hip_pinning physical echo echocardiogram ekg eeg cirugia operacion
      trasplante biopsia quimioterapia quimio radioterapia dialisis cesarea resonancia radiografia ultrasonido
      colonoscopia mamografia amputacion transfusion_de tomografia cateterismo marcapasos reemplazo_de parto
      """
    ),
    (
      .carePlace,
      """
      in_the_hospital in_hospital en_el_hospital icu nicu picu micu sicu ccu cvicu ward bedside hospice burn_unit
      stepdown step_down stepdown_unit telemetry l_d maternity_ward delivery_room labor_and_delivery labor_delivery
      operating_room recovery_room waiting_room trauma_bay psych_ward psych intensive_care oncology cardiology
      neurology orthopedics ortho nursing_home rehab_unit isolation_room hallway emergency_room emergency_dept er ed
      room bed med_surg pacu uci ucin urgencias sala_de_emergencias sala_de_espera cuidados_intensivos
      terapia_intensiva quirofano sala cama habitacion cuarto oncologia cardiologia pediatria
      """
    ),
    (
      .death,
      """
      died dies dead death deceased passed_away passed passing expired rip funeral obituary obituaries
      memorial_service sorry_for_your_loss your_loss condolences sympathies sympathy sentido_pesame autopsy morgue
      death_certificate time_of_death lost_her_battle lost_his_battle lost_the_battle we_lost took_her took_him
      passed_on last_days final_days final_hours final_illness last_hours ultimas_horas ultimos_dias fly_high
      gone_too_soon rest_in_peace stillborn killed in_loving_memory in_memory_of eulogy burial wake_service
      celebration_of_life succumbed fallecio murio muerte fallecimiento funerales sepelio velorio descanse_en_paz qepd
      perdio_la_batalla perdio_la_vida difunto
      """
    ),
    (
      .birth,
      """
      born dob d_o_b birth birthdate birthday bday birth_date birth_day date_of_birth born_on b_day bdate
      place_and_date_of_birth proud_parents new_parents happy_parents first_time_parents bundle_of_joy newest_arrival
      first_baby new_baby baby_girl_arrived baby_boy_arrived nacido nacida nacio nacieron nacimiento fecha_de_nacimiento f_nac
      f_de_nacimiento fecha_nac fec_nac cumpleanos fdn naci
      """
    ),
    (
      .careThing,
      """
      lab_results_for lab_results_of test_results_for test_results_of biopsy_results_for biopsy_results_of
      mri_results_for blood_work_for bloodwork_for scans_for scan_for x_rays_for x_ray_for medication_for
      medications_for records_belonging_to chart_belonging_to results_for results_of labs_for records_for record_of
      records_of chart_for chart_of results test_results lab_results labs lab_work bloodwork blood_work prescription prescriptions refill refills
      meds medication medications medicine dose_of x_rays scan scans records medical_records chart charts file_at
      discharge_papers discharge_summary discharge_instructions biopsy_results screening medical_history
      family_history referral_for specimen appointment_for your_appointment my_appointment his_appointment
      her_appointment their_appointment an_appointment appt insurance bill hospital_bill medical_bill claim copay
      blood_type blood_pressure diagnosis_of prognosis treatment treatments therapy surgery_date pacemaker
      defibrillator implant implants hip_implant insulin_pump stent_card hearing_aid prosthetic prosthesis
      cochlear_implant icd neurostimulator pathology path_report mammogram_results mri_results kidney liver lung lungs
      pelvis femur spine bowel bone_marrow marrow marrow_donor kidney_donor liver_donor heart_donor stem_cells organ
      organs donor_kidney blood_thinners copay_card immunization port oxygen_tank portal pap catheter iv feeding_tube
      oxygen home_health home_health_nurse wristband ambulance_ride insulin metformin warfarin eliquis oxycodone
      morphine fentanyl methadone suboxone adderall xanax lisinopril atorvastatin resultados receta recetas
      medicamento medicamentos medicina analisis examenes expediente historial seguro_medico factura tratamiento
      diagnostico terapia cita citas corazon higado rinon rinones pulmon pulmones rodilla cadera sangre hueso pierna
      brazo cabeza insulina oxigeno marcapasos leg legs knee ankle wrist toe toes shoulder elbow belly abdomen bladder
      colon ovary uterus breast prostate retina skull rib ribs wound_care home_health_care water_broke water_breaking
      home_hospice nurse_visit doctor_s_note sick_note dosage heartbeat breathing stopped_breathing pulse valve
      new_valve new_heart new_kidney new_hip new_knee new_liver new_lungs vesicula tubes breathing_tube result
      test_result gallbladder appendix tonsils adenoids spleen thyroid cataract_surgery wisdom_teeth hernia_repair
      stomach intestine esophagus artery arteries vein veins cornea eardrum sinus jaw hipbone collarbone tailbone
      vertebra vertebrae disc discs cartilage acl meniscus tendon ligament rotator_cuff bedpan bedsore drip drain
      picc_line port_removed staples brace splint sling cast_off in_a_cast in_the_cast pill pills wrong_pill
      blood_cultures cultures appointment burn scar scars walking_boot wheelchair_ramp cane hearing eyesight
      eye_surgery glasses_prescription dentures inhaler nebulizer epipen cpap bipap antibiotics antibiotic steroids
      prednisone chemo_pill opioids vicodin percocet tylenol_3 heparin plavix metoprolol amlodipine losartan
      gabapentin humira keytruda ozempic lithium zoloft prozac seroquel narcan_kit hysteroscopy consult_note
      operative_note pray_for praying_for prayers_for prayer_for prayers_to thoughts_and_prayers prayers_needed
      prayer_request prayer_warriors in_your_prayers in_your_thoughts keep_in_prayer get_well get_well_soon
      speedy_recovery feel_better feel_better_soon feeling_better oren_por oremos_por recen_por recemos_por
      oraciones_por progress_note charting h_and_p orders med_list mar home_meds allergies_list
      """
    ),
    (
      .eponym,
      """
      parkinson parkinson's crohn crohn's alzheimer alzheimer's hodgkin hodgkin's huntington huntington's tourette
      tourette's down_syndrome downs_syndrome graves graves' addison addison's cushing cushing's lou_gehrig
      lou_gehrigs lou_gehrig_s bell_palsy bells_palsy bell_s_palsy raynaud raynaud's sjogren sjogren's hashimoto
      hashimoto's kawasaki marfan wilson_disease wilsons_disease wilson_s_disease guillain_barre ewing wilms paget
      barrett barrett_s tay_sachs asperger asperger's epstein_barr lyme creutzfeldt_jakob von_willebrand reye
      charcot_marie_tooth ehlers_danlos marie_tooth meniere heimlich foley kocher pap glasgow apgar framingham
      babinski chaddock romberg mcgill kaplan_meier parkinsons chagas graves_disease paget_s
      """
    ),
    (
      .photo,
      """
      photo photos pic pics picture pictures image images selfie snapshot headshot xray_image foto fotos imagen
      fotografia video
      """
    ),
  ]
}
