import { expect, test } from 'vitest';

test('Node runs TypeScript as it is: major version 24', () => {
  expect(Number(process.versions.node.split('.')[0])).toBe(24);
});
