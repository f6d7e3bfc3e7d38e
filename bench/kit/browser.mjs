/** The browser that all subjects are measured in. */
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium } from '../../tools/test/chromium.mjs';

/** @returns {Promise<import('playwright-core').Browser>} the caller closes it */
export const startBrowser = () => chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
