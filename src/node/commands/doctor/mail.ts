/** Does mail leave, and is there somebody whom it reaches? Greets the server and signs in; sends nothing. */
import type { Config, SiteConfig } from '../../config/config.ts';
import type { Staff } from '../../store/store.ts';
import type { Language } from '../command.ts';
import { faultOf, postOf } from '../mail.ts';
import type { Means } from '../means.ts';
import { finding } from './finding.ts';
import type { Finding } from './finding.ts';

/** What a site's own settings lack. @param staff who may come in at the desk, as far as that is known */
function ofSite(
  { site, notices }: SiteConfig,
  { mail, deskUrl }: Config,
  staff: readonly Staff[] | undefined,
  { records }: Language,
): Finding {
  const words = records.mail;
  const known = staff?.map(({ name }) => name);
  const strangers = notices.people.flatMap(({ name }) =>
    name && known && !known.includes(name) ? [name] : [],
  );
  const answers = notices.replyTo ?? mail?.replyTo ?? site.policy.contacts.moderation?.email;
  const warnings = [
    ...(deskUrl === undefined ? [words.noDesk] : notices.people.length ? [] : [words.nobody(site.id)]),
    ...strangers.map(words.unknownName),
    ...(site.policy.calendar ? [] : [words.noHours(site.id)]),
    ...(answers === undefined ? [words.noReply(site.id)] : []),
  ];
  return finding('mail', site.id, [], warnings);
}

/** @param people of each site, by its id; absent where the data could not be read */
export async function checkMail(
  config: Config,
  { env }: Pick<Means, 'env'>,
  people: ReadonlyMap<string, readonly Staff[]>,
  language: Language,
): Promise<readonly Finding[]> {
  const { mail, sites } = config;
  if (!mail) return [{ check: 'mail', level: 'skipped', say: [language.records.mail.none] }];
  const post = await postOf(mail, env, language);
  if (typeof post === 'string') return [finding('mail', undefined, [post])];
  try {
    const fault = faultOf(await post.check(), mail.host, language);
    return [
      finding('mail', undefined, fault === undefined ? [] : [fault]),
      ...sites.map((one) => ofSite(one, config, people.get(one.site.id), language)),
    ];
  } finally {
    post.close();
  }
}
