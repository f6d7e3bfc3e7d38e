/** A site's accent, readable on the pages whatever it is (WCAG 2.2, 1.4.3). */

type Rgb = readonly [number, number, number];

const rgb = (hex: string): Rgb =>
  [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;

/** Relative luminance (WCAG 2.2). */
const luminance = (colour: Rgb): number => {
  const [r, g, b] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** Contrast of two colours `#rrggbb`, 1 to 21. */
export const contrast = (one: string, other: string): number => {
  const [light, dark] = [luminance(rgb(one)), luminance(rgb(other))].sort((a, b) => b - a) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
};

const mixed = (from: Rgb, to: Rgb, share: number): string =>
  '#' +
  from
    .map((part, at) =>
      Math.round(part + (to[at]! - part) * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('');

/**
 * The accent, or as little of the text's colour in it as makes it readable.
 *
 * @param accent, paper, ink `#rrggbb`; ink is readable on paper
 */
export function readable(accent: string, paper: string, ink: string): string {
  for (let share = 0; share < 1; share += 0.05) {
    const colour = mixed(rgb(accent), rgb(ink), share);
    if (contrast(colour, paper) >= 4.5) return colour;
  }
  return ink;
}
