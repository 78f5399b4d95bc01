import type { TrapWords } from '../pack.ts';

export const traps = {
  labels:
    'hull, suite, act, scene, booth, paragraphs, rooms, chapters, rules, gates, platforms, seat, window, gate, berth, point, points, lot, cell, bed, booth, stand, exhibit, hangar, pier, counter, desk, locker, carriage, coach, company, cargo, psalm, boeing, airbus, hospital, school, reactor, camp, unit, block, pavilion, building, terminal, apollo, berth, dock, quay, entrance, camp, row, helicopter, article, articles, section, sections, clause, paragraph, chapter, rule, protocol, resolution, no, nos, number, room, gate, flight, route, highway, line, platform, flat, apartment, house, block, street, page, pages, episode, season, volume, version, type, model, class, grade, phase, stage, level, category, group, team, unit, brigade, division, regiment, battalion, corps, squadron, detachment, sector, zone, district, ward, precinct, ring, room, track, terminal, pier, exit, junction, channel, radio, size, magnitude, covid, agenda, top, day, week, round, game, match, lot, bus, tram, train, trains, flights, act, law, bill, decree, directive, order, case no, point no, item, step, world war, camp, colony, prison no, school no, hospital no, ipad, iphone, windows, formula, studio, fifa, u',
  calibre: 'calibre, caliber, calibre of, caliber of',
  ageBefore:
    'boy of, girl of, man of, woman of, youth of, teenager of, son of, daughter of, oldest, youngest, eldest, oldest is, youngest is, oldest was, youngest was, the oldest being, the youngest being, aged, age, ages, turned, turning, aged between, aged from, ages of, age of, is only, was only, past',
  ageAfter: 'years old, year old, year olds, yr old, years of age, somethings, year-olds, months old',
  clockBefore: 'at, by, until, from',
  clockAfter:
    'in the morning, in the afternoon, in the evening, at night, at dawn, at dusk, local time, am, a m, pm, p m, o clock, oclock, gmt, bst, cet, noon, hours gmt',
  ordinalSuffixes: 'st, nd, rd, th, s',
  afterOne:
    'of, another, day, can, must, should, such, way, thing, might, may, reason, time, or two, year, month, week, hour, side, hand, by one, more',
  denominators: 'per, for every, out of every, in every, for each, per each',
  ordinalBefore:
    'first, second, latter, former, other, third, last, top, bottom, second-, northern, southern, eastern, western, better, upper, lower, next, final',
  idioms:
    'one by one, one another, one to one, two thirds majority, day one, number one, at sixes and sevens, one-off, one off, one of, twenty-four hours, fifty fifty, zero tolerance, ground zero, group of seven, g seven, 24 7, one way, one time, no one, every one, each one, any one, this one, that one, big one, the one, one-way, one-time, one-sided, two-way, one-on-one, one on one, first one, last one, only one of, another one, one day, one thing',
  functionWords:
    'in, on, at, to, for, with, by, from, of, and, or, but, as, than, that, which, who, whom, whose, when, where, while, after, before, since, until, into, over, under, through, during, against, between, among, about, across, near, is, are, was, were, be, been, being, am, has, have, had, having, do, does, did, will, would, can, could, may, might, shall, should, must, not, no, never, also, already, still, now, then, there, here, he, she, it, they, we, i, you, them, him, her, us, this, these, those, its, their, his, our, if, so, up, down, out, off, ago, earlier, later, each, apiece, alone, only, just, too, yet, both, all, said, says, say, came, come, went, go, took, take, got, get, made, make, gave, give, left, remain, remained, live, lived, apply, applied, followed, because, per, via, amid, despite, without, within, more, less, fewer, respectively, compared, according, including, put, ran, run, speaks, told, once, upon, because, whereas, though, although, ever, what, how, why, the, a, an, registered, says, became',
} satisfies TrapWords;
