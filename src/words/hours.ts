/** Hours of one day, local wall time: `HH:MM`, the end may be `24:00`. */
export interface DayHours {
  readonly from: string;
  readonly to: string;
}

/** Days in a row with the same hours. Days: 1 is Monday, 7 is Sunday (ISO 8601). */
export interface HoursRun {
  readonly first: number;
  readonly last: number;
  readonly hours: readonly DayHours[];
}

/**
 * The weekly service hours on one line: "Mon–Thu 9am–5pm, Fri 9am–midday".
 *
 * @param weekly Hours by day, `1` to `7`; a day that is absent or empty has none.
 * @param span Writes one run of days: the term of that name.
 * @returns '' when no day has hours.
 */
export function hoursTable(
  weekly: Readonly<Record<string, readonly DayHours[]>>,
  span: (run: HoursRun) => string,
): string {
  const runs: (HoursRun & { key: string })[] = [];
  for (let day = 1; day <= 7; day++) {
    const hours = Object.hasOwn(weekly, day) ? (weekly[day] ?? []) : [];
    const key = hours.map(({ from, to }) => from + to).join();
    const run = runs.at(-1);
    if (run?.key === key) runs[runs.length - 1] = { ...run, last: day };
    else runs.push({ first: day, last: day, hours, key });
  }
  return runs
    .filter((run) => run.key)
    .map(span)
    .join(', ');
}
