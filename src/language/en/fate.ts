/** What becomes of people at war and in disasters. */
import { asWritten as phrases } from '../alternatives.ts';
import { verbs } from './verbs.ts';

const killedVerbs =
  'kill, slay, perish, die, murder, massacre, slaughter, butcher, execute, assassinate, lynch, behead, decapitate, electrocute, asphyxiate, suffocate, drown, strangle, ' +
  'lose his/her/their/its life/lives, lay down his/her/their life/lives, give his/her/their life/lives, pay with his/her/their life/lives, sacrifice his/her/their life/lives, take his/her/their own life/lives, claim the life/lives, take the life/lives, ' +
  'cost the life/lives, claim at/more/some/about/nearly/dozens/hundreds, gun down, mow down, cut down, shoot dead, shoot to death, beat to death, stab to death, starve to death, burn to death, crush to death, freeze to death, bleed to death, trample to death, torture to death, bludgeon to death, ' +
  'blow up, blow to pieces, blow apart, burn alive, bury alive, wipe out, finish off, pick off, put to death, send to their/his death/deaths, send to die, meet his/her/their/its death/deaths/end, meet death, find death, fall in battle/action/combat/Ukraine, fall at/near/on the, ' +
  'fall in the line/fighting/war, be dead, lie dead, drop dead, end up dead, turn up dead, leave dead, bring home dead, bury, inter, cremate, mourn, grieve for, succumb to, expire, pass away, bite the dust, be gone for good, lose to the war, ' +
  'return in coffins, return in a coffin, return in zinc, come home/back in coffins/zinc/boxes/caskets/ashes, come home/back in a coffin/casket/box/bag, come home/back as ashes, come home/back dead, arrive in coffins, send home/back in coffins, send home/back dead, go home in coffins, ' +
  'ship home in coffins, bring home/back in coffins, fly home in coffins, return as ashes, return in urns, not come back alive, not make it, not survive, never return alive, fail to survive, be past help, no longer live, no longer alive';

export const killed = [
  verbs(killedVerbs),
  phrases(
    'dead, deaths, death, death toll, death tolls, deceased, fatal, fatally, fatality, fatalities, the fallen, fallen soldiers, fallen fighters, fallen comrades, slain, body, bodies, body bag, body bags, corpse, corpses, remains, cadaver, cadavers, coffin, coffins, casket, caskets, zinc coffins, ' +
      'urn, urns, ashes, grave, graves, gravestone, gravestones, headstone, headstones, tombstone, tombstones, funeral, funerals, burial, burials, obituary, obituaries, death notice, death notices, death certificate, death certificates, killed in action, kia, kias, died of wounds, died in action, ' +
      'victims, loss of life, lives lost, lost lives, lives, human lives, posthumous, posthumously, martyrs, martyred, confirmed dead, presumed dead, feared dead, reported dead, believed dead, declared dead, pronounced dead, found dead, listed as dead, given as dead, left dead, dead on arrival, ' +
      'no longer alive, not alive, no survivors, never coming back, never came back alive, never made it back, gone for ever, six feet under, in the ground, under the ground, in the cemetery, cargo 200, cargo-200, memorial wall, death roll, roll of honour, roll of honor, mass grave, mass graves, killings, ' +
      'killing, slayings, murders, homicides, suicides, suicide, drownings, massacre, mortality, excess deaths, lifeless, bereaved families, widowed, orphaned, war dead, combat deaths, battle deaths, battlefield deaths, shot dead, bled out, burned alive, burnt alive, buried alive, morgue, mortuary, payouts for the dead',
  ),
].join(', ');

const woundedVerbs =
  'wound, injure, maim, hurt, concuss, disfigure, cripple, mutilate, bruise, scald, burn badly, hospitalise, hospitalize, shell-shock, incapacitate, suffer injuries/wounds/burns/concussion/fractures/trauma, sustain injuries/wounds/burns, receive wounds/injuries/treatment, ' +
  'take shrapnel, lose a/an/his/her leg/arm/limb/eye/hand/foot, lose limbs/legs/arms/fingers, lose their/both legs/limbs/sight, lose his/her sight, treat for/in/at, take to hospital, rush to hospital, take to the hospital, admit to hospital, evacuate wounded, carry off wounded, ' +
  'recover in, recuperate, convalesce, undergo surgery, require surgery/treatment/hospitalisation, need surgery/treatment/hospitalisation, lie in hospital/hospitals, end up in hospital, leave disabled/crippled/maimed/paralysed, come home disabled/maimed';

export const wounded = [
  verbs(woundedVerbs),
  phrases(
    'wounded, the wounded, injured, injuries, injury, hurt, maimed, amputees, amputee, amputations, amputation, invalids, in hospital, in hospitals, in intensive care, in critical condition, in a critical condition, in serious condition, in a serious condition, critically, seriously, gravely, ' +
      'walking wounded, stretcher cases, on stretchers, on crutches, shrapnel wounds, gunshot wounds, bullet wounds, burns unit, burns, hospitalised, hospitalized, in field hospitals, field hospital, military hospital, military hospitals, in sick bay, disabled, shell-shocked, concussion, concussions, smoke inhalation, ' +
      'broken bones, fractures, lost limbs, without legs, without a leg, without an arm, minus a leg, in wheelchairs, cargo 300, medevac, medevaced, casualties evacuated',
  ),
].join(', ');

const lossesVerbs =
  'lose, put out of action, knock out of action, take out of action, put out of the fight, bleed, burn through, chew through, chew up, grind up, grind down, use up, expend, decimate, maul, suffer losses/casualties, take losses/casualties, sustain losses/casualties, inflict losses/casualties, ' +
  'incur losses/casualties, neutralise, neutralize, eliminate, liquidate, kill or/and wound/wounded/injured/injure/maim/maimed/capture/captured, killed or/and wounded/injured/maimed/hurt/captured';

export const losses = [
  verbs(lossesVerbs),
  phrases(
    'losses, casualties, casualty, casualty figures, casualty count, casualty rate, loss rate, losses of, total losses, combat losses, battlefield losses, personnel losses, manpower losses, human losses, daily losses, irrecoverable losses, irretrievable losses, permanent losses, killed and wounded, killed or wounded, killed and injured, killed or injured, ' +
      'killed or hurt, killed or maimed, killed and maimed, dead and wounded, dead or wounded, dead and injured, dead or injured, wounded and killed, wounded or killed, wounded and dead, injured or killed, wounded or dead, dead or missing, dead and missing, killed or missing, killed and missing, dead or captured, killed or captured, killed wounded or missing, ' +
      'killed wounded and missing, killed wounded or captured, killed wounded and captured, dead wounded and missing, dead wounded or missing, killed and badly wounded, killed and seriously wounded, killed or seriously wounded, killed and severely wounded, killed or badly wounded, out of action, out of the fight, hors de combat, attrition, attrition rate, meat grinder, wastage',
  ),
].join(', ');

const capturedVerbs =
  'capture, surrender, imprison as, take prisoner/prisoners/captive/captives/alive, hold prisoner/captive, hold in captivity, hold as prisoners/prisoner, hold as a prisoner, fall into captivity, fall into Ukrainian/enemy/Russian hands, fall into the hands, be in captivity, lay down their/his arms/weapons, give himself/themselves up, ' +
  'turn himself/themselves in, hand himself/themselves over, walk into captivity, sit in captivity, languish in captivity, languish in a/the camp, seize alive, nab alive, catch alive, intern, land in captivity, end up in captivity, end up as prisoners/prisoner, raise a white flag, raise their/his hands, wave a white flag';

export const captured = [
  verbs(capturedVerbs),
  phrases(
    'captive, captives, captivity, captors, prisoner, prisoners, prisoner of war, prisoners of war, prisoners-of-war, pow, pows, pow camp, pow camps, prison camp, prison camps, internment camp, internees, prisoner exchange fund, exchange fund, in Ukrainian captivity, in Russian captivity, in captivity, behind barbed wire, in Ukrainian hands, in Kyiv s hands, ' +
      'in Ukraine s hands, in Ukrainian custody, in Ukrainian camps, in a Ukrainian camp, in a Ukrainian prison, in Ukrainian prisons, in Ukrainian detention, in enemy hands, held by Ukraine, held by Kyiv, held in Ukraine, held by Ukrainian, held by the Ukrainians, captured alive, taken alive, foreign prisoners, foreign captives, surrendered, hands up, white flag',
  ),
].join(', ');

const missingVerbs =
  'go missing, be missing, report missing, report as missing, list as missing, declare missing, post missing, vanish, disappear, drop out of sight/contact/touch, drop off the radar, fall silent, go silent, go quiet, go dark, go off the radar, lose contact/touch with, lose track of, lose sight of, ' +
  'stop answering/calling/writing/replying/responding, cease answering/calling/writing, search for, look for, hunt for, seek news/word of, seek information about/on, await news/word of, await news/word, wait for news/word of, wait for news, fail to return, sweep away, wash away, ' +
  'not answer calls, not return calls, not be seen since, not be heard of/from, not hear from';

export const missing = [
  verbs(missingVerbs),
  phrases(
    'missing, missing in action, mia, mias, unaccounted, unaccounted for, whereabouts unknown, whereabouts, fate unknown, unknown fate, fate is unknown, fates unknown, fates are unknown, fate remains unknown, fate unclear, fate of, fates of, disappearances, disappearance, disappeared, vanished, without trace, without a trace, no trace, no trace of, ' +
      'out of contact, out of touch, out of reach, no contact with, no contact, contact lost, contact has been lost, contact was lost, lost contact, lost touch, no news, no news of, no word, no word of, no word from, nothing is known, nothing known, nothing has been heard, not been heard from, not been heard of, not heard from, unheard from, unheard of since, never heard from again, ' +
      'not been seen, not been seen since, never seen again, not seen since, still not found, not been found, not yet found, never been found, never found, have yet to be found, yet to be found, yet to be located, yet to be traced, yet to be accounted for, not been accounted for, not accounted for, cannot be traced, cannot be found, cannot be located, cannot be reached, ' +
      'could not be traced, could not be found, could not be located, could not be reached, untraced, untraceable, unreachable, unlocated, being sought, being looked for, being searched for, still looked for, still sought, still looking for, still searching for, under the rubble, under rubble, trapped under, buried under, still trapped, still in the river, still in the water, silent since, phones off, phones are off, phone is off',
  ),
].join(', ');

const returnedVerbs =
  'repatriate, come home/back, get home/back, go home/back, bring home/back, fly home/back, send home/back, take home, return home/safely/alive, return to Kenya/Nepal/India/Ghana/Cuba/Egypt/Colombia/Pyongyang/Seoul/Havana/Nairobi/Accra/Kathmandu, get out of Russia, get out, get them/him out, pull out of, bring out of, ' +
  'make it home/back/out, find their/his way home/back, arrive home/back, land at home, touch down, be home, be back, reach home, walk free, let go, set free, free from captivity, free from the army, release from the army/service/captivity/contract/contracts, discharge, demobilise, demobilize, relieve from, ' +
  'exchange, swap, swop, hand back/over to, extricate, rescue, retrieve, recover alive, evacuate home, evacuate from Russia, ransom, buy back, buy out, fetch home, fetch back, allow home, welcome home/back, reunite with, restore to their/his, escape, break out, flee the front, withdraw, pull back, rotate home/out/back, recall';

export const returned = [
  verbs(returnedVerbs),
  phrases(
    'home, safely home, safe at home, back home, back in Kenya/Nepal/India/Ghana/Cuba/Egypt/Colombia/Cameroon/Uganda/Nigeria/Tajikistan/Uzbekistan/Lanka, back with their families, back on home soil, on home soil, with their families, returnee, returnees, repatriation, repatriations, repatriated, homecoming, returns, release, releases, released, discharged, ' +
      'freed, safe return, returned, return, back from Russia, back from the front, back from the war, home from Russia, home from the front, home from the war, repatriation flight, repatriation flights, out of the army, out of uniform, prisoner swap, prisoner swaps, swaps, exchanges, exchanged, survivors home, made it back, made it out, made it home',
  ),
].join(', ');
