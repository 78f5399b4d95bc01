/** Romanian verbs of saying and counting in the forms that news uses: present, imperfect and participle of the third person. */
import type { Forms } from '../pack.ts';

const lines = (list: string): string[][] =>
  list
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));

/** Singular and plural present, participle; the imperfect is made of them. */
const SAY = lines(`
spune spun spus
zice zic zis
declară declară declarat
anunță anunță anunțat
arată arată arătat
afirmă afirmă afirmat
precizează precizează precizat
transmite transmit transmis
estimează estimează estimat
susține susțin susținut
avertizează avertizează avertizat
scrie scriu scris
povestește povestesc povestit
comunică comunică comunicat
informează informează informat
raportează raportează raportat
recunoaște recunosc recunoscut
calculează calculează calculat
crede cred crezut
consideră consideră considerat
apreciază apreciază apreciat
pretinde pretind pretins
neagă neagă negat
respinge resping respins
admite admit admis
confirmă confirmă confirmat
dezvăluie dezvăluie dezvăluit
adaugă adaugă adăugat
socotește socotesc socotit
evaluează evaluează evaluat
indică indică indicat
notează notează notat
menționează menționează menționat
explică explică explicat
avansează avansează avansat
semnalează semnalează semnalat
subliniază subliniază subliniat
răspunde răspund răspuns
prognozează prognozează prognozat
relatează relatează relatat
amintește amintesc amintit
reclamă reclamă reclamat
numără numără numărat
consemnează consemnează consemnat
punctează punctează punctat
mărturisește mărturisesc mărturisit
conchide conchid conchis
concluzionează concluzionează concluzionat
constată constată constatat
atenționează atenționează atenționat
insistă insistă insistat
replică replică replicat
bănuiește bănuiesc bănuit
suspectează suspectează suspectat
denunță denunță denunțat
detaliază detaliază detaliat
infirmă infirmă infirmat
dezminte dezmint dezmințit
contestă contestă contestat
opinează opinează opinat
pomenește pomenesc pomenit
evocă evocă evocat
invocă invocă invocat
cifrează cifrează cifrat
anticipează anticipează anticipat
preconizează preconizează preconizat
deduce deduc dedus
rectifică rectifică rectificat
corectează corectează corectat
rezumă rezumă rezumat
sintetizează sintetizează sintetizat
comentează comentează comentat
deplânge deplâng deplâns
asigură asigură asigurat
garantează garantează garantat
jură jură jurat
enumeră enumeră enumerat
înșiră înșiră înșirat
inventariază inventariază inventariat
contabilizează contabilizează contabilizat
cuantifică cuantifică cuantificat
rotunjește rotunjesc rotunjit
presupune presupun presupus
specifică specifică specificat
clarifică clarifică clarificat
lămurește lămuresc lămurit
completează completează completat
observă observă observat
remarcă remarcă remarcat
reproșează reproșează reproșat
obiectează obiectează obiectat
ripostează ripostează ripostat
contrazice contrazic contrazis
minimalizează minimalizează minimalizat
minimizează minimizează minimizat
argumentează argumentează argumentat
acuză acuză acuzat
prezice prezic prezis
atestă atestă atestat
certifică certifică certificat
demonstrează demonstrează demonstrat
documentează documentează documentat
înregistrează înregistrează înregistrat
identifică identifică identificat
depistează depistează depistat
descoperă descoperă descoperit
stabilește stabilesc stabilit
verifică verifică verificat
măsoară măsoară măsurat
expune expun expus
repetă repetă repetat
reiterează reiterează reiterat
conturează conturează conturat
aproximează aproximează aproximat
reamintește reamintesc reamintit
vorbește vorbesc vorbit
gândește gândesc gândit
află află aflat
centralizează centralizează centralizat
cataloghează cataloghează catalogat
`);

/** Verbs that open a clause of their own behind what is said, and say nothing with a subject before them. */
const TURN = lines(`
oftează oftează oftat
suspină suspină suspinat
amenință amenință amenințat
glumește glumesc glumit
ironizează ironizează ironizat
zâmbește zâmbesc zâmbit
strigă strigă strigat
șoptește șoptesc șoptit
exclamă exclamă exclamat
întreabă întreabă întrebat
deplânge deplâng deplâns
acuză acuză acuzat
explodează explodează explodat
revine revin revenit
continuă continuă continuat
încheie încheie încheiat
povățuiește povățuiesc povățuit
sfătuiește sfătuiesc sfătuit
recomandă recomandă recomandat
ordonă ordonă ordonat
decretează decretează decretat
filosofează filosofează filosofat
rostește rostesc rostit
citează citează citat
descrie descriu descris
speră speră sperat
proclamă proclamă proclamat
recapitulează recapitulează recapitulat
prevede prevăd prevăzut
proiectează proiectează proiectat
previzionează previzionează previzionat
`);

/** Reflexive: "se laudă", "s-a plâns". */
const REFLEXIVE = lines(`
laudă laudă lăudat
fălește fălesc fălit
plânge plâng plâns
revoltă revoltă revoltat
miră miră mirat
teme tem temut
jură jură jurat
lamentează lamentează lamentat
scuză scuză scuzat
apără apără apărat
confesează confesează confesat
justifică justifică justificat
indignează indignează indignat
mândrește mândresc mândrit
alarmează alarmează alarmat
îngrijorează îngrijorează îngrijorat
bucură bucură bucurat
`);

/** "arăta", "susținea", "spunea": from the participle of verbs in -at, from the plural of others. */
function imperfect([, plural, participle]: string[]): string[] {
  if (/at$/.test(participle!)) {
    const root = participle!.slice(0, -1).replace(/ia$/, 'ia');
    return [root, `${root}u`];
  }
  const root = plural!.replace(/esc$/, '').replace(/u$/, '');
  return /esc$/.test(plural!) ? [`${root}ea`, `${root}eau`] : [`${root}ea`, `${root}eau`];
}

const present = (rows: string[][]) => rows.flatMap(([one, many]) => [one!, many!]);
const past = (rows: string[][]) =>
  rows.flatMap(([, , participle]) => [
    `a ${participle}`,
    `au ${participle}`,
    `a mai ${participle}`,
    `au mai ${participle}`,
  ]);

export const saying: Forms = [
  ...new Set([...present(SAY), ...SAY.flatMap(imperfect), ...SAY.map(([, , participle]) => participle!)]),
  ...present(REFLEXIVE).map((form) => `se ${form}`),
  ...REFLEXIVE.flatMap(([, , participle]) => [`s a ${participle}`, `s au ${participle}`]),
]
  .map((form) =>
    form
      .split(' ')
      .map((word) => `=${word}`)
      .join(' '),
  )
  .join(',');

/** What is found, counted or given stands behind these more often than who does so. */
const NEVER_OPENS =
  /^(credea|vorb|a (mai )?vorbit|au (mai )?vorbit|află|descoper|a descoper|stabil|public|plasea|prezint|promi|acuz|număr|identific|depist|măso|înregistr|expun|verific|document|gând|cere|cer|a (mai )?(cerut|publicat|plasat|numărat|prezentat|acuzat|identificat|depistat|înregistrat|stabilit|măsurat|verificat|promis)|au (mai )?(cerut|publicat|plasat|numărat|prezentat|acuzat|identificat|depistat|înregistrat|stabilit|măsurat|verificat|promis))/;

export const opening: Forms = [
  ...new Set([...present([...SAY, ...TURN]), ...past([...SAY, ...TURN]), ...SAY.flatMap(imperfect)]),
  ...present([...SAY, ...TURN]).map((form) => `mai ${form}`),
  ...present(REFLEXIVE).map((form) => `se ${form}`),
  ...REFLEXIVE.flatMap(([, , participle]) => [`s a ${participle}`, `s au ${participle}`]),
]
  .filter((form) => !NEVER_OPENS.test(form))
  .join(',');

/** Definite and genitive of what a source goes by. */
const THEIRS = lines(`
calculele calculelor
estimările estimărilor
estimarea estimării
datele datelor
cifrele cifrelor
informațiile informațiilor
evaluările evaluărilor
evaluarea evaluării
socotelile socotelilor
socoteala socotelii
statistica statisticii
statisticile statisticilor
bilanțul bilanțului
raportul raportului
rapoartele rapoartelor
registrul registrului
registrele registrelor
evidența evidenței
evidențele evidențelor
mărturia mărturiei
mărturiile mărturiilor
versiunea versiunii
relatarea relatării
relatările relatărilor
declarațiile declarațiilor
declarația declarației
numărătoarea numărătorii
lista listei
listele listelor
prognoza prognozei
prognozele prognozelor
documentele documentelor
dosarul dosarului
studiul studiului
analiza analizei
sondajul sondajului
ancheta anchetei
comunicatul comunicatului
recensământul recensământului
măsurătorile măsurătorilor
constatările constatărilor
concluziile concluziilor
aprecierea aprecierii
aprecierile aprecierilor
afirmațiile afirmațiilor
contabilitatea contabilității
arhiva arhivei
arhivele arhivelor
baza bazei
sursele surselor
jurnalul jurnalului
procesul-verbal procesului-verbal
însemnările însemnărilor
notele notelor
observațiile observațiilor
mesajul mesajului
anunțul anunțului
barometrul barometrului
buletinul buletinului
`);

export const bySource: Forms = [
  ...THEIRS.flatMap(([definite, genitive]) => [
    `potrivit ${genitive}`,
    `conform ${genitive}`,
    `după ${definite}`,
    `din ${definite}`,
    `în ${definite}`,
    `reiese din ${definite}`,
    `rezultă din ${definite}`,
  ]),
  ...[
    'spusele',
    'cuvintele',
    'expresia',
    'părerea',
    'opinia',
    'vorbele',
    'formula',
    'știința',
    'numărul',
  ].map((noun) => `după ${noun}`),
  ...['spuselor', 'cuvintelor', 'opiniei', 'vorbelor'].flatMap((noun) => [
    `potrivit ${noun}`,
    `conform ${noun}`,
  ]),
  ...['opinia', 'viziunea', 'interpretarea', 'accepțiunea', 'socoteala', 'percepția', 'lectura'].map(
    (noun) => `în ${noun}`,
  ),
  'reiese din, rezultă din, reieșea din, se desprinde din, din câte a aflat, din câte spune, din câte știe, dacă e să dăm crezare, dacă e să credem, dacă ar fi să credem, să dăm crezare, în versiunea, în varianta, după cum notează, după cum relatează, după cum susține, după cum afirmă, după cum explică, după cum recunoaște, după cum admite, după cum estimează, după cum informează, după cum transmite, cum spune, cum scrie, cum arată, cum notează, așa cum arată, așa cum spune, se spune în, se precizează în, se menționează în, se consemnează în, se notează în, se scrie în, se afirmă în, se susține în, scrie în, puse la dispoziție de, furnizat de, furnizată de, culese de, culeasă de, strânsă de, adunate de, adunată de, compilate de, compilată de, calculate de, calculată de, calculat de, estimate de, estimată de, estimat de, numărați de, numărate de, numărat de, numărată de, centralizate de, centralizat de, centralizată de, verificate de, verificați de, confirmați de, invocate de, invocată de, invocat de, avansate de, avansată de, avansat de, prezentate de, prezentată de, vehiculate de, vehiculată de, consultat de, consultate de, consultată de, văzut de, văzută de, văzute de, obținute de, documentate de, documentați de, documentată de, recunoscute de, recunoscuți de, recunoscută de, raportați de, raportată de, publicați de, citați de, întocmit de, întocmite de, ținută de, ținut de, ținute de, elaborat de, elaborată de, elaborate de, interceptat de, interceptată de, interceptate de, dezvăluite de, dezvăluit de, dezvăluită de, analizate de, analizat de, analizată de, consemnate de, consemnat de, consemnată de, înregistrate de, înregistrat de, înregistrată de, semnat de, semnată de',
].join(',');
