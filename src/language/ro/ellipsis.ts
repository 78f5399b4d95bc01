import { type Ellipsis, wordSet } from '../grammar.ts';

export const ellipsis = {
  outOf: /^(?:din|dintre)$/,
  them: /^(?:ei|ele|acestia|acestea)$/,
  opens: /^(?:iar|dar|insa)$/,
  takesPeople: wordSet(
    'salvat salvand ucis ucigand ranit ranind arestat retinut evacuat angajat concediat expulzat',
  ),
  human: wordSet(
    'dorm traiesc locuiesc muncesc lucreaza lucreau voteaza votat protestat emigrat demisionat internat internati internate condamnat condamnati condamnate',
    'inecat refuzat semnat inrolat inrolati luptat lupta luptau supravietuit predat dezertat murit',
  ),
  between: /^(?:au|a|fost|sunt|erau|s|se|mai|care|altii|deja)$/,
  respectively: /^respectiv$/,
  total: /^(?:total|bilant|bilantul|totalul|cifra|numarul)$/,
  numberWord: /^(?:total|numar|numarul|numarului)$/,
  of: /^(?:de|al|a|ale)$/,
  groups:
    /^(?:grup|grupul|grupa|convoi|convoiul|echipaj|echipajul|echipa|detasament|detasamentul|contingent|contingentul|companie|compania|pluton|plutonul|batalion|batalionul|delegatie|delegatia|multime|multimea|efectiv|efectivul|lot|lotul|trupa|banda|familie|populatie|populatia)$/,
  beside: /^(?:printre|pentru|cu|contra|impotriva)$/,
  money:
    /^(?:sum[aei]|amend[ae]|amenzi|profit|venituri|veniturile|pierderi|pierderile|datori[ei]|bugetul?|creditul?|pagube|investitii|plat[aei]|platit|platesc|platiti|prim[ie]|primesc|primeste|incas|cost|alocat|cheltui|ofera|datoreaza)/,
} satisfies Ellipsis;
