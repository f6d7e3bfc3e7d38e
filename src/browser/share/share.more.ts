/** The networks and actions an author may add, with their outlines, and hashtags: one chunk, fetched when one of them is named. */
import print from 'bootstrap-icons/icons/printer.svg';
import reddit from 'bootstrap-icons/icons/reddit.svg';
import sms from 'bootstrap-icons/icons/chat-left-text.svg';
import telegram from 'bootstrap-icons/icons/telegram.svg';
import threads from 'bootstrap-icons/icons/threads.svg';
import x from 'bootstrap-icons/icons/twitter-x.svg';

/** By network or action. */
export const icons: Readonly<Record<string, string>> = { print, reddit, sms, telegram, threads, x };

export { moreNetworks as networks } from '../../model/network/more.ts';
export { withTags } from '../../model/share/tags.ts';
