/** The outlines that travel with the widget: the default networks' and the actions' (bootstrap-icons, MIT). */
import bluesky from 'bootstrap-icons/icons/bluesky.svg';
import email from 'bootstrap-icons/icons/envelope.svg';
import facebook from 'bootstrap-icons/icons/facebook.svg';
import copy from 'bootstrap-icons/icons/link-45deg.svg';
import linkedin from 'bootstrap-icons/icons/linkedin.svg';
import mastodon from 'bootstrap-icons/icons/mastodon.svg';
import native from 'bootstrap-icons/icons/share.svg';
import whatsapp from 'bootstrap-icons/icons/whatsapp.svg';

/** By network or action. */
export const icons: Readonly<Record<string, string>> = {
  bluesky,
  copy,
  email,
  facebook,
  linkedin,
  mastodon,
  native,
  whatsapp,
};
