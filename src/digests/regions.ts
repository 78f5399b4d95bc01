/** Which countries lie in which region: the UN's M49 list, with Kosovo and Taiwan where CLDR puts them. */
const PARTS: Record<string, string> = {
  '001': '002 009 010 019 142 150',
  '002': '015 202',
  '003': '013 021 029',
  '005': 'AR BO BV BR CL CO EC FK GF GY PY PE GS SR UY VE',
  '009': '053 054 057 061',
  '010': 'AQ',
  '011': 'BJ BF CV CI GM GH GN GW LR ML MR NE NG SH SN SL TG',
  '013': 'BZ CR SV GT HN MX NI PA',
  '014': 'IO BI KM DJ ER ET TF KE MG MW MU YT MZ RE RW SC SO SS UG TZ ZM ZW',
  '015': 'DZ EG LY MA SD TN EH',
  '017': 'AO CM CF TD CG CD GQ GA ST',
  '018': 'BW SZ LS NA ZA',
  '019': '021 419',
  '021': 'BM CA GL PM US',
  '029': 'AI AG AW BS BB BQ VG KY CU CW DM DO GD GP HT JM MQ MS PR BL KN LC MF VC SX TT TC VI',
  '030': 'CN HK MO KP JP MN KR TW',
  '034': 'AF BD BT IN IR MV NP PK LK',
  '035': 'BN KH ID LA MY MM PH SG TH TL VN',
  '039': 'AL AD BA HR GI GR VA IT MT ME MK PT SM RS SI ES XK',
  '053': 'AU NZ CX CC HM NF',
  '054': 'FJ NC PG SB VU',
  '057': 'GU KI MH FM NR MP PW UM',
  '061': 'AS CK PF NU PN WS TK TO TV WF',
  '142': '030 034 035 143 145',
  '143': 'KZ KG TJ TM UZ',
  '145': 'AM AZ BH CY GE IQ IL JO KW LB OM QA SA PS SY TR AE YE',
  '150': '039 151 154 155',
  '151': 'BY BG CZ HU PL MD RO RU SK UA',
  '154': 'AX DK EE FO FI GG IS IE IM JE LV LT NO SJ SE GB',
  '155': 'AT BE FR DE LI LU MC NL CH',
  '202': '011 014 017 018',
  '419': '005 013 029',
};

/** Whether any of the codes (ISO 3166-1 or M49) is one of the wanted ones, or lies in one. */
export function within(codes: readonly string[], wanted: readonly string[]): boolean {
  const all = wanted.map(partsOf);
  return codes.some((code) => all.some((parts) => parts.has(code)));
}

/** The code itself, and all that lies in it. */
function partsOf(code: string): Set<string> {
  const parts = (PARTS[code] ?? '').split(' ').filter((part) => part !== '');
  return new Set([code, ...parts.flatMap((part) => [...partsOf(part)])]);
}
