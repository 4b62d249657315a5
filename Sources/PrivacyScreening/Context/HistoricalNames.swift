/// People of the past whom hospitals speak of: pioneers of medicine and nursing, and namesakes of days and buildings.
enum HistoricalNames {
  static func contains(_ text: ScreenedText, _ found: Candidate) -> Bool {
    let first = text.hash(found.tokens.lowerBound)
    guard firstNames.contains(first) else { return false }
    return names.contains(found.tokens.map(text.hash))
  }

  private static let firstNames = Set(names.compactMap(\.first))

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
    mother_teresa saint_damien catherine_mcauley elizabeth_ann_seton elizabeth_fry nellie_bly
    """
}
