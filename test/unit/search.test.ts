import { describe, expect, it } from 'vitest';
import { makeBook, makeSearchable, showMarks, smallBook } from '../search/small-book.ts';

const { ids, search } = smallBook;

describe('what a person types finds its recipe first', () => {
  it.each([
    ['a topic: the page of its section', 'hiring', 'hiring'],
    ['the name of a recipe', 'leadership vs management', 'leadership-vs-management'],
    ['an alias', '1on1', 'one-on-ones'],
    ['an alias with a colon', '1:1', 'one-on-ones'],
    ['another way to write an alias, in the plural', '1-on-1s', 'one-on-ones'],
    ['words that stand in the text only', 'local optimum', 'leadership-as-a-landscape'],
    ['a question', 'how do I sell to a candidate', 'consultative-selling'],
    ['a symptom in the words of the reader', 'our one on ones are pleasant but nothing changes', 'one-on-ones'],
    ['another form of a word', 'delegating', 'delegation'],
    ['British spelling where the title is British', 'visualisation', 'visualization'],
    ['American spelling of the same', 'visualizations', 'visualization'],
    ['a hyphenated word in one piece', 'oncall', 'on-call'],
    ['and in two', 'on call rotation', 'on-call'],
    ['two words written together', 'rolescorecard', 'role-scorecard'],
    ['the beginning of the last word', 'visuali', 'visualization'],
    ['a word with accents and capitals', 'DÉLEGATION', 'delegation'],
    ['a typing error: letters swapped', 'delgeation', 'delegation'],
    ['a typing error: a letter left out', 'hirng', 'hiring'],
    ['a synonym that the book never uses', 'layoffs', 'redundancies'],
    ['a synonym of two words', 'job spec', 'role-scorecard'],
  ])('%s: %s', (_, query, id) => {
    expect(ids(query)[0]).toBe(id);
  });

  it('puts the recipes of a section after its page', () => {
    expect(ids('hiring').slice(0, 2)).toEqual(['hiring', 'role-scorecard']);
  });
});

describe('a search says what it did', () => {
  it('names the word that it took for a misspelled one', () => {
    expect(search('hirng').corrections).toEqual([{ from: 'hirng', to: 'hiring', kind: 'spelling' }]);
  });

  it('names the synonym that found the best hit', () => {
    expect(search('layoffs').corrections).toEqual([{ from: 'layoffs', to: 'redundancy', kind: 'alias' }]);
  });

  it.each(['hiring', 'delegat', 'score', 'levels'])('corrects nothing in %s, which the book has', (query) => {
    expect(search(query).corrections).toEqual([]);
  });

  it('names the fields that matched', () => {
    expect(search('job description').hits[0]?.matched).toContain('aliases');
    expect(search('fury').hits[0]?.matched).toEqual(['when']);
    expect(search('optimum').hits[0]?.matched).toEqual(['text']);
  });
});

describe('an honest answer', () => {
  it.each(['kubernetes', 'chocolate cake', 'capital of France', 'parental leave', 'xyz', 'rust borrow checker'])(
    'nothing is found for %s',
    (query) => {
      expect(ids(query)).toEqual([]);
    },
  );

  it('nothing is found when only a small part of a question is in the book', () => {
    expect(ids('score of the football match yesterday')).toEqual([]);
  });

  it('offers the nearest words of the book when nothing is found', () => {
    expect(search('kandidates').nearest).toContain('candidates');
    expect(search('kubernetes hiring').nearest).toEqual(['hiring']);
    expect(search('kubernetes').nearest).toEqual([]);
  });

  it('has no nearest words when something is found', () => {
    expect(search('hirng').nearest).toEqual([]);
  });

  it('does not take a short word for another one that differs in a consonant', () => {
    expect(ids('hill')).not.toEqual([]);
    expect(ids('hilt')).toEqual([]);
  });
});

describe('ranking', () => {
  it('puts a placeholder after a published recipe that says the same', () => {
    expect(ids('levels')).toEqual(['delegation', 'delegation-notes']);
  });

  it('lets headings that many recipes share count for nothing', () => {
    expect(search('method').hits.flatMap(({ matched }) => matched)).not.toContain('headings');
    expect(search('rejection letter').hits.map(({ id }) => id)).toEqual(['reject-candidates']);
  });

  it('gives scores above 0 and at most 1 that fall', () => {
    const scores = search('hiring').hits.map(({ score }) => score);
    expect(scores.length).toBeGreaterThan(1);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(scores.every((score) => score > 0 && score <= 1)).toBe(true);
  });

  it('ranks the same whatever the order of the words', () => {
    expect(ids('scorecard role')).toEqual(ids('role scorecard'));
  });
});

describe('quotes', () => {
  it('keep only what has the words in that order', () => {
    expect(ids('"promises that you have"')).toEqual(['one-on-ones']);
    expect(ids('"that promises you have"')).toEqual([]);
  });

  it('match across a line break and whatever the apostrophe', () => {
    expect(ids(`"don't colour it in"`)).toEqual(['visualization']);
  });

  it('match a title', () => {
    expect(ids('“hills, valleys”')).toEqual(['leadership-as-a-landscape']);
  });
});

describe('options', () => {
  it('give no more hits than the limit', () => {
    expect(search('hiring', { limit: 1 }).hits).toHaveLength(1);
  });

  it('leave out what is not allowed, named or not', () => {
    const { hits } = search('hiring', { allows: (id) => id !== 'hiring' });
    expect(hits[0]?.id).toBe('role-scorecard');
    expect(hits.map(({ id }) => id)).not.toContain('hiring');
  });
});

describe('a hit', () => {
  it('opens at the part that answers', () => {
    expect(search('rejection letter').hits[0]?.part).toEqual({
      slug: 'template-the-rejection-letter',
      heading: 'Template: the rejection letter',
    });
  });

  it('opens at the top when the recipe is called what was typed', () => {
    expect(search('delegation').hits[0]).not.toHaveProperty('part');
  });

  it('shows a whole sentence with the matches marked, in whatever form they stand', () => {
    const hit = search('promise').hits[0];
    expect(hit && showMarks(hit)).toBe('Their agenda, your [promises].');
  });

  it('marks nothing outside the snippet', () => {
    for (const query of ['hiring', 'say no', 'pager', 'valley', 'draw']) {
      for (const { snippet, marks } of search(query).hits) {
        for (const [start, end] of marks) expect(snippet.slice(start, end)).toMatch(/^\p{L}[\p{L}-]*$/u);
      }
    }
  });

  it('cuts a long text at words, around the matches', () => {
    const filler = Array.from({ length: 100 }, (_, place) => `word${place}`).join(' ');
    const book = makeBook([makeSearchable('long.md', `# Long\n\n${filler} needle ${filler}\n`)]);
    const hit = book.search('needle').hits[0];
    expect(hit?.snippet.length).toBeLessThanOrEqual(170);
    expect(hit && showMarks(hit)).toMatch(/^…word\d+ .*\[needle\] word0 .* word\d+ …$/);
  });
});

describe('a query that is no question', () => {
  it.each([
    ['nothing', ''],
    ['blanks', ' \t\n '],
    ['marks', '?!() --- "" *'],
    ['quotes left open', '"hiring'],
    ['a million letters', 'x'.repeat(1_000_000)],
    ['a million words', 'hiring '.repeat(200_000)],
    ['a line of the index', '\nhire 1'],
    ['the names of what objects have', '__proto__ constructor hasOwnProperty'],
  ])('%s is answered', (_, query) => {
    expect(search(query).query.length).toBeLessThanOrEqual(200);
  });

  it('made of stop words finds nothing rather than everything', () => {
    expect(ids('how do I do this')).toEqual([]);
  });

  it('loses its control characters', () => {
    const result = search('\u001b[31mhiring\u001b[0m\u202e');
    expect(result.query).toBe('hiring');
    expect(result.hits[0]?.id).toBe('hiring');
  });
});

describe('a question of stop words', () => {
  const filler = Array.from({ length: 6 }, (_, place) =>
    makeSearchable(`f${place}.md`, `# Filler ${place}\n\nWords.\n`),
  );
  const book = makeBook([
    ...filler,
    makeSearchable('estimate.md', '# Estimate with ranges\n\nSay two dates.\n', {
      when: ['They ask when it will be done, and I have no date'],
    }),
    makeSearchable('quoting.md', '# Quote\n\nAs he put it: who are we now, and who do we want to be?\n'),
  ]);

  it('finds the symptom that has all of its words', () => {
    expect(book.ids('when will it be done')).toEqual(['estimate']);
    expect(book.search('when will it be done?').hits[0]?.snippet).toBe(
      'They ask when it will be done, and I have no date',
    );
  });

  it('else finds the text that has it word for word', () => {
    expect(book.ids('who are we now')).toEqual(['quoting']);
    expect(book.ids('now we are who')).toEqual([]);
  });
});

describe('the name of a file', () => {
  it.each([
    ['one-on-ones.md', 'one-on-ones'],
    ['growing/one-on-ones.md', 'one-on-ones'],
    ['recipes/tools/visualization.md', 'visualization'],
    ['./tools/visualization', 'visualization'],
    ['management/hiring/README.md', 'hiring'],
    ['management/hiring/', 'hiring'],
  ])('%s is found', (query, id) => {
    expect(ids(query)[0]).toBe(id);
  });
});

describe('words with another meaning', () => {
  const yard = makeBook([
    makeSearchable('fire.md', '# Fire on the slipway\n\nShout, leave.\n'),
    makeSearchable('masts.md', '# Raise a mast\n\nThree people. The boss is told.\n'),
    makeSearchable('stock.md', '# What is in stock\n\nRope, bands.\n'),
  ]);

  it.each(['dismissal', 'salary increase', 'stock options', 'manager'])('%s finds nothing in a boatyard', (query) => {
    expect(yard.ids(query)).toEqual([]);
  });

  it('a short word is not taken for another one that differs in a vowel', () => {
    expect(yard.ids('bends')).toEqual([]);
    expect(yard.ids('bands')).toEqual(['stock']);
  });

  it('a programmer is not programming', () => {
    const book = makeBook([
      ...['Hiring', 'Feedback', 'Meetings'].map((title) => makeSearchable(`${title}.md`, `# ${title}\n\nText.\n`)),
      makeSearchable('staff.md', '# What engineers are for\n\nText.\n'),
    ]);
    expect(book.ids('programmers')).toEqual(['staff']);
    expect(book.ids('programming')).toEqual([]);
  });
});

describe('a recipe that only leads to others', () => {
  const links = ['My 1:1s are pleasant', 'A sound change met fury', 'Nobody sleeps', 'We are late', 'I am tired'];
  const book = makeBook([
    makeSearchable('contents.md', `# Contents\n\n## Sleep\n\n${links.map((text) => `- [${text}](a.md)`).join('\n')}\n`),
    makeSearchable('sleep.md', '# Rest\n\nNobody sleeps when the pager rings.\n'),
    makeSearchable('web.md', `# Web\n\n${links.map((text) => `- [${text}](https://x.org/)`).join('\n')}\n`),
  ]);

  it('is not found by what they say, only by its name', () => {
    expect(book.ids('nobody sleeps')).not.toContain('contents');
    expect(book.ids('sleep')[0]).toBe('sleep');
    expect(book.ids('contents')).toEqual(['contents']);
  });

  it('is found by it when the links lead out of the book', () => {
    expect(book.ids('fury')).toEqual(['web']);
  });
});

describe('a snippet', () => {
  const book = makeBook([
    makeSearchable(
      'card.md',
      '# Card\n\nNot when every step pays: climb, and spare us the speech. *Told as a climb:* it goes up.\n\n' +
        '## Template: card\n\n```text\nOwner:            Score:\nWho:   By:\n```\n\n' +
        '## Method\n\n- Give each line an owner\n- Freeze the card\n\n' +
        '## Table\n\n| Vague | Exact |\n|---|---|\n| culture | strike it |\n',
      { when: ['Nobody owns the outage'] },
    ),
  ]);
  const snippet = (query: string): string | undefined => book.search(query).hits[0]?.snippet;

  it('is a sentence rather than a blank of a template', () => {
    expect(snippet('owner')).not.toContain('Score');
  });

  it('is the symptom when that says what was typed', () => {
    expect(snippet('outage')).toBe('Nobody owns the outage');
  });

  it('is one part of a list, and one row of a table', () => {
    expect(snippet('freeze')).toBe('Freeze the card');
    expect(snippet('culture')).toBe('culture | strike it');
  });

  it('begins and ends with a sentence', () => {
    expect(snippet('spare speech')).toMatch(/^Not when every step pays: climb, and spare us the speech\./);
  });
});

describe('a book from elsewhere, without front matter', () => {
  const page = `# Notes\n\n${Array.from({ length: 400 }, (_, place) => `Sentence ${place} speaks of the weather in some detail.\n`).join('\n')}\n## Gardens\n\nRoses want sun.\n`;
  const book = makeBook([
    makeSearchable('compost/README.md', '# Overview\n\nRotting, on purpose.\n'),
    makeSearchable('weather/README.md', '# Overview\n\nSun and rain.\n'),
    makeSearchable('weather/long.md', page),
    makeSearchable('one-line.md', 'Roses are pruned in March'),
    makeSearchable('empty.md', ''),
    makeSearchable('chinese.md', '# 领导力\n\n管理和领导有什么不同。\n'),
    makeSearchable('ünïcode.md', '# Größe\n\nÉté à la plage.\n'),
  ]);

  it('finds a section by its folder when its page is called Overview', () => {
    expect(book.ids('compost')).toEqual(['compost']);
    expect(book.search('overview').hits.flatMap(({ matched }) => matched)).not.toContain('title');
  });

  it('opens a long page at the part that answers', () => {
    expect(book.search('gardens').hits[0]?.part?.slug).toBe('gardens');
  });

  it('finds a page of one line without a heading', () => {
    const hit = book.search('prune').hits[0];
    expect(hit && showMarks(hit)).toBe('Roses are [pruned] in March');
    expect(hit).not.toHaveProperty('part');
  });

  it('finds words with accents typed without, and the other way round', () => {
    expect(book.ids('grosse')).toEqual(['ünïcode']);
    expect(book.ids('été')).toEqual(['ünïcode']);
  });

  it('finds words of a script that writes no blanks', () => {
    expect(book.ids('领导')).toEqual(['chinese']);
  });
});
