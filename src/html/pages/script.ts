/**
 * The one script of the companion's own pages, for who has script: the code of a link stands in its fragment, which no
 * server and no log ever sees; it is put into the page's field and sent, and the address bar forgets it. Without script
 * the field is filled in by hand.
 */
export const pagesScript = `const field = document.querySelector('input[name=code]');
const code = /^#([\\w.~:-]{16,200})$/.exec(location.hash);
if (field && code && !field.value) {
  field.value = code[1];
  history.replaceState(null, '', location.pathname);
  document.querySelector('[data-wait]').hidden = false;
  field.form.requestSubmit();
}
`;
