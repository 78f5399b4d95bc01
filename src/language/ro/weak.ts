import type { Forms } from '../pack.ts';
import { phrases, verbs } from './verbs.ts';

export const weak: Record<string, Forms> = {
  pay: [
    verbs('primi, încasa, oferi, promite:promis, câștiga, vira, datora, plăti'),
    phrases(
      'pe lună, lunar, lunară, lunare, pe oră, în mână, în cont, suma, sumă, dreptul la, plată, plata, câștig, câștigul',
    ),
  ].join(', '),
};
