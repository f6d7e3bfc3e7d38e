import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutTracking } from '../../../src/model/url/tracking.ts';

const trackers =
  'utm_source utm_medium utm_campaign utm_content utm_term utm_id fbclid gclid dclid gbraid wbraid msclkid mc_cid ' +
  'mc_eid igshid yclid twclid ttclid _hsenc _hsmi hsa_acc mtm_campaign pk_campaign pk_kwd piwik_kwd matomo_source ' +
  'at_medium at_campaign at_custom1 xtor mkt_tok li_fat_id gad_source srsltid';
for (const name of trackers.split(' '))
  test(`${name} is dropped`, () => {
    assert.equal(withoutTracking(`https://a.fr/?${name}=x`), 'https://a.fr/');
    assert.equal(withoutTracking(`https://a.fr/?a=1&${name.toUpperCase()}=x=y&b=2`), 'https://a.fr/?a=1&b=2');
    assert.equal(withoutTracking(`https://a.fr/?${name}&b=2`), 'https://a.fr/?b=2');
  });

// Names that hold a tracker's name, or begin like one, and mean something to the site.
const kept =
  'id page q ref source campaign medium gclidx xfbclid my_utm_source utm pk at attachment s mc_id format pk_id pk_article';
for (const name of kept.split(' '))
  test(`${name} is kept`, () =>
    assert.equal(withoutTracking(`https://a.fr/?${name}=utm_source`), `https://a.fr/?${name}=utm_source`));

test('only the query is read', () => {
  assert.equal(withoutTracking('https://a.fr/utm_source=x&gclid=1'), 'https://a.fr/utm_source=x&gclid=1');
  assert.equal(withoutTracking('https://a.fr/?'), 'https://a.fr/');
  assert.equal(withoutTracking('https://a.fr/?a=1?b=2&c=?'), 'https://a.fr/?a=1?b=2&c=?');
  assert.equal(withoutTracking(''), '');
});
