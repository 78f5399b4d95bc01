import type { TimeWords } from '../pack.ts';

export const time = {
  months: {
    1: 'january, jan',
    2: 'february, feb',
    3: 'march, mar',
    4: 'april, apr',
    5: 'may',
    6: 'june, jun',
    7: 'july, jul',
    8: 'august, aug',
    9: 'september, sept, sep',
    10: 'october, oct',
    11: 'november, nov',
    12: 'december, dec',
  },
  seasons: { spring: 'spring, springtime', summer: 'summer', autumn: 'autumn, fall', winter: 'winter' },
  weekdays: {
    1: 'monday, mon',
    2: 'tuesday, tues, tue',
    3: 'wednesday, wed',
    4: 'thursday, thurs, thu',
    5: 'friday, fri',
    6: 'saturday, sat',
    7: 'sunday, sun',
  },
  durations: {
    hour: 'hour, hours, minute, minutes, second, seconds, hrs, mins',
    day: 'day, days, night, nights, weekend, weekends, morning, mornings, evening, evenings, afternoon, afternoons',
    week: 'week, weeks, fortnight, fortnights',
    month: 'month, months',
    quarter: 'semester, semesters, term, terms',
    year: 'year, years, yrs',
    decade: 'decade, decades, century, centuries, generation, generations',
  },
  per: {
    day: 'a day, per day, each day, every day, daily, an average day, a night, per night, each night, every night, nightly, every 24 hours, per diem, day after day, every single day',
    week: 'a week, per week, each week, every week, weekly, every seven days',
    month:
      'a month, per month, each month, every month, monthly, per calendar month, month after month, every single month',
    year: 'a year, per year, each year, every year, annually, yearly, annual, per annum, every single year, pa, year after year, annualised, annualized',
  },
  since:
    'since, starting in, starting from, starting on, starting, beginning in, beginning on, beginning from, effective, with effect from, effective from, ever since, dating back to, from, after, as from',
  until:
    'by, until, till, up to, up until, before, to, as at, through, through to, by about, by around, by the time of, up till, no later than, not later than, by no later than, ahead of, prior to',
  between: 'between, from',
  during:
    'in, during, over, throughout, within, on, for, of, last, early, late, mid, this, at, in all of, in the course of, over the course of, around, about',
  and: 'and, to, until, through, till, through to, up to, and until, or',
  endOf:
    'end of, the end of, late, late in, close of, the close of, the last days of, the final days of, the end, very end of, last weeks of, the final weeks of, the tail end of',
  startOf:
    'start of, the start of, beginning of, the beginning of, early, early in, the outset of, the turn of, the first days of, the first weeks of, the opening weeks of, the opening days of',
  middleOf: 'mid, middle of, the middle of, halfway through, midway through',
  firstHalf:
    'first half of, the first half of, first half, first six months of, the first six months of, opening half of, h1',
  secondHalf: 'second half of, the second half of, second half, last six months of, latter half of, h2',
  quarters: {
    1: 'first quarter, q1, opening quarter, january march quarter',
    2: 'second quarter, q2',
    3: 'third quarter, q3',
    4: 'fourth quarter, q4, final quarter of, last quarter of',
  },
  relative: {
    this_year:
      'this year, the total for the year, the toll for the year, so far this year, current year, the current year, already this year, this calendar year, this year alone, this year to date, the year so far, year to date, the year to date, this fiscal year, this financial year, thus far this year',
    last_year:
      'last year, previous year, last calendar year, the whole of last year, all of last year, last year as a whole, the whole of the previous year',
    next_year: 'next year, coming year, the coming year, the next calendar year',
    year_before_last: 'the year before last, year before last',
    year_before_that: 'year before that, the year before that',
    year_earlier:
      'a year earlier, a year before, the year before, year earlier, one year earlier, a year previously, twelve months earlier, 12 months earlier, the previous year, the year prior, the prior year, the preceding year, a year prior',
    year_ago:
      'a year ago, one year ago, this time last year, at the same time last year, at this time last year, at the same point last year, this point last year, twelve months ago, 12 months ago, just a year ago',
    month_earlier:
      'a month earlier, a month before, the month before, one month earlier, the previous month, the preceding month, a month ago, the prior month, a month previously',
    week_earlier:
      'a week earlier, a week before, the week before, one week earlier, the previous week, a week ago, the preceding week, seven days earlier',
    day_earlier:
      'a day earlier, a day before, the day before, one day earlier, the previous day, twenty four hours earlier, 24 hours earlier, the preceding day, a day ago',
    since_new_year:
      'since the beginning of the year, since the start of the year, since new year, since the turn of the year, since the year began, since the start of this year, since the beginning of this year, since the year started, since 1 january this year',
    since_new_month:
      'since the beginning of the month, since the start of the month, since the start of this month, since the beginning of this month, so far this month',
    by_end_of_year:
      'by the end of the year, by year end, by the year s end, by the end of this year, by end of year, before the year is out, by the year end, until the end of the year, until the end of this year, through the end of the year, through the end of this year, before the end of the year, before year end, before the year s end, by new year, for the end of the year, by christmas, before christmas, before new year, ahead of christmas, to the end of the year, up to the end of the year',
    end_of_year: 'end of the year, year end, the year s end, the end of the year, the end of this year',
    start_of_year:
      'the start of the year, the beginning of the year, the start of this year, the beginning of this year, the turn of the year',
    by_end_of_month:
      'by the end of the month, by month end, by the end of this month, before the end of the month, until the end of the month, before the month is out, before the end of this month',
    yesterday: 'yesterday, yesterday alone',
    this_month: 'this month, this month alone, the current month',
    last_month: 'last month, the past month, last month alone, past month',
    next_month: 'next month, the coming month',
    last_quarter: 'last quarter, the previous quarter, the preceding quarter, the past quarter',
    this_quarter: 'this quarter, the current quarter',
    past_year:
      'the past year, the last twelve months, in the last year, over the last year, past year, the preceding twelve months, over a year, the past 365 days, the space of a year',
    last_decade: 'the past decade, the last decade, past decade, last decade',
    this_decade: 'this decade',
    same_period:
      'the same period, that period, the same month, that month, that year, the same year, the period, those months, the same months, the same time, same period, that time, that month alone, that year alone, the same stretch, that span, those years, the same twelve months, that quarter, the same quarter, that summer, that winter, that autumn, that spring, the same day, that day, the same date, that date',
    same_period_last_year:
      'the same period last year, the same month last year, the same period of last year, the same period a year earlier, the same period the year before, the same month a year earlier, the same period of the previous year, the same quarter last year, the same quarter a year earlier, the corresponding period last year, the corresponding period of the previous year, the same time last year, the corresponding month last year, the same months last year, the same week last year, the same months a year earlier, the same month of the previous year, the same quarter of last year',
    by_then: 'by then, by that time, by that point, by that date',
    about_now:
      'since then, now, the present, currently, at present, so far, these days, presently, today, tonight, this morning, this afternoon, this evening, overnight, last night, last week, this week, next week, this weekend, last weekend, tomorrow, the past week, the past day, the past 24 hours, the last 24 hours, the past few days, in recent days, in recent weeks, in recent months, in recent years, the past few weeks, the past few months, the past few years, the night before',
  },
  yearWords:
    'year, years, fiscal, financial, calendar year, fiscal year, financial year, the year, all of, the whole of',
  asOf: 'updated on, last updated on, as it stood on, as they stood on, as things stood on, standing on, status of, as recently as, as late as, as early as, as of, as at, as on, as per, counted to, data to, figures to, updated to, up to and including, correct to, current to',
  onward: 'onward, onwards, on, forward',
  past: 'past, last, preceding, previous, latest, most recent, prior',
  first: 'first, opening, initial',
  agoBefore: '',
  agoAfter: 'ago',
  thisOne: 'this, the current, current, this year s',
  lastOne: 'last, this past, previous, past, last year s',
  nextOne: 'next, coming, the coming, the following, following, next year s',
  compared:
    'above the average of, below the average of, above the average for, below the average for, the average of, the average for, above the mean for, the average over, above the norm for, than, than in, than at, than for, than during, compared with, compared to, against, versus, vs, relative to, set against, as against, on, in comparison with, as opposed to, unlike, from, above, below, over its, as in, as many as in, up on, down on, up from, down from',
  record:
    'most, highest, lowest, worst, largest, biggest, deadliest, first time, first, sharpest, steepest, fewest, least, smallest, fastest, slowest, heaviest, busiest, best, strongest, weakest, record, only time, unseen, not seen, unmatched, unprecedented, longest, hottest, driest, wettest, coldest, costliest, bloodiest, greatest, peak, low, high, second highest, no such, never, never before',
  documents:
    'last figure, previous figure, latest figure, own figure, official figure, last count, estimate, estimates, report, assessment, tally, evaluation, briefing, bulletin, survey, statement, forecast, study, list, letter, memo, document, interview, announcement, update, toll, paper, dossier, speech, testimony, press release, interim report, count',
  saying:
    'said, says, saying, told, announced, claimed, spoke, spoken, estimated, acknowledged, admitted, boasted, conceded, wrote, declared, warned, insisted, spoke of, spoken of, asserted, suggested, predicted, had put, talked of, spoke about, argued, revealed, let slip, tabled, testified, replied, informed, read out, disclosed, briefed, remarked, reiterated, repeated, maintained, owned up, hinted, put it at, put them at, guessed, reckoned, mentioned, denied, dismissed, rejected, confirmed, stated, noted, stressed, emphasised, emphasized, recalled, cautioned, alleged, explained, clarified, reaffirmed, pledged, vowed, warned of, forecast, contended, testified to, quoted, was quoted as saying, had said, had told, had announced, had claimed, had estimated',
  origins:
    'born, founded, established, built, created, set up, opened, launched, adopted, passed, signed into law, enacted, dating, dating from, dates, dates from, written, completed, introduced, died, who died, inaugurated, ratified, promulgated, formed, elected, came to power, took office, repaired, last repaired, invented, discovered, released, took over, came into force, invaded, annexed, married, retired, joined nato, bought, acquired, signed, agreed',
  contrast:
    'but, while, whereas, yet, though, although, however, even as, meanwhile, by contrast, although, nor, instead, despite, whilst, unlike, because, so, after which',
  partitive:
    'of whom, of which, of them, of these, of those, including, among them, with, among whom, among these, of the, out of them, or, that is, i e, equivalent to, equal to, which is, namely, made up of, comprising, consisting of, as many as, up to, down to, some of them, in total, altogether, making, bringing',
  whole:
    'the remaining, of them, of these, of those, among them, among these, of the total, of that total, of that number, of that figure, it lists, out of that total, of this total, of this number, the rest, the remainder, of this sum, of that sum, the others, that includes, they include, that total, the total includes, the figure includes',
  issued:
    'given, put out, published, released, issued, compiled, dated, presented, circulated, leaked, completed, made, updated',
  data: 'data, figures, statistics, numbers, results',
  monthAdjectives: {},
  negations:
    'not, n t, never, no longer, nothing, nobody, no one, none, unchanged, untouched, idle, unheard, without, hasn t, haven t, hadn t, nor, last',
  sinceEvents: 'since, ever since, in the time since, from the moment, from the day',
  openings:
    'in total, in all, overall, altogether, all told, but, and, so, then, also, still, yet, meanwhile, however, only, just, alone, already, again, in addition, moreover, instead, earlier, elsewhere, separately, by contrast, at least',
  totalling:
    'bringing, taking, raising, pushing, lifting, pulling, driving, which brings, which takes, and brings, and brought, which brought',
  overAll: 'in, over',
  totals:
    'bringing the total to, bringing the toll to, bringing the tally to, bringing the number to, bringing the count to, bringing the total number to, bringing the overall total to, bringing their number to, bringing the figure to, bringing the death toll to, bringing its total to, taking the total to, taking the toll to, taking the tally to, taking the number to, taking the count to, taking the total number to, taking the overall total to, taking their number to, taking the figure to, taking the death toll to, taking its total to, raising the total to, raising the toll to, raising the tally to, raising the number to, raising the count to, raising the total number to, raising the overall total to, raising their number to, raising the figure to, raising the death toll to, raising its total to, pushing the total to, pushing the toll to, pushing the tally to, pushing the number to, pushing the count to, pushing the total number to, pushing the overall total to, pushing their number to, pushing the figure to, pushing the death toll to, pushing its total to, lifting the total to, lifting the toll to, lifting the tally to, lifting the number to, lifting the count to, lifting the total number to, lifting the overall total to, lifting their number to, lifting the figure to, lifting the death toll to, lifting its total to',
  relatives: 'who, which, whom, whose, where',
  setRates:
    'wage~, salary, salaries, pension~, vat, tax~, levy, levies, duty, duties, tariff~, fare~, fine~, penalty, penalties, key rate, interest rate~, base rate, policy rate, benefit~, allowance~, contribution~, excise~, fee~, toll charge~, rent~, subsidy, subsidies, cap, minimum',
  rateless:
    'bulletin, newspaper, report, survey, review, briefing, inflation, meeting, conference, magazine, update, updates, list, statement, bill, election, elections, festival, statistics, paper, press, life, growth, rate of inflation, leave, general meeting, summit, exhibition, data, video, change, increase, rise, fall, drop, decline, accounts, results',
} satisfies TimeWords;
