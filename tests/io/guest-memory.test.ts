import { describe } from 'vitest';
import { createMemoryPace, createMemoryRobots } from '../../src/io/guest/memory.ts';
import { checkPaceStore, checkRobotsStore } from './guest-contract.ts';

describe('the pace kept in memory', () => checkPaceStore(createMemoryPace));
describe('robots.txt kept in memory', () => checkRobotsStore(createMemoryRobots));
