/// A whole divided by weights into whole parts that add up to it again, each within one of its exact share.
func shares(of whole: Int, by weights: [Int]) -> [Int] {
  let all = weights.reduce(0, +)
  guard all > 0 else { return weights.map { _ in 0 } }
  var (passed, told) = (0, 0)
  return weights.map { weight in
    passed += weight
    let reached = whole * passed / all
    defer { told = reached }
    return reached - told
  }
}
