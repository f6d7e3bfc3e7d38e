/** Agendas for tests. */

/** An agenda of these lines, as a file: CRLF, as the standard has it. */
export const agenda = (...lines: readonly string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Valmont//Agenda//FR', ...lines, 'END:VCALENDAR', ''].join(
    '\r\n',
  );

/** One event of these lines. */
export const event = (...lines: readonly string[]): string[] => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];
