import { expect, test } from '../support/test.ts';

for (const [path, width] of [
  ['explore/', 1440],
  ['explore/', 820],
  ['explore/', 390],
  ['', 1280],
  ['', 360],
] as const)
  test(`the timeline of /${path} at ${width} px prints no name over another and keeps everything on the screen`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(path);
    await page.locator('time-line[data-ready]').first().waitFor();
    const { clashes, beyond } = await page.evaluate(() => {
      const shown = (selector: string) =>
        [...document.querySelectorAll<SVGElement>(selector)]
          .map((element) => ({
            name: element.textContent?.trim() ?? '',
            box: element.getBoundingClientRect(),
          }))
          .filter(({ box }) => box.width > 0);
      const names = shown('time-line text');
      return {
        clashes: names.flatMap((a, i) =>
          names
            .slice(i + 1)
            .filter(
              (b) =>
                a.box.left < b.box.right - 1 &&
                b.box.left < a.box.right - 1 &&
                a.box.top < b.box.bottom - 2 &&
                b.box.top < a.box.bottom - 2,
            )
            .map((b) => `${a.name} / ${b.name}`),
        ),
        beyond: shown('time-line .drawing :is(.mark-shape, text)')
          .filter(({ box }) => box.left < 0 || box.right > innerWidth)
          .map(({ name }) => name),
      };
    });
    expect({ clashes, beyond }).toEqual({ clashes: [], beyond: [] });
  });

test('the map has its line, its crossings and every incident with a place, and opens in place', async ({
  page,
}) => {
  await page.goto('');
  const plate = page.locator('.static-map.wide');
  expect(await plate.locator('a[data-incident][href*="/incidents/"]').count()).toBeGreaterThan(100);
  expect(await plate.locator('a[data-place]').count()).toBeGreaterThan(5);
  expect(await plate.locator('.boundary').count()).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Zoom and move' }).click();
  await page.locator('live-map[data-ready]').waitFor();
  await expect(page.locator('.map-credits')).toContainText('OpenStreetMap');
  const gates = page.locator('.live button[data-place]');
  for (let i = 0; i < (await gates.count()); i++) {
    await gates.nth(i).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toContainText('When open, serves');
    await page.keyboard.press('Escape');
  }
});
