/** Whether some of the weights above nothing reach the full mark without the others, so that not all of them are asked for. */
export function reachesFullMark(weights: readonly number[]): boolean {
  const right = weights.filter((weight) => weight > 0)
  const sum = right.reduce((total, weight) => total + weight, 0)
  return right.length > 1 && sum - Math.min(...right) >= 99.9
}
