/** The rules that hold the next ones of a wave, beside what is stopped: seen, and ended at once. */
import { isProblem } from '../../../model/problem.ts';
import type { DeskWaveRules } from '../../../model/wire/desk-wave-rules.ts';
import type { DeskWavesTerms } from '../../../words/terms.ts';
import { newKey } from '../../kit/outbox.ts';
import type { RoomHost } from '../rooms/room.ts';
import { askRules, endRule } from './ask.ts';
import { rulesView } from './rules.view.ts';

export class WaveRules {
  readonly #host: RoomHost;
  readonly #words: DeskWavesTerms['rules'];
  #known: DeskWaveRules | undefined;
  /** What did not get through yet, and its key: another try is the same request (S-27). */
  #sending: readonly [rule: string, key: string] | undefined;

  constructor(host: RoomHost, { rules }: DeskWavesTerms) {
    this.#host = host;
    this.#words = rules;
  }

  async load(): Promise<void> {
    const { reading, failed } = this.#host;
    const known = await askRules(reading.client);
    if (isProblem(known)) return failed(known);
    this.#known = known;
    reading.changed();
  }

  view(): unknown {
    const { moment, level } = this.#host.reading;
    const known = this.#known;
    return known && rulesView({ words: this.#words, moment, level, known }, (rule) => void this.#end(rule));
  }

  async #end(rule: string): Promise<void> {
    const { reading, failed, says } = this.#host;
    if (this.#sending?.[0] !== rule) this.#sending = [rule, newKey()];
    const known = await endRule(reading.client, this.#sending[1], rule);
    if (isProblem(known)) return failed(known);
    this.#sending = undefined;
    this.#known = known;
    says.say(this.#words.ended);
    await reading.focus('#wave-rules');
  }
}
