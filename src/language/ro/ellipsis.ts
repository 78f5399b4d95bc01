import { type Ellipsis, eitherOf, wordSet } from '../grammar.ts';

export const ellipsis = {
  outOf: /^(?:din|dintre)$/,
  them: /^(?:ei|ele|acestia|acestea)$/,
  opens: /^(?:iar|dar|insa)$/,
  takesPeople: wordSet(
    'salvat salvand ucis ucigand ranit ranind arestat retinut evacuat angajat concediat expulzat recrutat racolat inrolat ademenit eliberat condamnat expulzat deportat gratiat internat vaccinat repatriat hraneste hranesc',
    'hranit adapostit adaposteste gazduieste omorat omorand ucide omoara capturat rapit executat imbolnavit infectat',
  ),
  human: eitherOf(
    wordSet(
      'dorm traiesc locuiesc muncesc lucreaza lucreau voteaza votat protestat emigrat demisionat internat internate condamnat condamnate',
      'inecat refuzat semnat inrolat luptat lupta luptau supravietuit predat dezertat murit mor mureau spun spus spuneau refuza asteapta asteptau plecat plecau pleaca plecasera intors intorc intoarsera fugit fug fugeau scapat',
      'evadat mananca vorbesc vorbeau stiu cred spera speră sinucis sinucid casatorit studiaza invata invatau traim traiau stau stateau dormit dormeau munceau acasa cazut coborat urcat jurat marsaluit semneaza semnasera murisera',
      'voluntari sotii orfani traia locuiau locuia traiau spitalizati insarcinate vaduve doborat doarme plange plang jelesc implora cersesc boicotat abtinut absentat candideaza emigreaza fuga dispar disparut',
    ),
    // Participles of people: "au fost prinși".
    /^(?!mult|tot|alt|atat|cat|doi|cei|acest|acel|noi|voi)[a-z]{2,}(?:at|ut|it|is|ns|rs|os|pt)i$/,
  ),
  between:
    /^(?:au|a|fost|sunt|erau|s|se|mai|care|altii|deja|inca|ar|fi|vor|nu|si|i|l|le|isi|abia|tot|acum|azi|astazi|ulterior|apoi|recent|doar|numai)$/,
  respectively: wordSet('respectiv'),
  total: /^(?:total|bilant|bilantul|totalul|cifra|numarul)$/,
  numberWord: /^(?:total|numar|numarul|numarului)$/,
  of: /^(?:de|al|a|ale)$/,
  equals: /^(?:este|e|era|sunt|erau|de)$/,
  seated:
    /^(?:parlament|senat|camer[ae]|deputat|consili|alegeri|scrutin|partid|coaliti|mandat|autobuz|microbuz|tren|avion|vagon|zbor|sal[aie]|stadion|arena|teatru|teatrul|cinema|tribun|amfiteatr|ferib|vapor|masin)/,
  groups:
    /^(?:grup|grupul|grupa|convoi|convoiul|echipaj|echipajul|echipa|detasament|detasamentul|contingent|contingentul|companie|compania|pluton|plutonul|batalion|batalionul|delegatie|delegatia|multime|multimea|efectiv|efectivul|lot|lotul|trupa|banda|familie|populatie|populatia)$/,
  beside: /^(?:printre|pentru|cu|contra|impotriva)$/,
  money:
    /^(?:sum[aei]|amend|profit|venituri|veniturile|pierderi|pierderile|datori[ei]|bugetul?|creditul?|pagube|investitii|plat|primi[mt]?|prime|primesc|primeste|primea|primeau|incas|cost|aloc|cheltui|ofer|dator|da|dau|dadea|dadeau|promi[st]|promit|prevede|prevad|vand|vinde|cumpar|strans|strang|achit|castig|transfer|vira|cotiz|imprumut|cere|dona)/,
  sum: /^(?:salari|leaf|sold[ae]|prim[ae]$|prime$|sum[aei]|pret|cost|amen[dz]|despagubir|indemnizati|pensi|chiri|tax[ae]|tarif|comision|cauti|datori|imprumut|credit|buget|deficit|profit|venit|bonus|recompens|rascumpar|mit[ae]$|valoare|asigur|plat[ai]|transe|transa|rata|avans|onorari|burs[ae]|ajutor|barilul|pretul|restul)/,
  against: /^(?:la|de|din|fata|nu|spre|peste|sub)$/,
} satisfies Ellipsis;
