import { describe, expect, test } from 'vitest';
import { difference, halfUnit, intervalOf, relate, sameReport } from '../../src/ledger/intervals.ts';
import { value } from './play.ts';

describe('a figure stands for an interval', () => {
  test.each([
    ['7', 7, 7],
    ['~18000', 17100, 18900],
    ['~40000', 35000, 45000],
    ['~3', 2.5, 3.5],
    ['>=3300', 3300, Number.POSITIVE_INFINITY],
    ['>3300', 3300, Number.POSITIVE_INFINITY],
    ['<=5000', 0, 5000],
    ['<5000', 0, 5000],
    ['14000..15000', 14000, 15000],
    ['1000*', 1000, 10000],
  ])('%s is [%d, %d]', (text, low, high) => {
    expect(intervalOf(value(text))).toEqual({ low, high });
  });

  test.each([
    [18000, 500],
    [18500, 50],
    [40000, 5000],
    [271, 0.5],
    [6.5, 0.05],
    [0, 0],
  ])('half a unit of the last significant digit of %d is %d', (n, half) => {
    expect(halfUnit(n)).toBeCloseTo(half, 9);
  });
});

describe('what a value is to an earlier one', () => {
  test.each([
    ['~18000', '18000', 'same', 'exact and about the same number'],
    ['18000', '~18000', 'same', 'about and exact the same number'],
    ['~18000', '18500', 'same', 'a number within the approximation'],
    ['17400', '~18000', 'same', 'a number within the newer approximation'],
    ['~18000', '~19400', 'rose', 'beyond the approximation'],
    ['>=3300', '>3300', 'same', 'at least and more than'],
    ['<=5000', '<5000', 'same', 'up to and under'],
    ['>=7', '9', 'rose', 'another number, though the intervals overlap'],
    ['9', '>=7', 'fell', 'another number, though the intervals overlap'],
    ['>=7', '7', 'narrowed', 'only the bound differs'],
    ['7', '>=7', 'widened', 'only the bound differs'],
    ['<=5000', '5000', 'narrowed', 'only the bound differs'],
    ['~150', '>=150', 'widened', 'only the bound differs'],
    ['400..700', '550..600', 'narrowed', 'one range inside the other'],
    ['300..350', '250..500', 'widened', 'one range around the other'],
    ['400..700', '650', 'narrowed', 'a number inside the range'],
    ['8', '5..10', 'widened', 'a range around the number'],
    ['400..700', '600..900', 'rose', 'ranges that overlap'],
    ['250..500', '640', 'rose', 'above the range'],
    ['26150', '>26000', 'same', 'a rounded copy'],
    ['26150', '~26000', 'same', 'a rounded copy'],
    ['26800', '<27000', 'same', 'rounded up'],
    ['26150', '26000', 'same', 'thousands are rounded'],
    ['254', '250', 'fell', 'hundreds are counted'],
    ['>=3300', '>=3380', 'rose', 'a more precise number is another'],
    ['>=30', '32', 'rose', 'a toll that grows'],
    ['3300', '1000*', 'same', '"thousands" for a number already known'],
    ['1000*', '3300', 'narrowed', 'a number for "thousands"'],
    ['12*', '100*', 'rose', 'dozens, then hundreds'],
    ['0', '0', 'same', 'nothing, again'],
    ['0', '3', 'rose', 'the first'],
  ] as [string, string, string, string][])('%s, then %s: %s (%s)', (known, next, relation) => {
    expect(relate(value(known), value(next))).toBe(relation);
  });

  test('one report is one report whichever form came first', () => {
    expect(sameReport(value('>26000'), value('26150'))).toBe(true);
    expect(sameReport(value('26150'), value('>26000'))).toBe(true);
    expect(sameReport(value('7'), value('9'))).toBe(false);
  });

  test('differences are of the stated numbers, the middle of a range', () => {
    expect(difference(value('>1500'), value('~18000'))).toEqual({ difference: 16500, ratio: 12 });
    expect(difference(value('400..700'), value('550..600'))).toEqual({
      difference: 25,
      ratio: 1.04545454545,
    });
    expect(difference(value('0'), value('3'))).toEqual({ difference: 3, ratio: null });
  });
});
