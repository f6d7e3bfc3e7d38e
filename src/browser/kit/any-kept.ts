/** Is anything kept that begins so? For a widget that fetches the code which can read it only then. */
export const anyKept = (start: string): boolean => {
  try {
    return Object.keys(localStorage).some((key) => key.startsWith(`parvis:${start}`));
  } catch {
    // Denied: a sandbox, a privacy setting.
    return false;
  }
};
