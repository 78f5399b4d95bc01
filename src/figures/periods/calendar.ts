/** Arithmetic on ISO 8601 dates of any precision: "2025", "2025-04", "2025-04-09". Pure; years 1000–9999. */

export const two = (value: number) => String(value).padStart(2, '0');

export const SEASONS: Record<string, readonly [first: number, last: number]> = {
  spring: [3, 5],
  summer: [6, 8],
  autumn: [9, 11],
  winter: [12, 2],
};

export const yearOf = (iso: string): number => Number(iso.slice(0, 4));
export const monthOf = (iso: string): number => Number(iso.slice(5, 7));

export const addYears = (iso: string, by: number): string => `${yearOf(iso) + by}${iso.slice(4)}`;

/** Of a month or a day; the month only. */
export function addMonths(iso: string, by: number): string {
  const months = yearOf(iso) * 12 + monthOf(iso) - 1 + by;
  return `${Math.floor(months / 12)}-${two((((months % 12) + 12) % 12) + 1)}`;
}

export function addDays(day: string, by: number): string {
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) ? day : new Date(time + by * 86_400_000).toISOString().slice(0, 10);
}

/** Days from one day to another; NaN where either is no full date. */
export const daysBetween = (from: string, to: string): number =>
  (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;

/** The last such weekday (1 Monday … 7 Sunday) up to the day itself; the next one after it where it lies ahead. */
export function weekdayNear(day: string, weekday: number, ahead: boolean): string {
  const today = new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
  const back = (today - weekday + 7) % 7;
  return addDays(day, ahead ? (7 - back) % 7 || 7 : -back);
}

export const isDay = (iso: string | null): boolean => iso?.length === 10;
export const isYear = (iso: string | null): boolean => iso?.length === 4;
