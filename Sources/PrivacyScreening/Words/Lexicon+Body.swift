extension Lexicon {
  /// Words for what hurts, where, and what is taken or done against it, as people who are no clinicians say it.
  ///
  /// Words that are as often said of something else (back, cast, growth, mole, period) are left out.
  static let body: [(WordClass, StaticString)] = [
    (
      .condition,
      """
      complication complications amputee fistula rabies tetanus bradys hair_loss septic feverish anemic jaundiced neutropenic immunocompromised contagious delirious incontinent
      lethargic hypoxic numb nauseous itchy oozing inflamed sores aching throbbing limping wheezing pus scab wart lesion lesions nodule
      nodules bunion hemorrhoids sciatica herniated slipped_disc rotator_cuff torn_acl torn_meniscus earache toothache
      headache headaches backache cramps spasms acid_reflux heartburn indigestion cough coughs phlegm mucus hives chills
      bruising palsy pcos colic dts high_blood_pressure low_blood_pressure high_cholesterol thrombosis varicose
      dolor dolores_de mareo nauseas vomito vomitos tos contracciones quiste bulto azucar_en_la_sangre presion_arterial
      jaqueca calentura diarrea estrenimiento hinchazon torcedura esguince
      """
    ),
    (
      .careThing,
      """
      bedpan commode iv_pole iv_drip traction glucose potassium lactate wbc inr keppra vns allergic_reaction bed_alarm
      arm arms chest neck throat ear ears eye finger thumb foot thigh groin shin forearm forehead scalp gums tooth hip hips
      cervix testicle eyelid eyebrow tendon ligament meniscus acl gauze suture picc_line ostomy_bag glucometer cgm oximeter
      thermometer urine swab stool_sample urine_sample blood_sample biopsy_sample cane keflex zithromax cipro ibuprofen
      tylenol advil lasix lipitor synthroid lexapro prozac zoloft haldol seroquel tamoxifen benadryl lovenox naloxone
      norco percocet vicodin tramadol gabapentin neulasta ozempic humira keytruda prednisone amoxicillin
      pecho espalda cuello ojo oido garganta estomago vientre muela tobillo hombro muneca dedo muletas camilla puntadas
      inyeccion pastillas rayos_x silla_de_ruedas
      """
    ),
    (
      .care,
      """
      have_the_baby had_the_baby have_her_baby had_her_baby having_a_baby having_her_baby have_a_baby crowning tripped
      swallowed postop preop went_under put_under knocked_out misdiagnosed mistreated botched readmission kept_overnight
      overnight_stay left_waiting sedation comfort_care rapid_response lwbs left_without_being_seen nkda aox3 debridement
      dehiscence caida se_desvanecio vomitando
      """
    ),
    (
      .relation,
      "my_parents his_parents her_parents my_grandparents his_grandparents her_grandparents mis_padres sus_padres"
    ),
    (
      .named,
      """
      named_her named_him naming_her naming_him called_her called_him la_llamamos lo_llamamos le_pusimos
      caller requester requestor complainant
      """
    ),
  ]
}
