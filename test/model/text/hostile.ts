/** Own hostile strings, for every sink; and the corpora's, when PARVIS_CORPORA names their folder. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Scripts, disguised addresses, broken markup. Each calls `hit` if anything runs it. */
export const HOSTILE: readonly string[] = [
  '<script>hit()</script>',
  '</title><script>hit()</script>',
  '"><script>hit()</script>',
  "'><img src=x onerror=hit()>",
  '" onmouseover="hit()" x="',
  "' autofocus onfocus='hit()",
  '`onload=hit()`',
  '<img/src/onerror=hit()>',
  '<svg><script>hit()</script><a xlink:href="javascript:hit()">x</a></svg>',
  '<svg/onload=hit()>after',
  '<math><mtext><table><mglyph><style><img src=x onerror=hit()></style></mglyph></table></mtext></math>',
  '<a href="javascript:hit()">x</a>',
  '<a href="JaVaScRiPt:hit()">x</a>',
  '<a href="java\tscript:hit()">x</a>',
  '<a href=" \u0001javascript:hit()">x</a>',
  '<a href="java&#10;script:hit()">x</a>',
  '<a href="&#106;avascript&colon;hit()">x</a>',
  '<a href="&#x6A&#x61vascript:hit()">x</a>',
  '<a href="data:text/html,<script>hit()</script>">x</a>',
  '<a href="vbscript:hit()">x</a>',
  '<a href="blob:https://evil.example/1">x</a>',
  '<a href="//evil.example" onclick=hit()>x</a>',
  '<a href="https://bank.example@evil.example/">bank.example</a>',
  '<a class="mention" href="javascript:hit()">@x</a>',
  '<a rel="tag" href="javascript:hit()">#x</a>',
  '<img class="emoji" alt=":x:" src="javascript:hit()">',
  '<iframe srcdoc="<script>hit()</script>"></iframe>',
  '<object data="javascript:hit()">x</object>',
  '<form action="javascript:hit()"><button>x</button></form>',
  '<style>*{background:url(javascript:hit())}</style>',
  '<style><p title="</style><img src=x onerror=hit()>">',
  '<noscript><p title="</noscript><img src=x onerror=hit()>"></noscript>',
  '<template><img src=x onerror=hit()></template>',
  '<!--><img src=x onerror=hit()>-->',
  '<!-- --!><img src=x onerror=hit()>',
  '<![CDATA[<img src=x onerror=hit()>]]>',
  '<?xml version="1.0"?><img src=x onerror=hit()>',
  '<scr<script>ipt>hit()</scr</script>ipt>',
  '<a href="https://a.example/?q=<script>hit()</script>">x</a>',
  '<a id=litHtmlVersions name=currentScript>x</a>',
  '<p style="position:fixed;inset:0">x',
  '&lt;script&gt;hit()&lt;/script&gt;',
  '&amp;lt;script&amp;gt;hit()',
  '${hit()} {{hit()}} <%= hit() %>',
  ']]><script>hit()</script>',
  '\u202etxt.exe\u2066',
  'e' + '\u0301'.repeat(500),
  '\ud800 lone \udfff',
  'a\u0000b\u0007c\u001b[31m',
  '\r\nBcc: x@evil.example\r\n\r\n',
  '=HYPERLINK("https://evil.example")',
  '<'.repeat(50),
  '<a '.repeat(50),
  '&'.repeat(50) + '#x110000;&#0;&#xD800;&#99999999999999;',
  '\u3164\u200b\ufeff\u2060',
];

/** The strings of corpora/xss and corpora/comments, or none without PARVIS_CORPORA. */
export const corpusPayloads = (): string[] => {
  const root = process.env['PARVIS_CORPORA'];
  if (!root) return [];
  const json = (...path: string[]): unknown => JSON.parse(readFileSync(join(root, ...path), 'utf8'));
  const vectors = readdirSync(join(root, 'xss'))
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => json('xss', name) as { payload: string }[])
    .map(({ payload }) => payload);
  const adversarial = json('comments', 'adversarial-strings.json') as { value?: unknown }[];
  const naughty = json('comments', 'blns.json') as unknown[];
  return [...vectors, ...adversarial.map(({ value }) => value), ...naughty].filter(
    (value): value is string => typeof value === 'string',
  );
};
