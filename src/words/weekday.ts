/**
 * The name of a day of the week, from the platform, so that no catalogue carries seven of them.
 *
 * @param lang BCP 47 tag.
 * @param day 1 is Monday, 7 is Sunday (ISO 8601).
 * @param style `long` for "Monday", `short` for "Mon".
 */
export function weekday(lang: string, day: number, style: 'long' | 'short'): string {
  // 1 January 2024 was a Monday, so the day of that month is the day of the week.
  return new Date(Date.UTC(2024, 0, day)).toLocaleDateString(lang, { weekday: style, timeZone: 'UTC' });
}
