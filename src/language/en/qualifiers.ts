import type { QualifierWords } from '../pack.ts';

export const qualifiers = {
  before: {
    exact: 'exactly, precisely, all of',
    approx:
      'close on, perhaps, maybe, give or take, about, around, some, roughly, approximately, approx, nearly, almost, circa, c, ca, close to, an estimated, estimated, estimated at, in the region of, in the order of, on the order of, toward, towards, near, nearing, approaching, something like, somewhere around, not far off, just about, practically, virtually, a little, perhaps some, upward of about, around about, near enough, some estimated, at about, at around, very nearly, just short of, just shy of',
    at_least:
      'greater than or equal to, more than or equal to, bigger than or equal to, bigger or equal than, greater or equal than, more or equal than, at least or equal to, equal to or greater than, equal to or more than, at least, no fewer than, no less than, not fewer than, not less than, a minimum of, minimum, at a minimum, at the very least, at least some, at least about, upwards from, at the least',
    more_than:
      'a good, well past, just past, far past, bigger than, larger than, more than, over, upwards of, upward of, above, well over, just over, slightly over, slightly more than, a little over, a little more than, in excess of, well in excess of, well above, just above, north of, greater than, higher than, beyond, exceeding, far more than, many more than, well more than, significantly more than, better than, not fewer, way over, past, topping',
    at_most:
      'less than or equal to, fewer than or equal to, smaller than or equal to, smaller or equal than, less or equal than, equal to or less than, at most or equal to, at the very most, up to, at most, as many as, as much as, as high as, a maximum of, maximum, no more than, not more than, at the most, a ceiling of, capped at, no greater than, not exceeding, as few as, as little as',
    less_than:
      'under, fewer than, less than, below, just under, slightly under, well under, well below, just below, smaller than, lower than, short of, a little under, slightly less than, slightly fewer than, not even, a little less than',
  },
  after: {
    approx: 'or so, odd, or thereabouts, more or less, approximately, give or take',
    at_least:
      'or more, or greater, or higher, or over, at least, at the least, or above, and up, and above, plus',
    more_than: 'and counting, and a bit, and more, and some, and something',
    at_most: 'or less, or fewer, at most, or lower, at the most, or under, or below, tops, maximum',
  },
  verbs: {
    approx: 'approaches, approached, neared, nears',
    more_than:
      'exceeded, exceeds, exceed, surpassed, surpasses, surpass, topped, tops, passed, has passed, have passed, outnumbers, outnumbered, outstripped, crossed',
  },
  fillers:
    'staggering, whopping, record, massive, mere, modest, mark of, threshold of, milestone of, level of, a, the, of, another, further, other, these, those, their, its, his, at, about, some',
  between: 'between, anywhere between, somewhere between, anything between',
  betweenAnd: 'and',
  from: 'from, anywhere from, anything from',
  fromTo: 'to, up to, through',
  to: 'to, through',
  or: 'or',
  inverted: '',
  reaching:
    'edged, crept, inched, ticked, widened, narrowed, expanded, revised, raised, lifted, brought, bringing, taken, taking, took, contracted, tumbled, sank, dipped, trimmed, dwindled, mounted, spiked, rocketed, leapt, leaped, shot, ballooned, swollen, updated, corrected, adjusted, pushed, pushing',
} satisfies QualifierWords;
