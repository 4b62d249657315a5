/// People of the past whom hospitals speak of: pioneers of medicine and nursing, and namesakes of days and buildings.
enum HistoricalNames {
  static func contains(_ text: ScreenedText, _ found: Candidate) -> Bool {
    let first = text.hash(found.tokens.lowerBound)
    guard firstNames.contains(first) else { return false }
    return names.contains(found.tokens.map(text.hash))
  }

  /// One of them stands in the few words before a candidate, in its sentence.
  static func isNamed(_ text: ScreenedText, within reach: Int, before found: Candidate) -> Bool {
    var index = found.tokens.lowerBound
    for _ in 0..<reach {
      if text.token(index).gap.contains(.sentence) { return false }
      index -= 1
      guard firstNames.contains(text.hash(index)) else { continue }
      if (2...3).contains(where: { names.contains((index..<index + $0).map(text.hash)) }) { return true }
    }
    return false
  }

  private static let firstNames = WordTable(names.map { $0[0] })

  private static let names: Set<[WordHash]> = {
    var names: Set<[WordHash]> = []
    list.forEachItem { names.insert($0) }
    return names
  }()

  private static let list: StaticString =
    """
    florence_nightingale clara_barton jonas_salk albert_sabin louis_pasteur marie_curie pierre_curie
    alexander_fleming edward_jenner joseph_lister robert_koch ignaz_semmelweis elizabeth_blackwell virginia_apgar
    christiaan_barnard frederick_banting charles_best william_mayo charles_mayo mary_seacole walt_whitman henry_gray
    sigmund_freud albert_schweitzer charles_drew daniel_hale_williams mary_mahoney mary_eliza_mahoney dorothea_dix
    lillian_wald henrietta_lacks rosa_parks martin_luther_king martin_luther_king_jr abraham_lincoln
    george_washington thomas_jefferson benjamin_franklin benjamin_rush william_osler william_halsted harvey_cushing
    alfred_blalock vivien_thomas helen_taussig michael_debakey denton_cooley paul_farmer jane_addams margaret_sanger
    susan_la_flesche rebecca_crumpler rebecca_lee_crumpler james_lind john_snow william_harvey andreas_vesalius
    wilhelm_rontgen willem_einthoven karl_landsteiner selman_waksman gregor_mendel rosalind_franklin james_watson
    francis_crick barbara_mcclintock gertrude_elion rita_levi_montalcini franklin_roosevelt eleanor_roosevelt
    john_kennedy harriet_tubman sojourner_truth susan_anthony helen_keller anne_sullivan amelia_earhart
    jackie_robinson lou_gehrig babe_ruth cesar_chavez santiago_ramon_y_cajal carlos_finlay luis_agote edith_cavell
    frida_kahlo diego_rivera benito_juarez simon_bolivar sor_juana gabriela_mistral jose_marti pablo_neruda
    gabriel_garcia_marquez rosario_castellanos dolores_huerta roberto_clemente celia_cruz selena_quintanilla
    leonard_thompson john_snow ada_lovelace albert_einstein isaac_newton charles_darwin nikola_tesla thomas_edison
    galileo_galilei leonardo_da_vinci michelangelo_buonarroti claude_monet vincent_van_gogh pablo_picasso
    georgia_o_keeffe william_shakespeare jane_austen emily_dickinson maya_angelou langston_hughes mark_twain
    ernest_hemingway virginia_woolf charles_dickens ludwig_van_beethoven johann_sebastian_bach wolfgang_amadeus_mozart
    louis_armstrong ella_fitzgerald elvis_presley johnny_cash aretha_franklin muhammad_ali hank_aaron joe_dimaggio
    wilma_rudolph jesse_owens arthur_ashe neil_armstrong sally_ride john_glenn fred_rogers walt_disney jim_henson
    nelson_mandela mahatma_gandhi winston_churchill theodore_roosevelt woodrow_wilson dwight_eisenhower ruth_bader_ginsburg
    sandra_day_o_connor thurgood_marshall frederick_douglass booker_washington mary_mcleod_bethune ida_wells w_e_b_du_bois
    margaret_mead rachel_carson jonas_e_salk oliver_sacks paul_kalanithi elisabeth_kubler_ross cicely_saunders
    christopher_reeve betty_ford rosalynn_carter jimmy_carter barbara_bush nancy_reagan ronald_reagan gerald_ford
    princess_diana queen_elizabeth john_muir rudolf_virchow paul_ehrlich emil_von_behring
    frederick_sanger hippocrates_of_kos galen_of_pergamon moses_maimonides avicenna_ibn_sina anandi_joshi
    mother_teresa saint_damien catherine_mcauley elizabeth_ann_seton elizabeth_fry nellie_bly
    """
}
