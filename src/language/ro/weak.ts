import type { Forms } from '../pack.ts';
import { phrases, verbs } from './verbs.ts';

export const weak: Record<string, Forms> = {
  pay: [
    verbs('primi, încasa, oferi, promite:promis, câștiga, vira, datora, plăti'),
    phrases(
      'pe lună, lunar, lunară, lunare, pe oră, în mână, în cont, suma, sumă, dreptul la, plată, plata, câștig, câștigul',
    ),
  ].join(', '),
  fighting:
    '=război, =războiul, =războiului, =la =război, =în =război, =armata =rusă, =armatei =ruse, =în =armata =rusă, =armata =Rusiei, =în =armata, =forțele =ruse, =forțelor =ruse, =în =forțele =ruse, =forțele =armate =ruse, =trupele =ruse, =soldat, =soldați, =soldații, =soldaților, =militar, =militari, =militarii, =militarilor, =trupe, =trupele, =trupelor, =luptător, =luptători, =luptătorii, =luptătorilor, =mercenar, =mercenari, =mercenarii, =mercenarilor, =combatant, =combatanți, =combatanții, =contingent, =contingentul, =contingentului, =efectiv, =efectivul, =efective, =efectivele, =brigada, =batalion, =batalionul, =geniști, =luptele, =lupte',
  recruited:
    '=voluntar, =voluntari, =voluntarii, =voluntarilor, =recrut, =recruți, =recruții, =recruților, =recrutor, =recrutori, =recrutorii, =recrutorul, =contract, =contractul, =contracte, =contractele, =contractelor, =contractului, =contractual, =contractuali, =contractualii',
};
