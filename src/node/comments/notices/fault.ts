/** What the log may know of a fault here: its name and code; a message may quote an address. */
export const faultCode = (fault: unknown): { readonly fault: string; readonly code?: string } => {
  if (!(fault instanceof Error)) return { fault: typeof fault };
  const { code } = fault as { code?: unknown };
  return { fault: fault.name, ...(typeof code === 'string' && { code }) };
};
