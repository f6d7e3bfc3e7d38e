/**
 * What runs inside the measured page, before anything of it: it notes violations and where a click would have led, and
 * knows every control, in shadow trees too. It is handed over as text, so it uses nothing from outside itself.
 */
export function inPage() {
  const noted = { violations: new Set(), left: [] };
  const listen = EventTarget.prototype.addEventListener;

  listen.call(document, 'securitypolicyviolation', (event) =>
    noted.violations.add(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`),
  );
  // A page that would be left stays; where it would have led is kept.
  window.open = (address) => {
    noted.left.push(new URL(address, location.href).href);
    return { closed: false, focus() {}, close() {}, location: {}, opener: null };
  };
  listen.call(navigation, 'navigate', (event) => {
    if (event.destination.sameDocument || event.destination.url.startsWith(location.origin)) return;
    noted.left.push(event.destination.url);
    event.preventDefault();
  });
  window.print = () => {};
  window.alert = () => {};

  const CONTROLS =
    'a, button, input, [role="button"], [role="link"], [role="menuitem"], [tabindex]:not([tabindex="-1"])';

  /** Every element below a root, shadow trees included, in the order of the page. */
  const all = (root) =>
    [...root.children].flatMap((child) => [
      child,
      ...(child.shadowRoot ? all(child.shadowRoot) : []),
      ...all(child),
    ]);
  const visible = (element) => {
    const { width, height } = element.getBoundingClientRect();
    return (
      width > 1 && height > 1 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    );
  };
  /** The controls that can be seen, less the one that opened the menu. */
  const controls = (more) =>
    all(document.querySelector('#subject')).filter(
      (element) =>
        element.matches(more ? `${CONTROLS}, ${more}` : CONTROLS) &&
        element.id !== 'open' &&
        visible(element),
    );

  globalThis.bench = {
    noted,
    controls,
    /** Where a control leads, when it says so itself. */
    leads: (element) => {
      const link = element.closest('a[href]');
      const written = link?.getAttribute('href') ?? '';
      return /^(?:#|javascript:|$)/i.test(written) ? undefined : link.href;
    },
    /** The shorter side, in CSS px. */
    size: (element) => {
      const { width, height } = element.getBoundingClientRect();
      return Math.min(width, height);
    },
    /** What has the focus, in the innermost shadow tree. */
    focused: () => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return element;
    },
  };
}
