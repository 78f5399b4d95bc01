import { asWritten as phrases } from '../alternatives.ts';
import type { Forms } from '../pack.ts';
import { verbs } from './verbs.ts';

export const weak: Record<string, Forms> = {
  pay: [
    verbs('get, receive, offer, transfer, wire, collect, award, promise, advertise, earn, send home, pay'),
    phrases(
      'a month, per month, monthly, an hour, cash, the sum, that sum, the money, premium, up front, upfront, pension, pensions, benefits, income, pocket, pockets',
    ),
  ].join(', '),
};
