/** English plurals and their singulars. */

/** Words that count several without an s. */
const PLURALS = new Set(
  (
    'people men women children police staff crew personnel aircraft troops infantry cavalry clergy youth folk cattle sheep fish livestock spacecraft ' +
    'servicemen servicewomen gunmen airmen schoolchildren grandchildren media data criteria bacteria phenomena geese mice oxen deer bison salmon ' +
    'police passersby feet teeth species series headquarters offspring kin alumni fungi nuclei'
  ).split(' '),
);

const IRREGULAR = new Map(
  Object.entries({
    lives: 'life',
    halves: 'half',
    knives: 'knife',
    leaves: 'leaf',
    loaves: 'loaf',
    calves: 'calf',
    shelves: 'shelf',
    wolves: 'wolf',
    thieves: 'thief',
    wives: 'wife',
    feet: 'foot',
    teeth: 'tooth',
    mice: 'mouse',
    geese: 'goose',
    children: 'child',
    men: 'man',
    women: 'woman',
    crises: 'crisis',
    bases: 'base',
    buses: 'bus',
    gases: 'gas',
    viruses: 'virus',
    campuses: 'campus',
    bonuses: 'bonus',
    statuses: 'status',
    censuses: 'census',
    choruses: 'chorus',
    circuses: 'circus',
    criteria: 'criterion',
    phenomena: 'phenomenon',
    bacteria: 'bacterium',
    data: 'data',
    media: 'media',
    analyses: 'analysis',
    diagnoses: 'diagnosis',
    hypotheses: 'hypothesis',
    theses: 'thesis',
    parentheses: 'parenthesis',
    oases: 'oasis',
    movies: 'movie',
    ties: 'tie',
    lies: 'lie',
    pies: 'pie',
    cookies: 'cookie',
    selfies: 'selfie',
    calories: 'calorie',
    zombies: 'zombie',
    prairies: 'prairie',
    species: 'species',
    series: 'series',
    heroes: 'hero',
    potatoes: 'potato',
    tomatoes: 'tomato',
    vetoes: 'veto',
    torpedoes: 'torpedo',
    volcanoes: 'volcano',
    mosquitoes: 'mosquito',
    mangoes: 'mango',
    cargoes: 'cargo',
    embargoes: 'embargo',
    tornadoes: 'tornado',
    echoes: 'echo',
    quizzes: 'quiz',
    axes: 'axe',
    caches: 'cache',
    avalanches: 'avalanche',
    headaches: 'headache',
    aches: 'ache',
    niches: 'niche',
    gps: 'gp',
    mps: 'mp',
    meps: 'mep',
    ngos: 'ngo',
    tvs: 'tv',
    pcs: 'pc',
    suvs: 'suv',
    uavs: 'uav',
    atms: 'atm',
    ceos: 'ceo',
    apcs: 'apc',
    goods: 'good',
  }),
);

/** Words in -s that are no plurals. */
const SINGULAR_IN_S = new Set(
  'news politics economics gas bus plus minus perhaps always sometimes afterwards towards besides across overseas unless whereas this thus its his hers theirs ours yours yes texas paris moscow arkansas kansas illinois wales cyprus belarus laos honduras mars christmas james charles mathematics physics athletics diabetes measles rabies billiards abrams himars airbus'.split(
    ' ',
  ),
);

/** Plurals that stand before the noun they belong to: "arms dealers", "sports clubs". */
export const ATTRIBUTIVE = new Set(
  'arms sports sales savings operations communications systems drugs goods customs rights women men veterans aircraft police staff crew personnel infantry cavalry children people troops youth media data fish cattle sheep livestock headquarters clergy species series spacecraft human services works weapons earnings futures securities games'.split(
    ' ',
  ),
);

export const countsSeveral = (word: string): boolean => PLURALS.has(word) || singular(word) !== null;

/** The singular of an English plural, or null for a word that is none. */
export function singular(word: string): string | null {
  const known = IRREGULAR.get(word);
  if (known) return known;
  if (
    /[a-z]{2}(?:men|women)$/.test(word) &&
    !/^(?:specimen|abdomen|regimen|omen|acumen|amen|yemen)/.test(word)
  )
    return `${word.slice(0, -2)}an`;
  if (PLURALS.has(word)) return word;
  if (word.length < 4 || !word.endsWith('s')) return null;
  if (word === 'others' || /(?:ss|us|is)$/.test(word) || SINGULAR_IN_S.has(word)) return null;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ches|shes|xes|sses|zzes)$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** Things in -er and -or: any other such word is most often a person. */
const THINGS = new Set(
  `adapter adaptor aeroplane amplifier anchor answer antler badger banner barrier battleship beaver bier blister blocker blooper boiler booster border breaker buffer bulldozer bumper bunker burner buffer burger buzzer cancer calculator
canister cellar center chamber chapter charter chopper cluster coaster collector color condenser conductor connector container controller converter conveyor cooker cooler corner corridor counter cover crater cruiser cracker cylinder defibrillator
decoder destroyer detector deter detonator diner dinner disorder dormer drawer dresser dryer dumper elevator encounter error escalator excavator factor favor favour feather fender ferry fertiliser fertilizer fever fiber filter finger flier flower flyer folder
freezer freighter gender generator glacier glider grinder hammer hamster hanger harbor harbour header heater helicopter hopper humor hunger hydrometer incinerator incubator indicator inhaler integer interceptor jumper ladder larger laser launcher layer ledger letter
lever liner locker lower loudspeaker manner marker master matter meager meter minor mirror mixer modifier monster mortar motor murmur napper newspaper number offer order oyster paper parlor parlour pepper planter plaster pointer poster power prefer prayer
primer printer processor projector propeller pullover quarter rafter radar razor reactor receiver recorder refrigerator register regulator remainder reminder reservoir retainer river roller router rumor rumour sampler sandpiper scanner scooter score screwdriver sector semester
semiconductor sensor server setter shelter shower shutter silencer skyscraper slider slipper snorkeler sober speaker sphere splinter sprinkler stabiliser stapler steamer sticker stopper strainer streamer stroller submitter super supper sweater sweeper tanker teaser tender terror theater
thermometer thriller ticker tiger timber timer toaster tower tractor trailer transformer transistor transmitter transponder trawler trigger trimmer tumor tumour turner twister ulcer utter vapor vector ventilator viewfinder water weather whisker whisper winter wiper wonder wrapper zipper
career pier gear year deer beer sneer premier frontier carrier bomber hangar caterpillar collar dollar pillar cellar altar seminar calendar grammar lunar sugar closer poker floor door humour ardour hour detour contour tour
monitor rotor motor alternator accelerator simulator escalator equator crater supercomputer computer newsletter disaster cleaner hoover cucumber caper charger drier blockbuster bestseller milestone crossover takeover turnover handover stopover hangover makeover layover rollover flyover leftover passover
cover discover lawnmower sewer tower mower starter burner thruster booster lander orbiter rover freighter liner folder header footer slider spoiler tracer bracer lifter blaster sensor tensor`.split(
    /\s+/,
  ),
);

/** Does an English noun that no dictionary knows name a person by its shape: "beekeeper", "virologist", "retiree"? */
export function personal(noun: string): boolean {
  if (/(?:man|woman|person|people|folk)$/.test(noun) && noun.length > 4)
    return !/^(?:human|german|roman|ottoman|talisman)$/.test(noun);
  if (/[a-z]{3}mate$/.test(noun))
    return !/^(?:climate|estimate|ultimate|intimate|checkmate|stalemate)$/.test(noun);
  if (/(?:ologist|ician|arian|logist|grapher|keeper|maker$|goer|worker|holder|writer|player)$/.test(noun))
    return true;
  if (/[a-z]{3}ist$/.test(noun))
    return !/^(?:waist|twist|consist|assist|resist|exist|persist|insist|checklist|shortlist|playlist|whitelist|blacklist|wishlist|watchlist|hitlist)$/.test(
      noun,
    );
  if (/[a-z]{3}(?:eer|ee|ian)$/.test(noun))
    return !/^(?:career|committee|coffee|degree|guarantee|jamboree|fee|tree|marquee|jubilee|pedigree|toffee|lychee|knee|reindeer)$/.test(
      noun,
    );
  return /[a-z]{3}(?:er|or)$/.test(noun) && !THINGS.has(noun);
}
