/**
 * Stands in the bundle for gray-matter's own engines: its YAML 1.1 parser, and the one that runs JavaScript. The
 * engines that are used come from front-matter.ts with every call, so the package holds no `eval` at all.
 */
const refuse = (): never => {
  throw new Error('front matter is read by the engines of front-matter.ts');
};

export const yaml = { parse: refuse, stringify: refuse };
export const json = { parse: refuse, stringify: refuse };
export const javascript = { parse: refuse, stringify: refuse };
