import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { judgeTopic, matchTopics } from '../../src/articles/topic.ts';
import { loadConfig } from '../../src/config/load.ts';
import { type Topic, topicSchema } from '../../src/config/schema.ts';

const floods: Topic = topicSchema.parse({
  id: 'floods',
  title: 'Floods',
  match: { en: ['flood', 'torrent', 'river & burst its banks'], ro: ['inundație'], ru: ['наводнение'] },
  measures: ['killed'],
});

const FILLER =
  'The council met to discuss the road on which a driver was killed, the budget and the new library, and put off a vote.';
const filler = (paragraphs: number) => Array.from({ length: paragraphs }, () => FILLER);

const BANKS = ['The river burst its banks.'];

function judge(
  title: string,
  paragraphs: string[],
  topic = floods,
  language: string | null = 'en',
  summary?: string,
) {
  return judgeTopic({ title, text: paragraphs.join('\n\n'), language, summary: summary ?? null }, topic);
}

describe('where a term stands decides', () => {
  test.each([
    [
      'in the first lines',
      'Rescue in the valley',
      ['Four people died in the flooding on Monday.', ...filler(3)],
      true,
    ],
    [
      'in the headline and further down',
      'Floods in the valley',
      [...filler(4), 'The flooding began at dawn.'],
      true,
    ],
    [
      'in several paragraphs further down',
      'A hard week',
      [...filler(3), 'Floods came.', 'Flooded roads.', 'A flood map.'],
      true,
    ],
    [
      'in two of five paragraphs',
      'A hard week',
      [...filler(2), 'Floods came.', ...filler(1), 'Flooded roads.'],
      true,
    ],
    [
      'as a term of several parts in two paragraphs',
      'A hard week',
      [...filler(4), ...BANKS, ...filler(4), ...BANKS, ...filler(3)],
      true,
    ],
    [
      'as a term of several parts once, further down',
      'A hard week',
      [...filler(4), ...BANKS, ...filler(3)],
      false,
    ],
    ['in the headline alone', 'Castle braces for flood of visitors', filler(4), false],
    [
      'once, further down',
      'Council budget',
      [...filler(5), 'The bridge was lost in the 2021 floods.'],
      false,
    ],
    ['nowhere', 'Council budget', filler(5), false],
  ])('%s', (_, title, paragraphs, onTopic) => {
    expect(judge(title, paragraphs).onTopic).toBe(onTopic);
  });

  test('in a long text the first lines alone are one item of many', () => {
    const briefing = ['Floods in the north, a strike in the south: your morning in a minute.', ...filler(30)];
    expect(judge('Morning briefing', briefing).onTopic).toBe(false);
    expect(judge('Morning briefing', [...briefing, 'The flood toll stands at four.']).onTopic).toBe(true);
  });

  test('where only the headline is open, it is all there is', () => {
    expect(judge('Floods kill four', []).onTopic).toBe(true);
    expect(judge('Budget vote put off', [], floods, 'en', 'Floods delay the council.').onTopic).toBe(true);
    expect(judge('Budget vote put off', []).onTopic).toBe(false);
  });

  test('where no measure of the topic is spoken of, a term may be a figure of speech', () => {
    const text = [
      'The flood of the year has begun, and the castle has never sold as many tickets.',
      'Guides are scarce.',
    ];
    expect(judge('Castle in bloom', [...text, 'Tickets cost nine euros.'])).toMatchObject({
      onTopic: false,
      reason: 'no measure of the topic: "flood" in opening',
    });
    expect(judge('Castle in bloom', [...text, 'Nobody was killed.']).onTopic).toBe(true);
  });

  test('an amount of something else is weak', () => {
    expect(
      judge('A flood of visitors', ['A flood of visitors is expected, the keeper said.', ...filler(3)])
        .onTopic,
    ).toBe(false);
    expect(judge('Rescue', ['A flood of the lower town killed four people.', ...filler(3)]).onTopic).toBe(
      true,
    );
  });
});

describe('terms', () => {
  test('of several parts need all of them, in one paragraph or across the opening', () => {
    expect(judge('x', ['The river burst its banks at dawn.', ...filler(2)]).onTopic).toBe(true);
    expect(judge('The river Olt', ['It burst its banks at dawn.', ...filler(2)]).onTopic).toBe(true);
    expect(judge('x', ['A river walk.', ...filler(8), 'The dam burst its banks.']).score).toBe(0);
  });

  test('may offer alternatives and use lists by name; the hit says which words were met', () => {
    const topic = topicSchema.parse({
      id: 'strikes',
      title: 'Strikes',
      words: { en: { staff: ['nurse', 'driver'] } },
      match: { en: ['$staff | teacher & strike | walk out'] },
      measures: ['killed'],
    });
    const verdict = judge('x', ['Nurses walked out on Monday.'], topic);
    expect(verdict).toMatchObject({ onTopic: true, hits: [{ term: 'nurse & walk out', count: 1 }] });
    expect(judge('x', ['Teachers are to strike.'], topic).onTopic).toBe(true);
    expect(judge('x', ['Miners are to strike.'], topic).onTopic).toBe(false);
  });

  test('of `except` silence their paragraph, not the article', () => {
    const topic = { ...floods, except: { en: ['flood of complaints', 'floodlight'] } };
    expect(judge('x', ['The flood of complaints about flood maps goes on.'], topic).onTopic).toBe(false);
    expect(judge('x', ['The flood of complaints goes on.', 'The floods killed four.'], topic).onTopic).toBe(
      true,
    );
  });

  test('for a doer do not match the quality: "foreigner" is not "foreign"', () => {
    const topic = topicSchema.parse({
      id: 'f',
      title: 'F',
      match: { en: ['foreigner'] },
      measures: ['killed'],
    });
    expect(judge('x', ['The foreign minister spoke.'], topic).score).toBe(0);
    expect(judge('x', ['Two foreigners spoke.'], topic).onTopic).toBe(true);
  });
});

describe('a topic of losing work', () => {
  const jobs = topicSchema.parse({
    id: 'jobs',
    title: 'Layoffs in the car industry',
    match: { en: ['job cut', 'redundancy'], ro: ['concediere'], ru: ['сокращение штата'] },
    measures: [
      { id: 'posts', terms: { en: ['job', 'post'], ro: ['post'], ru: ['рабочее место'] } },
      { id: 'severance', terms: { en: ['severance'], ro: ['plată compensatorie'], ru: ['пособие'] } },
    ],
  });

  test('finds the words of a phrase in another order, close together in one sentence', () => {
    expect(judge('x', ['The maker has cut some 1,200 jobs.'], jobs).onTopic).toBe(true);
    expect(judge('x', ['It cut the ribbon. Then it spoke of jobs.'], jobs).score).toBe(0);
    expect(judge('x', [`It cut the ribbon ${'and so on '.repeat(8)} to jobs.`], jobs).score).toBe(0);
  });

  test('finds a verb by its noun', () => {
    expect(judge('x', ['Fabrica a concediat 1.200 de oameni.'], jobs, 'ro').onTopic).toBe(true);
    expect(judge('x', ['Fabrica concediază iar.', 'Un post din trei dispare.'], jobs, 'ro').onTopic).toBe(
      true,
    );
  });

  test('takes a headline as kept where two of its measures are counted', () => {
    const lines = (last: string) => [
      'The maker closes its plant at Arad on Monday, the union said.',
      'Some 700 posts go.',
      last,
    ];
    expect(judge('Redundancy at the gate', lines('Severance is 6,000 euros.'), jobs).onTopic).toBe(true);
    expect(judge('Redundancy at the gate', lines('Tea was served at noon.'), jobs).onTopic).toBe(false);
  });

  test('plays nowhere in particular: a car is not the Central African Republic', () => {
    expect(judge('Redundancy', ['A redundancy plan for 700 posts in Spain.'], jobs).onTopic).toBe(true);
  });
});

describe('a topic whose title names a country', () => {
  const romania = { ...floods, title: 'Floods in Romania' };
  const at = (title: string, text: string, language: string, topic = romania) =>
    judge(title, [text, 'Four people were killed. Patru oameni au murit. Погибли четверо.'], topic, language);

  test.each([
    ['en', 'Floods in Spain', 'Floods in Spain killed four people.'],
    ['ro', 'Inundații în Spania', 'Inundațiile din Valencia au ucis patru oameni, în Spania.'],
    ['ru', 'Наводнение в Испании', 'Наводнение в Испании унесло четыре жизни.'],
  ])('is not met by the same thing elsewhere (%s)', (language, title, text) => {
    expect(at(title, text, language)).toMatchObject({
      onTopic: false,
      reason: expect.stringContaining('elsewhere'),
    });
  });

  test.each([
    ['where its own is named too', 'en', 'Floods in Spain', 'Floods in Spain killed four Romanians.'],
    ['where no country is named', 'ro', 'Inundații la Galați', 'Inundațiile au ucis patru oameni la Galați.'],
    ['where the other one is no scene', 'en', 'Floods', 'Floods killed four people, an envoy of Spain said.'],
  ])('is met %s', (_, language, title, text) => {
    expect(at(title, text, language).onTopic).toBe(true);
  });

  test('says nothing of topics without a country', () => {
    expect(at('Floods in Spain', 'Floods in Spain killed four people.', 'en', floods).onTopic).toBe(true);
  });
});

describe('language', () => {
  test('inflected forms are found in each', () => {
    expect(judge('Bilanț', ['Inundațiile au ucis patru oameni.'], floods, 'ro').onTopic).toBe(true);
    expect(judge('Итог', ['От наводнений погибли четыре человека.'], floods, 'ru').onTopic).toBe(true);
  });

  test('a regional code is its language; an unknown one tries all; one without terms says so', () => {
    expect(judge('x', ['Inundațiile au ucis patru oameni.'], floods, 'ro-MD').onTopic).toBe(true);
    expect(judge('x', ['Inundațiile au ucis patru oameni.'], floods, null).onTopic).toBe(true);
    expect(judge('x', ['Die Flut kam.'], floods, 'de')).toMatchObject({
      onTopic: false,
      reason: 'no terms in de',
    });
  });
});

test('reasons tell a hit, a passing mention, a headline not taken up and nothing apart', () => {
  const reasons = [
    judge('Floods', ['Floods came.', ...filler(2)]),
    judge('x', [...filler(5), 'After the floods of 2021.']),
    judge('Floods of love', filler(4)),
    judge('x', filler(4)),
  ].map(({ reason }) => reason);
  expect(reasons).toEqual([
    '"flood" in title, opening',
    'a passing mention: "flood" in further down',
    'not taken up in the text: "flood" in title',
    'no term of the topic',
  ]);
});

test('several topics come best first, and only those that fit', () => {
  const fires = topicSchema.parse({
    id: 'fires',
    title: 'Fires',
    match: { en: ['fire'] },
    measures: ['killed'],
  });
  const roads = topicSchema.parse({
    id: 'roads',
    title: 'Roads',
    match: { en: ['motorway'] },
    measures: ['killed'],
  });
  const article = { title: 'Floods', text: 'Floods came after the fire.', language: 'en' };
  expect(matchTopics(article, [roads, fires, floods]).map(({ topic }) => topic)).toEqual(['floods', 'fires']);
});

describe('foreigners fighting for Russia, as shipped', () => {
  const folder = join(import.meta.dirname, '../../config');
  const files = ['outlets', 'topics', 'subscribers'].map((name) => ({
    name: `${name}.yaml`,
    text: readFileSync(join(folder, `${name}.yaml`), 'utf8'),
  }));
  const loaded = loadConfig(files);
  const topic = loaded.kind === 'config' ? loaded.config.topics[0] : undefined;
  const onTopic = (language: string, title: string, text: string) => {
    if (topic === undefined) throw new Error('the shipped configuration is broken');
    return judge(title, [text], topic, language).onTopic;
  };

  test.each([
    [
      'en',
      'Kenya counts its missing',
      'More than 1,000 Kenyans were recruited in Moscow and sent to the front line, the agency said.',
    ],
    [
      'en',
      'Delhi confirms deaths',
      'Twelve Indians have been killed while serving with the Russian military.',
    ],
    ['en', 'Prisoners in Donetsk', 'Two Chinese men were captured while fighting for Russia.'],
    ['en', 'Seoul raises its count', 'Some 600 North Korean troops have been killed in Kursk.'],
    ['en', 'A law for outsiders', 'Foreigners in the Russian army can no longer be extradited.'],
    ['ro', 'Plecați și dispăruți', 'Peste 200 de kenyeni luptă de partea Rusiei, arată un raport.'],
    ['ro', 'Din Delhi la Rostov', 'Doi indieni au fost înrolați în armata rusă fără voia lor.'],
    ['ro', 'Kursk', 'Sute de soldați nord-coreeni au fost uciși în regiunea rusă Kursk.'],
    ['ro', 'Legea', 'Străinii din armata lui Putin nu vor mai fi extrădați.'],
    ['ru', 'Пропавшие', 'Более тысячи кенийцев завербовали для войны, им обещали работу в Москве.'],
    ['ru', 'Закон', 'Иностранцев, служащих в российской армии, запретят выдавать.'],
    ['ru', 'Приговор', 'Узбекистанца осудили за наёмничество: он подписал контракт с Минобороны России.'],
    ['ru', 'Курская область', 'Сотни северокорейских солдат погибли в Курской области.'],
  ])('on topic (%s): %s', (language, title, text) => {
    expect(onTopic(language, title, text)).toBe(true);
  });

  test.each([
    [
      'en',
      'Gurkhas',
      'The British Army recruited 200 Nepalese Gurkhas; the war in Ukraine has raised interest.',
    ],
    ['en', 'Nurses', 'The NHS recruited 18,000 nurses from abroad, most of them from India and Nigeria.'],
    ['en', 'Summit', 'Indian officials met Putin in Moscow for talks on oil and the war in Ukraine.'],
    ['en', 'Drill', 'Chinese soldiers joined a Russian army exercise in Siberia.'],
    ['en', 'Sahel', 'Russian mercenaries killed dozens of Malian civilians.'],
    ['en', 'Kyiv’s legion', 'Foreign volunteers have come to fight for Ukraine against Russia.'],
    [
      'en',
      'Universities',
      'Some 400,000 foreign students were at Russian universities last year, the ministry in Moscow said.',
    ],
    ['en', 'Losses', 'Russia lost 1,000 soldiers in a day and recruits 35,000 a month.'],
    ['ro', 'Șantiere', 'Peste 30.000 de muncitori nepalezi au fost recrutați pentru șantiere din România.'],
    [
      'ro',
      'Vizită',
      'Liderul chinez a fost primit de Putin la Kremlin; au vorbit despre războiul din Ucraina.',
    ],
    [
      'ro',
      'Liga 1',
      'Cluburile au recrutat 131 de fotbaliști străini, între ei un rus cu contract pe trei ani.',
    ],
    ['ru', 'Реестр', 'Минюст внёс в реестр иностранных агентов журналистов, писавших о российской армии.'],
    ['ru', 'Мигранты', 'Россия выслала 157 тысяч мигрантов, больше всего — в Таджикистан.'],
    ['ru', 'Призыв', 'В российскую армию призовут 160 тысяч человек.'],
    ['ru', 'Рабочие', 'Северная Корея отправит в Россию 25 тысяч рабочих собирать дроны.'],
  ])('off topic (%s): %s', (language, title, text) => {
    expect(onTopic(language, title, text)).toBe(false);
  });
});
