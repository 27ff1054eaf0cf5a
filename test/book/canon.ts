/**
 * What the recipes agree on about Saltmarsh, the invented company of the examples. Only what more than one of them says:
 * the rest is free, as long as it contradicts nothing here.
 */

export interface Person {
  readonly name: string;
  /** How a page that names them says who they are. */
  readonly role: RegExp;
}

export const people: readonly Person[] = [
  { name: 'Ines', role: /heads? (?:of )?engineering|our head/ },
  { name: 'Wen', role: /staff\s+engineer/ },
  { name: 'Tomás', role: /manage[sr]?|managing|senior EM/ },
  { name: 'Noor', role: /senior|pager|on-call/ },
  { name: 'Amara', role: /senior|backend/ },
  { name: 'Viktor', role: /(?:superb|best) coder|hard on people/ },
  { name: 'Luca', role: /graduate/ },
  { name: 'Priya', role: /Menus/ },
  { name: 'Sefa', role: /mid-level|second[\s-]+year/ },
  { name: 'Jonah', role: /Platform/ },
  { name: 'Milan', role: /backend/ },
  { name: 'Dana', role: /chief\s+executive|CEO/ },
  { name: 'Rafe', role: /product/ },
  { name: 'Bea', role: /recruiter/ },
];

/** Who is over what: `Tomás manages Orders`. */
export const posts: Readonly<Record<string, string>> = {
  Tomás: 'Orders',
  Priya: 'Menus',
  Jonah: 'Platform',
  Ines: 'engineering',
  Rafe: 'product',
};

export interface Fact {
  readonly what: string;
  /** Finds every place that tells it, in lines joined to one; its groups hold what is told. */
  readonly told: RegExp;
  readonly as: readonly string[];
  /** At least so many recipes tell it. */
  readonly recipes: number;
}

export const facts: readonly Fact[] = [
  {
    what: 'how many minutes orders stood still on 14 August',
    told: /\b(\d+) minutes, 214 late|stopped all orders for (\d+) minutes|19 \+ 19 = (\d+)/,
    as: ['38'],
    recipes: 4,
  },
  {
    what: 'orders late, and never arrived',
    told: /\b(\d+)(?: orders)? late, (\d+) never arrived/,
    as: ['214', '5'],
    recipes: 2,
  },
  {
    what: 'orders lost, in how many Fridays',
    told: /\b(\d+) (?:lost )?in (\d+)(?: Fridays| before)/,
    as: ['7', '13'],
    recipes: 3,
  },
  {
    what: 'Fridays that one engineer had the pager',
    told: /\b(\d+) (?:of 13 Fridays|Fridays of 13 on call)/,
    as: ['13'],
    recipes: 2,
  },
  { what: 'Fridays a quarter in a rota of four', told: /13 \/ 4 = ([\d.]+)/, as: ['3.25'], recipes: 2 },
  { what: 'engineer-days of the queue', told: /(\d+) \+ (\d+) = 16\b/, as: ['14', '2'], recipes: 2 },
  { what: 'what Amara had put into her offer', told: /never two (\w+) running/, as: ['Fridays'], recipes: 2 },
  { what: 'her scores, which come to 12', told: /(\d \+ \d \+ \d \+ \d) = 12\b/, as: ['4 + 3 + 2 + 3'], recipes: 2 },
  {
    what: 'what Viktor made faster',
    told: /(\d\.\d) s (?:down to|before,|to) (0\.\d) s/,
    as: ['2.8', '0.4'],
    recipes: 2,
  },
  { what: 'people in the company', told: /(?:has|Saltmarsh:) (\d+) people/, as: ['46'], recipes: 2 },
];
