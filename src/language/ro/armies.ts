import type { ArmyWords } from '../pack.ts';

export const armies: ArmyWords = {
  losing:
    'pierdut, pierde, pierd, pierdeau, pierduse, piardă, suferit, suferă, suferise, înregistrat, avut, sacrificat',
  admits: 'recunoaște, recunoscut, recunoscuse, recunoaste, admite, admis, confirmă, confirmat, recunoștea',
  strikes:
    'doborât, doborâse, doborau, doboară, doborat, interceptat, interceptează, distrus, distruge, capturat, luat, neutralizat, oprit, scos din luptă, eliminat, nimicit, respins',
  loss: 'pierderi, pierderile, pierderilor, morți, morții, morților, răniți, răniții, uciși, ucișii, decese, decesele, deceselor, căzuți, căzuții, bilanțul',
  airForce:
    'forțele aeriene, forțelor aeriene, apărarea antiaeriană, apărării antiaeriene, apărarea aeriană, aviația',
  enemy:
    'inamicul, inamicului, dușmanul, dușmanului, ocupanții, ocupanților, ocupantul, invadatorii, invadatorilor, agresorul, agresorului',
};
