extension Lexicon {
  static let institutions: [(WordClass, StaticString)] = [
    (
      .organisation,
      """
      hospital hospitals clinic clinics center centers centre health healthcare medical memorial general regional
      foundation foundations fund trust endowment institute university college school schools academy church chapel
      cathedral temple synagogue mosque library museum theater theatre stadium arena park bank company corp inc llc
      ltd association society alliance council coalition committee network system systems group partners pharmacy
      pharmacies lab laboratory labs_inc pavilion wing tower towers hall building auditorium atrium lobby garden
      gardens courtyard plaza campus house manor lodge suite_of blue_cross blue_shield red_cross united_way gallery
      mural statue scholarship award awards prize medal fellowship lecture lectureship chair_in professorship
      concert_hall gymnasium gym cafeteria cafe deli restaurant airport station bridge county city town village
      township community children's childrens university_hospital hosp med_center med_ctr medcenter ctr dept
      department ministry ministries league club rotary kiwanis orchestra choir quartet hospice_house infirmary
      sanatorium family_foundation symphony ballet zoo farm farms clinica hospital_general centro fundacion instituto
      universidad escuela iglesia edificio pabellon torre parque banco asociacion farmacia biblioteca museo ciudad
      condado municipio plaza_mayor colegio
      """
    ),
    (
      .group,
      """
      team teams squad crew club group band class_of hurricane storm tornado project operation mission mascot
      therapy_dog equipo grupo huracan proyecto
      """
    ),
    (
      .event,
      """
      gala galas fair fairs drill drills briefing briefings webinar webinars seminar workshop workshops conference
      convention summit symposium ceremony ceremonies parade festival concert concerts screening_event open_house
      ribbon_cutting groundbreaking fundraiser_event golf_tournament tournament 5k 10k marathon walkathon race auction
      raffle bake_sale luncheon breakfast reception banquet event events celebration anniversary deadline deadlines
      due_date expires_on enroll enrollment enrolment register rsvp tickets ticket sign_up signup join_us opens
      now_open open_to open_from open_until open_daily open_monday open_on open_for open_every reopened opening closes
      closed closing reopens reopen reopening resumes resume resumed suspended paused restarts continues ends expires
      returns runs_through cancelled canceled postponed rescheduled_event launches launch launching starts begins
      begin kicks_off kickoff happening airs airing livestream live_stream premiere unveiled unveiling dedication
      dedicated visiting_hours office_hours opening_hours business_hours walk_ins walk_in walkin drop_in free shuttle
      parking campaign mark_your_calendars mark_your_calendar save_the_date see_you_there come_join join_our join_the
      join_me flu_shot flu_vaccine covid_shot covid_vaccine booster learn_how don_t_miss therapy_dog therapy_dogs
      pet_therapy popular_name popular_names baby_names names_of_the_year misa mass_with contest challenge job_fair
      career_fair hiring recruiting recruitment orientation graduation commencement panel picnic inventory installed
      replaced support_group class classes course courses lecture_series training meeting meetings town_hall rally
      vigil march_for show blood_drive food_drive toy_drive coat_drive clothing_drive vaccine_clinic flu_clinic
      flu_shots flu_shot_clinic vaccination_clinic pop_up_clinic mobile_unit health_fair car_seat_check tour tours
      visitor_policy visiting_policy visitation_policy new_policy semester holiday holidays opened_our_doors
      opened_its_doors residency fellowship internship rotation first_day_at webcast webinar_on maintenance outage
      downtime upgrade go_live going_live construction renovation expansion ribbon broadcast warning watch
      inauguracion evento eventos feria taller talleres conferencia reunion reuniones apertura abre abrimos abrira
      cierra cerrara cerrado horario horarios inscripcion inscripciones registrese inscribase gratis jornada campana
      ceremonia concierto carrera simulacro aniversario fecha_limite clase clases seminario celebramos celebracion
      """
    ),
    (
      .service,
      """
      appointments appointment_line no_appointment without_an_appointment to_schedule to_reschedule schedule_your
      schedule_a schedule_an schedule_at scheduling_desk reschedule_call info information questions inquiries hotline
      helpline lifeline crisis_line poison_control line switchboard operator front_desk main_number office desk media
      media_line media_contact press press_office newsroom careers jobs hr human_resources apply volunteer_office
      billing_office billing customer_service patient_services patient_relations patient_portal patient_experience
      patient_safety patient_care patient_line patient_advocate patient_information patient_access guest_services
      gift_shop security reservations dispatch nurse_line nurseline donate donations giving gift_planning feedback
      compliments complaints pharmacy_line referrals transfer_center access_center call_center contact_center walk_up
      main_entrance entrance visit_us find_us find_the find_a closest nearest locator located locations location
      directions website site page app hashtag follow_us subscribe newsletter podcast youtube facebook twitter
      instagram flickr tiktok blog appointments_at call_us call_our contact_us to_make_an_appointment
      to_book_an_appointment to_schedule_an_appointment make_an_appointment book_an_appointment llame_al llame
      para_hacer_una_cita hacer_una_cita haga_su_cita para_citas email_us text_us reach_us our_number toll_free tty
      tdd dial visit_our learn_more details at_our for_help more_info citas_al informacion informes preguntas linea
      linea_directa oficina recepcion prensa comuniquese llame_a visite contactenos llamenos ubicado ubicada ubicacion
      estamos_en consultas atencion_al facturacion_al
      """
    ),
    (
      .publicDeed,
      """
      donated donates donating donation donations gift gifted pledged pledges pledge generosity generous endowed
      endowment philanthropy grant grants sponsor sponsored sponsors raised raises raising fundraising matched bequest
      award awards awarded winner winners won wins prize honored honoring honors honour honoured recognized
      recognition nominated named appointed elected promoted hired joins_us welcome_to welcome welcomes
      congratulations congrats kudos shout_out shoutout salute retires retirement retiring elected_to keynote speaker
      speakers speaks spoke_at talk_by lecture performance performances performs performed perform concert album song
      songs book books author novel film movie documentary exhibit exhibition painting paintings portrait mural memoir
      statue plaque takes_over took_over artwork history historic historical founded founder discovered invented
      pioneered legend legendary inspired_by biography grand_marshal hall_of_fame first_pitch in_concert in_honor_of
      in_honour_of named_after named_for namesake dedicated_to tribute_to story_time book_club signed_copies
      signs_copies meet_and_greet autograph autographs talent_show harp choir_sings published her_paper his_paper
      their_paper new_paper jama nejm journal research awareness prevention advocacy volunteering study_on paper_on
      great_talk talk_on guest_speaker nurses_week nurses_day doctors_day doctors_week appreciation_week happy_nurses
      happy_doctors happy_anniversary happy_retirement quote quoted employee_of nurse_of volunteer_of of_the_month
      of_the_year of_the_week spotlight_on staff_spotlight employee_spotlight volunteer_spotlight our_newest newest
      joins joined joining years_of_service dono donaron donativo donacion premio premios ganador ganadora
      reconocimiento reconocida reconocido homenaje felicidades felicitaciones bienvenida bienvenido bienvenidos
      nombrado nombrada
      """
    ),
    (
      .performs,
      """
      performs performed speaks spoke sings sang plays played hosts hosted headlines headlined wrote writes authored
      blogs blogged blogging live_tweets tweets leads led leading directs directed teaches taught conducts conducted
      presents_on keynotes moderates moderated coached coaches founded invented discovered painted sculpted composed
      donated gave pledged won wins answered answers explains explained discusses discussed talks hosting lectures
      lectured opened_our_doors opened_its_doors opened toured met_with visited_our thanked presented cut_the
      escorting serves served chairs chaired oversees oversaw joins joined celebrates signs unveiled announced
      announces was_named was_elected was_appointed was_promoted was_awarded is_named has_been_named will_speak
      will_perform will_lead will_host will_present will_sing told_reporters manages managed volunteers volunteered
      invites operates demonstrates broke_the_record pioneered retires retired ran runs rides welcomes cuts_the_ribbon
      testified testifies canta dono hablara presenta dirige imparte ofrecera explica
      """
    ),
    (
      .amount,
      """
      dollars usd dollar cents million billion thousand followers views likes shares retweets steps points signatures
      votes tickets miles pounds donors donations hires positions beds jobs openings doses percent mcg mg ml grams
      units lbs kg degrees bpm
      """
    ),
    (
      .thing,
      """
      years_of_service years_of_care years_of_caring years_in_practice anos_de_servicio anos_de_experiencia building
      buildings roof hospital campus bridge chapel organ_pipe tree oak program programme tradition company
      organization organisation foundation record law statute elevator boiler helipad clock piano quilt recipe house
      home_tour church theater facility facilities institution system network magazine newspaper brand ordinance
      policy_manual tower elm maple dog cat horse tortoise parrot turtle book treaty mural statue auxiliary fund
      school edificio programa tradicion institucion iglesia arbol
      """
    ),
    (
      .placeBeginning,
      """
      fort ft mount mt lake port cape saint st san santa santo los las el_paso new north south east west upper lower
      camp glen isle sainte our_lady_of nuestra_senora
      """
    ),
  ]
}
