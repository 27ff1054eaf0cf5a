const number = String.raw`\d+(?:,\d{3})*(?:\.\d+)?`;
const operand = String.raw`\(?${number}\)?`;
const sum = new RegExp(String.raw`(${operand}(?:\s?[-+x×/]\s?${operand})+)\s?=\s?(${number})(\s?%|\s?h\b)?`, 'g');

const read = (text: string): number => Number(text.replaceAll(',', ''));

/** The value of numbers joined by + - x / and parentheses; x and / bind first. NaN for anything else. */
export const evaluate = (expression: string): number => {
  const tokens = expression.match(new RegExp(String.raw`${number}|[-+x×/()]`, 'g')) ?? [];
  let at = 0;
  const readFactor = (): number => {
    const token = tokens[at++] ?? '';
    if (token !== '(') return read(token);
    const inner = readTerms();
    return tokens[at++] === ')' ? inner : Number.NaN;
  };
  const readProduct = (): number => {
    let value = readFactor();
    for (let sign = tokens[at] ?? ''; /^[x×/]$/.test(sign); sign = tokens[at] ?? '') {
      at += 1;
      value = sign === '/' ? value / readFactor() : value * readFactor();
    }
    return value;
  };
  const readTerms = (): number => {
    let value = readProduct();
    for (let sign = tokens[at] ?? ''; sign === '+' || sign === '-'; sign = tokens[at] ?? '') {
      at += 1;
      value += sign === '+' ? readProduct() : -readProduct();
    }
    return value;
  };
  const value = readTerms();
  return at === tokens.length ? value : Number.NaN;
};

export interface Sum {
  readonly text: string;
  readonly isRight: boolean;
}

/**
 * The sums that a text writes out, as `a + b = c`. Right is what agrees to the last digit given; a share may be given
 * in %, and minutes as hours.
 */
export const findSums = (text: string): Sum[] =>
  [...text.matchAll(sum)].map(([whole, expression = '', result = '', unit = '']) => {
    const scale = unit.trim() === '%' ? [100] : unit.trim() === 'h' ? [1, 1 / 60] : [1];
    const decimals = result.split('.')[1]?.length ?? 0;
    // A parenthesis around the whole sum is not part of it.
    const isOpen = expression.split('(').length > expression.split(')').length;
    const value = evaluate(isOpen ? expression.replace('(', '') : expression);
    const isRight = scale.some((by) => Math.abs(value * by - read(result)) <= 0.5 / 10 ** decimals + 1e-9);
    return { text: whole, isRight };
  });
