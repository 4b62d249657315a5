/// People of the past whom hospitals speak of: pioneers of medicine and nursing, and namesakes of days and buildings.
enum HistoricalNames {
  static func contains(_ text: ScreenedText, _ found: Candidate) -> Bool {
    names.contains(found.tokens.map(text.hash))
  }

  private static let names = Set(
    """
    florence nightingale,clara barton,jonas salk,albert sabin,louis pasteur,marie curie,pierre curie,alexander fleming,edward jenner,joseph lister,
    robert koch,ignaz semmelweis,elizabeth blackwell,virginia apgar,christiaan barnard,frederick banting,charles best,william mayo,charles mayo,
    mary seacole,walt whitman,henry gray,sigmund freud,albert schweitzer,charles drew,daniel hale williams,mary mahoney,mary eliza mahoney,dorothea dix,
    lillian wald,henrietta lacks,rosa parks,martin luther king,martin luther king jr,abraham lincoln,george washington,thomas jefferson,
    benjamin franklin,benjamin rush,william osler,william halsted,harvey cushing,alfred blalock,vivien thomas,helen taussig,michael debakey,
    denton cooley,paul farmer,jane addams,margaret sanger,susan la flesche,rebecca crumpler,rebecca lee crumpler,james lind,john snow,
    william harvey,andreas vesalius,wilhelm rontgen,willem einthoven,karl landsteiner,selman waksman,gregor mendel,rosalind franklin,james watson,
    francis crick,barbara mcclintock,gertrude elion,rita levi montalcini,franklin roosevelt,eleanor roosevelt,john kennedy,harriet tubman,
    sojourner truth,susan anthony,helen keller,anne sullivan,amelia earhart,jackie robinson,lou gehrig,babe ruth,cesar chavez,santiago ramon y cajal,
    carlos finlay,luis agote,edith cavell,mother teresa,saint damien,catherine mcauley,elizabeth ann seton,elizabeth fry,nellie bly
    """.split(whereSeparator: { $0 == "," || $0.isNewline }).map { $0.split(separator: " ").map { WordHash($0) } }.filter { !$0.isEmpty })
}
