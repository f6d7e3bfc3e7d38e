/** The commands there are: a new one is a file beside this one, and a line here. */
import type { Command } from './command.ts';
import { archiveCommand } from './archive.ts';
import { backupCommand } from './backup.ts';
import { collectCommand } from './collect.ts';
import { eraseCommand } from './erase.ts';
import { exportCommand } from './export.ts';
import { feedCommand } from './feed.ts';
import { inviteCommand } from './invite.ts';
import { importCommand } from './import.ts';
import { doctorCommand } from './doctor.ts';
import { initCommand } from './init.ts';
import { keysCommand } from './keys.ts';
import { unsealCommand } from './unseal.ts';
import { mailCommand } from './mail.ts';
import { moveCommand } from './move.ts';
import { purgeCommand } from './purge.ts';
import { reportCommand } from './report.ts';
import { requestsCommand } from './requests.ts';
import { restoreCommand } from './restore.ts';
import { serveCommand } from './serve.ts';
import { shareLinksCommand } from './share-links.ts';
import { sitesCommand } from './sites/sites.ts';
import { resumeCommand, stopCommand } from './stop.ts';
import { threadsCommand } from './threads.ts';
import { upgradeCommand } from './upgrade.ts';
import { windowsCommand } from './windows.ts';

export const commands: readonly Command[] = [
  initCommand,
  serveCommand,
  collectCommand,
  feedCommand,
  doctorCommand,
  inviteCommand,
  sitesCommand,
  threadsCommand,
  windowsCommand,
  stopCommand,
  resumeCommand,
  mailCommand,
  purgeCommand,
  exportCommand,
  eraseCommand,
  requestsCommand,
  keysCommand,
  unsealCommand,
  archiveCommand,
  reportCommand,
  backupCommand,
  restoreCommand,
  moveCommand,
  upgradeCommand,
  importCommand,
  shareLinksCommand,
];
