import type { Say } from './say.ts';

/** Comments that are with a service: what is said by mail, and the line that marks one in its queue. */
export interface HandedMailTerms {
  /** One line, without a full stop. `date` is short, or absent where no time was set. */
  readonly mark: Say<{ readonly service: string; readonly date: string | undefined }>;
  readonly markLate: Say<{ readonly service: string; readonly date: string }>;
  readonly markAnswered: Say<string>;
  /** To the service. */
  readonly subject: Say<{ readonly site: string; readonly topic: string }>;
  readonly intro: Say<{ readonly service: string; readonly page: string }>;
  readonly until: Say<string>;
  /** Headings of quotes. */
  readonly note: string;
  readonly answer: string;
  readonly open: string;
  /** To whoever asked. */
  readonly answeredSubject: Say<{ readonly site: string; readonly service: string }>;
  readonly answered: Say<{ readonly service: string; readonly page: string }>;
  /** `late` to the service, `overdue` to those who moderate and to managers. */
  readonly lateSubject: Say<{ readonly site: string; readonly topic: string }>;
  readonly late: Say<{ readonly service: string; readonly page: string; readonly date: string }>;
  readonly overdue: Say<{ readonly service: string; readonly page: string; readonly date: string }>;
}
