/** Codes of receipts and reports, as they come back, and what their pages say beside what they show. */
import type { ReceiptParts } from '../../../html/pages/receipt.ts';

/** What the page says beside what it shows. */
export interface Beside {
  readonly status?: number;
  /** It has just been sent. */
  readonly sent?: boolean;
  readonly done?: string;
  readonly wrong?: ReceiptParts['wrong'];
  readonly retryAfter?: number | undefined;
}

/** A code as people paste it: alone, or with the whole link around it; '' for what can be none. */
export const codeIn = (pasted: string): string =>
  /(?:^|[#=])([\w.~:-]{16,200})$/.exec(pasted.trim())?.[1] ?? '';
