/** The choice of a tool, and the tool. A function of data and words. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { DeskToolboxTerms } from '../../../words/terms.ts';
import type { Room } from '../rooms/room.ts';
import type { ToolName } from './tool.ts';

/** Everything that is drawn. */
export interface ToolsLook {
  readonly words: DeskToolboxTerms;
  /** Those that are offered. */
  readonly names: readonly ToolName[];
  readonly name: ToolName;
  readonly tool: Room | undefined;
}

/** @param go opens a tool @param bar what was said last, and what went wrong */
export const toolsView = (
  { words, names, name, tool }: ToolsLook,
  go: (name: ToolName) => void,
  bar: unknown,
): TemplateResult =>
  html`<nav part="queues tools" aria-label=${words.choose}>
      ${names.map(
        (one) =>
          html`<button
            part="control queue"
            type="button"
            aria-current=${one === name ? 'true' : nothing}
            data-tool=${one}
            @click=${() => go(one)}
          >
            ${words.tool[one]}
          </button>`,
      )}
    </nav>
    <div part="tool">${tool?.view(bar, nothing) ?? bar}</div>`;
