/** Country and region names from CLDR in all their forms, so that packs list only what CLDR does not say. */
import { inflected } from './name-forms.ts';
import type { Forms } from './pack.ts';

/** M49 regions a figure may name as an origin. */
const REGIONS =
  '002 003 005 009 011 013 014 015 017 018 019 021 029 030 034 035 039 053 054 057 061 142 143 145 150 151 154 155 202 419';

const CODES = `AF AL DZ AD AO AG AR AM AU AT AZ BS BH BD BB BY BE BZ BJ BT BO BA BW BR BN BG BF BI KH CM CA CV CF TD CL CN CO KM CG CD CR
CI HR CU CY CZ DK DJ DM DO EC EG SV GQ ER EE SZ ET FJ FI FR GA GM GE DE GH GR GD GT GN GW GY HT HN HU IS IN ID IR IQ IE IL IT JM JP JO KZ
KE KI KP KR KW KG LA LV LB LS LR LY LI LT LU MG MW MY MV ML MT MH MR MU MX FM MD MC MN ME MA MZ MM NA NR NP NL NZ NI NE NG MK NO OM PK PW
PA PG PY PE PH PL PT QA RO RU RW KN LC VC WS SM ST SA SN RS SC SL SG SK SI SB SO ZA SS ES LK SD SR SE CH SY TW TJ TZ TH TL TG TO TT TN TR
TM TV UG UA AE GB US UY UZ VU VE VN YE ZM ZW PS XK VA GL PR`;

/** Code to every form of CLDR's name in the language and of the pack's own aliases. */
export function countryNames(
  language: string,
  aliases: Record<string, Forms>,
  inflect: (name: string) => string[],
): Record<string, Forms> {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  const table: Record<string, Forms> = { ...aliases };
  for (const code of [...CODES.split(/\s+/), ...REGIONS.split(' ')]) {
    // "Myanmar (Birmania)": the bracket holds another name. "Congo - Kinshasa", "Маршалловы о-ва": nobody writes so.
    const given = (names.of(code) ?? '').replace(/[()]/g, ',').replace(/ & /g, ' and ').replace(/[’']/g, ' ');
    const named = / [-—] |о-ва/.test(given) ? '' : given;
    table[code] = [named, aliases[code] ?? ''].filter(Boolean).join(',');
  }
  return inflected(table, inflect);
}
