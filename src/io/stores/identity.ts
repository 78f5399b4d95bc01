/** Identifiers made from what they name: the same news gives the same rows on any machine and in any order. */
import { createHash } from 'node:crypto';

const shortHash = (...parts: string[]): string =>
  createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, 20);

export const feedId = (address: string): string => shortHash('feed', address);
export const articleId = (address: string): string => shortHash('article', address);
export const versionId = (article: string, n: number): string => `${article}.${n}`;
export const figureId = (version: string, topic: string, start: number): string =>
  `${version}.${topic}.${start}`;
export const deliveryId = (subscriber: string, content: string[]): string =>
  shortHash('delivery', subscriber, ...content);
export const contentHash = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, 32);
