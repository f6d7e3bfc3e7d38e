/**
 * Fails a test in which the page's security policy was violated. Imported by every browser test file; the policy itself
 * stands in web-test-runner.config.mjs.
 */
const violations: string[] = [];

document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
  violations.push(`${effectiveDirective} ${blockedURI} ${sample}`);
});

afterEach(async () => {
  // The event comes as a task of its own; one more task and it is here.
  await new Promise((resolve) => setTimeout(resolve));
  const seen = violations.splice(0);
  if (seen.length) throw new Error(`The security policy was violated: ${seen.join('; ')}`);
});

/** Takes the violations of this test away, for the test that shows that they are seen. */
export const takeViolations = (): string[] => violations.splice(0);
