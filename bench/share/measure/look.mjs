/** How much of a subject's drawing is still there under a policy: pixels, compared with the same page without one. */

const shoot = ({ tab }) => tab.screenshot({ animations: 'disabled', caret: 'hide' });

/** A picture of the page, with the pointer out of the way. */
export async function picture(seen) {
  await seen.tab.mouse.move(1270, 790);
  return (await shoot(seen)).toString('base64');
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} bare picture of the page without the subject, base64
 * @param {string} whole with it, and without a policy
 * @param {string} held with it, under the policy
 * @returns {Promise<number>} 1 when every pixel that the subject draws is drawn as before, 0 when none is
 */
export async function stillDrawn(browser, bare, whole, held) {
  const tab = await browser.newPage();
  try {
    return await tab.evaluate(
      async (pictures) => {
        const [ground, before, after] = await Promise.all(
          pictures.map(async (data) => {
            const bytes = Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0));
            const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
            const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
            canvas.drawImage(bitmap, 0, 0);
            return new Uint32Array(canvas.getImageData(0, 0, bitmap.width, bitmap.height).data.buffer);
          }),
        );
        let drawn = 0;
        let kept = 0;
        before.forEach((pixel, i) => {
          if (pixel === ground[i]) return;
          drawn++;
          if (pixel === after[i]) kept++;
        });
        return drawn ? kept / drawn : 0;
      },
      [bare, whole, held],
    );
  } finally {
    await tab.close();
  }
}
