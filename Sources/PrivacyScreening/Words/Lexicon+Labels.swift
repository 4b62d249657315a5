extension Lexicon {
  /// The words that announce an identifier.
  static let labels: [(Label, StaticString)] = [
    (
      .socialSecurity,
      """
      ssn ssns ss social_security social_security_number social_security_no social_security_num soc_sec soc ss_number
      ss_no ss_num social_sec social_number his_social her_social my_social last_four_of_social social seguro_social
      numero_de_seguro_social numero_de_seguridad_social nss seguridad_social
      """
    ),
    (
      .record,
      """
      mrn mrns mr_no mr_number mr_num mr medical_record medical_record_number medical_record_no medical_rec med_rec
      med_record_number med_rec_no medrec chart chart_number chart_no chart_num chart_id chart_# patient_id
      patient_number patient_no patient_num patient_identifier patient_record patient_record_number record_number
      record_no record_id record hospital_number hospital_no hospital_id unit_number unit_no unit_record_number
      health_record health_record_number ehr_id epic_id hrn emr_number emr_id emr cerner_id patient_chart hosp_no hosp rec exp pt_id
      pt_no pt_number pid empi enterprise_id expediente numero_de_expediente expediente_clinico expediente_medico
      no_de_expediente historia_clinica historia_medica numero_de_historia numero_de_historia_clinica hc nhc
      numero_de_record record_medico num_de_expediente num_expediente no_exp exp_no exp_clinico historial_clinico
      numero_de_historial med_record_no m_r_n hospital_record chart_nbr patient_nbr mr_no numero_de_paciente id_de_paciente id_del_paciente registro_medico numero_de_registro numero_de_registro_medico
      expediente_numero
      """
    ),
    (
      .plan,
      """
      member member_id member_number member_no member_num membership_id membership_number subscriber_id
      subscriber_number subscriber_no subscriber policy_number policy_no policy_id policy_num policy policyholder_id
      insurance_id insurance_number insurance_no insurance_policy insurance_policy_number insurance insurance_card
      insurance_member_id health_plan health_plan_id health_plan_number health_plan_beneficiary_number plan_id
      plan_number plan_no insurer_id insurer medi_cal medi_cal_number sponsor_number group_policy group_number
      group_no group_id beneficiary_id beneficiary_number beneficiary_no hbn hpid hicn mbi sponsor_id sponsor_ssn insured_id insured_number policyholder_number medicare_card medicare_claim medical_card aetna cigna
      humana tricare bcbs kaiser kaiser_permanente molina ambetter uhc champva wellcare united_healthcare blue_cross_id blue_shield_id tarjeta_sanitaria
      hmo ppo anthem highmark premera regence carefirst centene emblemhealth medigap medicare_supplement
      enrollee_number enrollee_no insured_no dependent_id coverage_no num_de_afiliado num_de_poliza medicare_id medicare_number
      medicare_no medicare_beneficiary medicare_beneficiary_identifier medicare medicaid_id medicaid_number
      medicaid_no medicaid certificate_of_coverage coverage_id coverage_number tricare_id cin aetna_id cigna_id
      bcbs_id anthem_id kaiser_id humana_id recipient_id enrollee_id poliza numero_de_poliza numero_de_miembro
      id_de_miembro numero_de_afiliado numero_de_afiliacion numero_de_asegurado numero_de_beneficiario
      numero_de_medicaid numero_de_medicare numero_de_seguro numero_de_seguro_medico tarjeta_de_seguro afiliacion afiliado afiliada asegurado asegurada
      beneficiario beneficiaria beneficiary
      """
    ),
    (
      .account,
      """
      account account_number account_no account_num account_id acct acct_number acct_no acct_num acc_no
      billing_account billing_number billing_id billing_no guarantor guarantor_number guarantor_account guarantor_id
      guarantor_no patient_account patient_account_number checking_account savings_account bank_account
      bank_account_number iban statement_number hospital_account payment_id payment_reference
      payment_plan bill_number financial_number fin har hospital_account_record to_savings to_checking savings_acct checking_acct my_savings my_checking statement_account invoice invoice_number invoice_no statement_no acct_nbr cuenta numero_de_cuenta
      cuenta_bancaria cuenta_de_banco numero_de_factura cuenta_numero clabe
      """
    ),
    (
      .card,
      """
      credit_card credit_card_number debit_card debit_card_number card_number card_no card_# card visa mastercard amex
      american_express discover_card payment_card hsa_card fsa_card tarjeta tarjeta_de_credito tarjeta_de_debito
      numero_de_tarjeta
      """
    ),
    (
      .license,
      """
      driver_license drivers_license driver_licence drivers_licence driver's_license driver_s_license driver_s_licence
      driving_license driving_licence driver_license_number drivers_license_number driver_s_license_number
      driver_s_license_no drivers_license_no dl dl_number dl_no license_number license_no licence_number licence_no
      license_num license licence license_# lic_no lic certificate_number certificate_no certificate_num cert_no
      certificate cert certification_number state_id state_id_number passport passport_number passport_no
      permit_number permit_no green_card alien_number visa_number id_card_number birth_certificate death_certificate
      birth_certificate_number death_certificate_number marriage_certificate cdl dea_number concealed_carry placard
      placard_number licencia licencia_de_conducir licencia_de_manejo numero_de_licencia pasaporte numero_de_pasaporte
      certificado numero_de_certificado acta_de_nacimiento curp cedula cedula_de_identidad credencial ine rfc
      """
    ),
    (
      .plate,
      """
      plate plates license_plate license_plates licence_plate plate_number plate_no tag_number license_tag
      number_plate vanity_plate registration_plate car_tag tag placa placas matricula numero_de_placa numero_de_placas
      license_plate_number placas_del tablilla chapa
      """
    ),
    (
      .vehicle,
      """
      vin vin_number vehicle_identification_number vehicle_id vehicle_identification numero_de_serie_del_vehiculo
      chassis_number
      """
    ),
    (
      .device,
      """
      serial serial_number serial_no serial_num serial_# sn s_n udi device_id device_identifier device_number
      device_serial device_serial_number implant_id implant_serial implant_number implant_card
      unique_device_identifier pacemaker_id pump_serial imei mac_address device_no transmitter_id sensor_id lead_serial generator_serial numero_serial no_de_serie numero_de_serie serie
      """
    ),
    (
      .biometric,
      """
      fingerprint fingerprints fingerprint_id fingerprint_template voiceprint voice_print voice_id iris iris_scan
      iris_id iris_template retina retina_scan retinal_scan retina_id face_id faceprint face_print face_template
      facial_template facial_scan palm_scan palm_vein palm_print palmprint handprint biometric biometric_id
      biometric_template biometrics hand_geometry gait_id thumbprint thumb_print dna_profile huella huella_dactilar
      huella_digital plantilla_biometrica iris_escaneado biometrico reconocimiento_facial facial_recognition facial_recognition_template voice_recognition voice_signature
      face_scan vein_scan vein_pattern retinal_id
      """
    ),
    (
      .otherID,
      """
      visit case_number case_no case_id case case_# claim_number claim_no claim_id claim accession accession_number
      accession_no specimen specimen_number specimen_id sample_id lab_number rx_number rx_no prescription_number
      prescription_no study_id subject_id participant participant_id donor_id student_id employee_id badge_number
      intake_number intake_no intake_id reference_number reference_no ref_number ref_no dod_id edipi military_id va_id va_file_number
      veteran_id tribal_id inmate_no inmate_id inmate_number booking_number referral referral_no referral_number authorization_number auth_number
      authorization_no prior_auth incident_number report_number trauma_number triage_tag triage_number
      admission_number admission_no admission_id discharge_number transaction_id appointment_confirmation
      confirmation_number confirmation patient_barcode barcode registry_number unos_id fetal_id numero_de_caso caso
      numero_de_reclamo folio numero_de_folio numero_de_ingreso numero_de_admision id
      """
    ),
    (.network, "ip ip_address ip_addr ipv4 ipv6 direccion_ip logged_in_from login_from connected_from from_ip"),
    (
      .phone,
      """
      phone telephone tel ph cell mobile phone_number telephone_number cell_number mobile_number contact_number
      whatsapp pager beeper home_phone telefono celular tel_ movil numero_de_telefono numero_de_celular
      """
    ),
    (
      .fax,
      """
      fax faxed fax_number fax_no facsimile faxes faxing telefax efax patient_fax my_fax his_fax her_fax fax_me
      fax_it_to_me home_fax fax_it_to
      """
    ),
    (.mail, "email e_mail emails mail_address email_address correo correo_electronico gmail"),
    (.zip, "zip zip_code zipcode postal_code postcode codigo_postal c_p cp zips"),
    (.address, "address home_address street_address mailing_address addresses domicilio direccion residence"),
    (.patient, "patient pt paciente patients inpatient file file_no file_number file_num"),
    (
      .encounter,
      """
      visit_number visit_no visit_id encounter encounter_number encounter_id encounter_no csn wristband
      visit_code er_visit er_visit_number ed_visit hospital_visit hospital_band id_band patient_band stay_number appointment_number appt_number appointment_id
      wristband_number wristband_id wristband_no wrist_band armband band_number band_id bracelet bracelet_number
      episode_number episode_id numero_de_visita numero_de_encuentro pulsera brazalete numero_de_pulsera
      """
    ),
    (
      .implant,
      """
      pacemaker defibrillator loop_recorder heart_monitor holter insulin_pump infusion_pump feeding_pump pain_pump pump
      cochlear_implant hearing_aid hearing_aids neurostimulator stimulator cgm glucose_monitor hip_implant knee_implant
      prosthesis prosthetic stent shunt lvad cpap bipap nebulizer transmitter sensor leads generator implant implants
      marcapasos audifono bomba_de_insulina protesis
      """
    ),
    (
      .handle,
      """
      handle username user_name instagram_handle twitter_handle snapchat tiktok_handle usuario ig_handle screen_name
      """
    ),
    (
      .nobody,
      """
      medicare_provider_number medicaid_provider_number provider_number provider_id facility_id ccn clia rx_bin rx_pcn rx_group bin_number routing routing_number aba tax_id tax_id_number ein tin npi order order_number order_no order_id ticket ticket_number ticket_no trial
      trial_number nct job_code job_id job_number job_no requisition_id posting icd icd_10 icd_9 cpt hcpcs drg ndc
      snomed loinc version ver release build model model_number part_number sku upc item item_number auction_item
      lot_number lot lot_no batch batch_number flight flight_number gate exit room_number room suite_number
      unit_number_of bed_number table_number table extension ext channel fm am isbn issn doi pmid pubmed route highway
      interstate bus_route bus train coupon coupon_code promo promo_code confirmation_code discount_code zoom_id
      meeting_id webinar_id passcode access_code event_id event_code conference_room conference_id dial_in text_code
      short_code helipad parking parking_lot deck garage space tracking_number tracking gtin bid rfp grant_number
      award_number protocol_number irb irb_number policy_manual form_number building_number bib bib_number raffle
      raffle_number po_number purchase_order docket extension_number locker helpdesk work_order change_request
      incident_ticket build_number pedido numero_de_pedido boleto numero_de_boleto vuelo ensayo version_numero modelo
      lote codigo puerta salida estacionamiento
      """
    ),
  ]
}
