/**
 * The panel that asks for the visitor's own server before it opens a network of many. What is typed goes nowhere
 * but into the link: no server is looked up, neither the visitor's nor anyone's who would know about it.
 */
import { fediverse, softwareNames } from '../../../model/network/fediverse.ts';
import type { FediverseId } from '../../../model/network/fediverse.ts';
import { intent } from '../../../model/network/intent.ts';
import { parseServer } from '../../../model/network/server.ts';
import { isProblem } from '../../../model/problem.ts';
import type { Panel, PanelContext } from '../panel.ts';
import { forgetServer, isSoftware, rememberedServers, rememberServer } from './picker.servers.ts';
import type { Server } from './picker.servers.ts';
import { pickerView } from './picker.view.ts';
import type { PickerLook } from './picker.view.ts';

export { default as styles } from './picker.scss';

/** What a form holds, by the names of its fields. */
const read = (form: HTMLFormElement): { server: string; software: FediverseId; remember: boolean } => {
  const data = new FormData(form);
  const software = data.get('software');
  return {
    server: String(data.get('server') ?? ''),
    software: isSoftware(software) ? software : 'mastodon-server',
    remember: data.has('remember'),
  };
};

/** @param id of the network whose button was pressed; what is no network of many servers counts as Mastodon */
export function createPanel(context: PanelContext, id: string): Panel {
  const { page, words } = context;
  const asked = isSoftware(id) ? id : 'mastodon-server';
  const remembered = rememberedServers();
  let look: PickerLook = {
    server: remembered.find(({ software }) => software === asked)?.host ?? '',
    software: asked,
    wrong: false,
    remembered,
  };
  const draw = (change: Partial<PickerLook>): void => {
    look = { ...look, ...change };
    context.requestUpdate();
  };

  /** @returns whether the visitor went there */
  const go = ({ host, software }: Server): boolean => {
    const network = fediverse.find((each) => each.id === software)!;
    return context.open(software, intent(network, page, host));
  };

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const { server, software, remember } = read(form);
    const host = parseServer(server);
    if (isProblem(host)) {
      draw({ wrong: true, software });
      return form.querySelector('input')?.focus();
    }
    const survives = !remember || rememberServer({ host, software });
    draw({ wrong: false, software, remembered: rememberedServers() });
    context.say(survives ? '' : words.picker.notKept);
    if (go({ host, software }) && survives) context.close();
  };

  return {
    heading: words.picker.heading(softwareNames.get(asked)!),
    render: () =>
      pickerView(look, words.picker, {
        submit,
        change({ target, currentTarget }) {
          const { server, software } = read(currentTarget as HTMLFormElement);
          // A remembered name brings its network along, unless it is the network that was just chosen.
          const known = look.remembered.find(({ host }) => host === parseServer(server));
          const chosen = (target as Element).localName === 'select' ? software : known?.software;
          draw({ software: chosen ?? software });
        },
        go: (server) => {
          if (go(server)) context.close();
        },
        forget(server, { currentTarget }) {
          forgetServer(server);
          // The button goes away: the focus must not fall out of the panel.
          (currentTarget as Element).closest('.picker')?.querySelector('input')?.focus();
          draw({ remembered: rememberedServers() });
          context.say(words.picker.forgotten);
        },
      }),
  };
}
