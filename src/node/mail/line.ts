/**
 * One line of a header. A name or title of foreign origin must not end it and begin another (S-34): controls, line
 * ends of every kind and what turns the direction of text become blanks; the length is that of a subject. What looks
 * like an encoded word (RFC 2047) is taken apart, for a mail program would read what is hidden in it.
 */
import { cleanLine } from '../../model/text/clean.ts';

/** Characters that a mail program shows of a subject, and more. */
const LONGEST = 200;

export function line(text: string): string {
  const clean = cleanLine(text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')).replaceAll('=?', '= ?');
  const all = [...clean];
  return all.length > LONGEST ? all.slice(0, LONGEST - 1).join('') + '\u2026' : clean;
}
