/** The outlines of what an author may add (bootstrap-icons, MIT). A network without one shows its name. */
import line from 'bootstrap-icons/icons/line.svg';
import permalink from 'bootstrap-icons/icons/bookmark.svg';
import pinterest from 'bootstrap-icons/icons/pinterest.svg';
import print from 'bootstrap-icons/icons/printer.svg';
import qr from 'bootstrap-icons/icons/qr-code.svg';
import reddit from 'bootstrap-icons/icons/reddit.svg';
import sms from 'bootstrap-icons/icons/chat-left-text.svg';
import subscribe from 'bootstrap-icons/icons/rss.svg';
import teams from 'bootstrap-icons/icons/microsoft-teams.svg';
import telegram from 'bootstrap-icons/icons/telegram.svg';
import threads from 'bootstrap-icons/icons/threads.svg';
import x from 'bootstrap-icons/icons/twitter-x.svg';
import { icons as usual } from '../share.icons.ts';

/** By network or action, those that travel with the line included. */
export const icons: Readonly<Record<string, string>> = {
  ...usual,
  'facebook-app': usual['facebook']!,
  'mastodon-server': usual['mastodon']!,
  line,
  permalink,
  pinterest,
  print,
  qr,
  reddit,
  sms,
  subscribe,
  teams,
  telegram,
  threads,
  x,
};
