import { type Grammar, wordSet } from '../grammar.ts';
import { ellipsis } from './ellipsis.ts';
import { traps } from './trap-grammar.ts';

export const grammar = {
  phrase: 'noun_first',
  agreeing: null,
  unknown: {
    people:
      /(?:isti|ista|iste|tori|eni|ence|anti|ante|enti|ologi|grafi|nauti|eri|giu|gii|escu|esti|ari|asi|mani|filii?|cratii?)$/,
    cognates: [
      [/(?:tii|tiile|tie|tia|tiilor)$/, 'tion'],
      [/(?:siuni|siune|siunile)$/, 'sion'],
      [/(?:tati|tate|tatea|tatile)$/, 'ty'],
      [/(?:mente|ment|mentele)$/, 'ment'],
      [/(?:isme|ism)$/, 'ism'],
      [/(?:logii|logie)$/, 'logy'],
      [/(?:uri|urile)$/, ''],
      [/(?:oare)$/, 'or'],
    ],
    letters: null,
  },
  dials:
    /^(?:la|prin|unic|numarul|serviciul|serviciului|apel|apeluri|apelul|apelurile|sunat|suna|sunati|format|formati|cu|pe)$/,
  negation: /^(?:nu|n)$/,
  spatial: null,
  tells: null,
  ellipsis,
  traps,
  inverted: null,
  verb: null,
  finite: {
    auxiliary: /^(?:a|au|ar|vor|va|sunt|este|e|erau|era|fusesera|fusese|fi|fost|s|se|i|si)$/,
    between:
      /^(?:mai|deja|inca|nu|fost|fi|doar|si|tot|cam|apoi|ulterior|probabil|oficial|considerati|considerate|dati|date|dat)$/,
    verb: /^(?:.*(?:eaza|esc|este|eau|asera|isera|usera|sesera)|lupta|luptau|mor|moare|lipsesc|lipseau|zac|zaceau|cad|cadeau|pier|dispar|fug|stau|raman|vin|pleaca|plecau|asteapta|asteptau|merg|traiesc|provin|proveneau|pretind|cer|au|apar|detin|fac|ies|trec|intra|ajung)$/,
    never: /^(?:acest|aceste|este|poveste|veste|peste|creste|castre|alteste)$/,
    closes:
      /^(?:care|ce|cati|cate|cand|dupa|daca|fiindca|deoarece|pentru|ca|desi|unde|dar|insa|inainte|timp)$/,
    outOf: /^(?:din|dintre|dintr|a|al|ai|ale|celor)$/,
  },
  payers: {
    broker:
      /^(?:agent(?:ul|ului|ii|ilor|i|a|ei|iei|iile|iilor)?|intermediar\w*|recrutor\w*|racolator\w*|traficant\w*|calauz\w*|complic\w*|suspect(?:ii|ilor|ul|i)|inculpat\w*)$/,
    promised: /^(?:promis\w*|promit\w*|ofer\w*|momit\w*|ademenit\w*|fagadui\w*)$/,
    paid: /^(?:platit|plateste|platesc|plateau|platea|platise|platisera|dat|achitat|cotizat|imprumutat)$/,
    payer:
      /^(?:victim\w*|famili\w*|rudel\w*|recruti\w*|candidat\w*|fiecare|ei|ele|el|ea|noi|eu|tiner\w*|barbati\w*|parint\w*|tatal|mama|fratele|vaduv\w*|care|migrant\w*|unei|unui)$/,
    passive: /\b(?:fost|fi|fiind)\b/,
    per: /\b(?:de caciula|pe cap de recrut|(?:de la|pentru|de) fiecare(?: recrut| candidat| om| barbat| strain| roman| voluntar)?\b(?! luna| an| zi))/,
    strong:
      /^(?:salari\w*|sold[aei]\w{0,4}|prim[aei]|primel\w*|bonus\w*|indemnizati\w*|compensati\w*|despagubiri?l?e?|despagubirea)$/,
    home: /^(?:soldat(?:ul)?|caporal\w*|sergent\w*|profesor\w*|medic(?:ul)?|politist\w*|invatator\w*)$/,
  },
  infinitive: /^sa$/,
  plural: /(?:i|e|uri|ile|ele|lor)$/,
  ahead: null,
  capitalPeoples: false,
  apostropheInside: false,
  dashIsVerb: false,
  fromIsRange: false,
  yearWordFollows: false,
  boundVerbsReach: false,
  ourselves: wordSet('noi'),
  backward:
    /^(acest lucru|anuntul|informatia|informatiile|datele|cifrele|despre aceasta|aceasta) (a fost|au fost|fost|este|sunt|a|au) (facut|facuta|facute|anuntat|anuntata|anuntate|comunicat|comunicata|comunicate|confirmat|confirmata|confirmate|transmis|transmisa|transmise|publicate|fost)|^se arata in|^anuntul a fost/,
  retells: /^(?:relateaza|relatat|informeaza|informat|noteaza|scrie|scris|titreaza|preia)$/,
  again: /^(tot|el|ea|dansul|acesta|aceasta|aceeasi|acelasi)$/,
  same: null,
  hearsay: null,
  notInNames: /^(au|ar|este|sunt|e|era|erau|va|vor|s|si|ca|cu|pe)$/,
  verbalNoun: null,
  inside: null,
  oblique: null,
  reporting: {
    order: 'verb_first',
    verb: /(?:eaza|aza|este|easca|neste)$|^(?:zice|zic|ofteaza|deplange|deplang|rezuma|crede|cred|spune|spun|scrie|socoate|pune|promite|ghiceste|presupune|deduce|ironizeaza|striga|ride|rade|ranjeste|suspina|rosteste|recunosc|recunoaste|stie|stiu|enumera|calculeaza|amenintă|ameninta|compara|protesteaza|argumenteaza|intreaba|raspunde|raspund|enunta|aproximeaza|presupun|intuieste|contrazice|contrazic|completeaza|rezuma|sustin|sustine|conchide|conchid|lamureste|deplora|declara|informa)$/,
    participle: /(?:at|it|ut|is|us|ns|rs|pt|rt)$/,
    auxiliary: /^(?:a|au)$/,
    before: /^(?:dupa|cum|asa|precum|mai|se|s|isi|si)$/,
    passive: /$^/,
    preposition:
      /^(?:in|la|cu|pe|de|din|prin|pentru|despre|dupa|sub|peste|intr|catre|ca|sa|al|a|ai|ale|cand|unde|care|printre|intre|spre|fata|fara|pana)$/,
    object: /(?:ului|ilor|elor|iei|unui|unei|unor)$/,
  },
} satisfies Grammar;
