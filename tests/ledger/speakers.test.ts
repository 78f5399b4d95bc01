import { describe, expect, test } from 'vitest';
import { isKin, type Outlet, speakersOf } from '../../src/ledger/speakers.ts';

const outlet: Outlet = { id: 'ziua-de-est', name: 'Ziua de Est', language: 'ro' };
const istories: Outlet = { id: 'istories', name: 'Important Stories', language: 'ru' };
const speakers = speakersOf([outlet, istories]);
const key = (name: string) => speakers.of(name, outlet).key;

describe('one speaker, however it is written', () => {
  test.each([
    ['Important Stories', 'Важные истории', 'iStories', 'Important stories’'],
    ['US', 'the US', 'SUA', 'США', 'Statele Unite', 'Washington'],
    ['energy ministry', 'Ministerul Energiei', 'Минэнерго', 'Министерство энергетики', 'ministry of energy'],
    ['finance ministry', 'Ministerul Finanţelor', 'Минфин', 'Ministerului Finanțelor'],
    ['health ministry', 'Ministerul Sănătății', 'Минздрав', 'Министерства здравоохранения'],
    ['HUR', 'ГУР', "Ukraine's military intelligence", 'Главное управление разведки'],
    [
      "Nepal's foreign ministry",
      'МИД Непала',
      'Ministerul de Externe din Nepal',
      'Nepalese foreign ministry',
    ],
    ['The Telegraph', 'Telegraph', "the Telegraph's"],
    ['IGSU', 'Inspectoratul General pentru Situaţii de Urgenţă', 'emergency inspectorate'],
    ['WHO', 'World Health Organization', 'OMS', 'ВОЗ'],
    ['Zelensky', 'Zelenskyy', 'Зеленский', 'Зеленского', 'Zelenski'],
    ['Galați police', 'poliția Galați', 'полиция Галаца', 'Galaţi police'],
    ['Red Cross', 'Crucea Roșie', 'Красный Крест', 'Красного Креста'],
    ['Coordination Headquarters', 'Statul Major de Coordonare', 'Координационный штаб'],
    ['mayor', 'primarul', 'мэрия'],
    [
      'rescue service',
      'serviciul de salvare',
      'serviciului de salvare',
      'служба спасения',
      'служби порятунку',
    ],
  ])('%s', (first, ...others) => {
    expect(others.map(key)).toEqual(others.map(() => key(first)));
  });
});

test('different bodies stay apart', () => {
  const names = [
    'Ukraine',
    'HUR',
    "Ukraine's general staff",
    'Russia',
    "Russia's defence ministry",
    'finance ministry',
    'health ministry',
    'police',
    'UN',
    'WHO',
    'Red Cross',
    'Nepal',
    "India's foreign ministry",
    "Nepal's foreign ministry",
    'The Telegraph',
    'The Guardian',
  ];
  expect(new Set(names.map(key)).size).toBe(names.length);
});

test('a key that only says more is kin; a state and its office are not', () => {
  expect(isKin(key('Ion Popescu'), key('Попеску'))).toBe(true);
  expect(isKin(key("Romania's finance ministry"), key('Минфин'))).toBe(true);
  expect(isKin(key("Ukraine's HUR"), key('ГУР'))).toBe(true);
  expect(isKin(key('Ukraine'), key("Ukraine's HUR"))).toBe(false);
  expect(isKin(key('police'), key('Galați police'))).toBe(false);
  expect(isKin(key("India's foreign ministry"), key("Nepal's foreign ministry"))).toBe(false);
});

test('where nobody is named the outlet speaks, under the key by which others cite it', () => {
  expect(speakers.of(null, istories)).toEqual({
    key: key('Важные истории'),
    name: 'Important Stories',
    unnamed: true,
  });
  expect(key('ziua-de-est')).toBe(key('Ziua de Est'));
});

test('what is no part of a name is left out, and a name of nothing else is nobody', () => {
  expect(key('miercuri poliția irlandeză')).toBe(key('poliția irlandeză'));
  expect(speakers.of('on Thursday', outlet)).toMatchObject({ name: 'Ziua de Est', unnamed: true });
});

test('a known acronym tells who it is, whatever stands before it', () => {
  expect(key('emergency inspectorate IGSU')).toBe(key('IGSU'));
  expect(key('ведомство ANSVSA')).toBe(key('ANSVSA'));
  expect(isKin(key('grid operator ESB Networks'), key('ESB Networks'))).toBe(true);
  expect(isKin(key('Nordwerk union'), key('Nordwerk'))).toBe(false);
});

test('a common noun stands for the body it was said of, and for no other', () => {
  expect(isKin(key('комиссия'), key('CEC'))).toBe(true);
  expect(isKin(key('the inspectorate'), key('IGSU'))).toBe(true);
  expect(isKin(key('ministry'), key('Ministerul Sănătății'))).toBe(true);
  expect(isKin(key('aceluiași serviciu'), key('emergency service'))).toBe(true);
  expect(isKin(key('the institute'), key('IGSU'))).toBe(false);
});

test('a user can say which names are one', () => {
  const taught = speakersOf([outlet], [['Nordwerk', 'the Arad plant', 'завод в Араде']]);
  expect(taught.of('завод в Араде', outlet).key).toBe(taught.of('Nordwerk', outlet).key);
});

test('a watched outlet is shown under its own name, however a text calls it; others as the text has them', () => {
  const shown = (name: string) => speakers.of(name, outlet).name;
  expect(['Важные истории', 'iStories', 'SUA'].map(shown)).toEqual([
    'Important Stories',
    'Important Stories',
    'SUA',
  ]);
});

test('a speaker may be called what objects in JavaScript have', () => {
  expect(speakers.of('constructor of bridges', outlet).name).toBe('constructor of bridges');
});
