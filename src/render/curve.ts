/**
 * A smooth curve through points at equal distances that never swings beyond them (Fritsch and Carlson, "Monotone
 * Piecewise Cubic Interpolation", 1980). Takes a place from 0 to 1 along the points.
 */
export const smoothCurve = (values: readonly number[]): ((place: number) => number) => {
  const slopes = values.slice(1).map((value, index) => value - (values[index] ?? 0));
  const tangents = values.map((_, index) => {
    const before = slopes[index - 1] ?? slopes[index] ?? 0;
    const after = slopes[index] ?? before;
    return before * after <= 0 ? 0 : (2 * before * after) / (before + after);
  });
  return (place) => {
    const at = Math.max(0, Math.min(1, place)) * (values.length - 1);
    const index = Math.min(values.length - 2, Math.floor(at));
    const t = at - index;
    const [from = 0, to = 0] = [values[index], values[index + 1]];
    const [out = 0, into = 0] = [tangents[index], tangents[index + 1]];
    const cubed = t ** 3;
    const squared = t ** 2;
    return (
      (2 * cubed - 3 * squared + 1) * from +
      (cubed - 2 * squared + t) * out +
      (3 * squared - 2 * cubed) * to +
      (cubed - squared) * into
    );
  };
};
