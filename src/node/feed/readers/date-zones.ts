/** Time zones as dates name them. */

/** Zones by name, in minutes east of Greenwich: those of RFC 822, and those of European servers. */
const ZONES: ReadonlyMap<string, number> = new Map([
  ...['z', 'ut', 'utc', 'gmt', 'wet'].map((name) => [name, 0] as const),
  ...['bst', 'ist', 'west', 'cet', 'mez', 'wat'].map((name) => [name, 60] as const),
  ...['cest', 'mesz', 'eet', 'cat', 'sast'].map((name) => [name, 120] as const),
  ...['eest', 'msk', 'eat'].map((name) => [name, 180] as const),
  ['jst', 540],
  ['kst', 540],
  ['nct', 660],
  ['ast', -240],
  ['adt', -180],
  ['edt', -240],
  ['est', -300],
  ['cdt', -300],
  ['cst', -360],
  ['mdt', -360],
  ['mst', -420],
  ['pdt', -420],
  ['pst', -480],
]);

/** `+0100`, `+01:00`, `+1`, `-5:30`, `Z`, `CET`, `GMT+0100`; undefined for any other word. */
export function zoneOf(text: string): number | undefined {
  const found = /^(?:GMT|UTC?)?([+-])(\d{1,2}):?(\d{2})?$/i.exec(text.trim());
  if (!found) return ZONES.get(text.trim().toLowerCase());
  const minutes = Number(found[2]) * 60 + Number(found[3] ?? 0);
  return found[1] === '-' ? -minutes : minutes;
}
